// Why the script that shows the cards has not run, or runs as something else than the campaign publishes.

import { integrityOf } from "./digest.js";
import { finding } from "./finding.js";
import optimisers from "./optimisers.json" with { type: "json" };
import { folderOf } from "./page.js";
import { request } from "./request.js";

/** The types with which a browser runs a script. */
const RUNS = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i;
export const IS_SCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i;
const PINNED = /^widget\.[0-9a-f]{20}\.js$/;

/** @typedef {import("./page.js").OwnScript} OwnScript */

/**
 * What holds a script element back, by its attributes alone.
 * @param {OwnScript} script
 */
export function heldBack({ element, attribute }) {
  const type = element.getAttribute("type") || "";
  const by = optimiserOf(element);
  if (!RUNS.test(type)) return [finding("script-type-changed", { type, by })];
  if (attribute !== "src") return [finding("script-address-moved", { attribute, by })];
  return [];
}

/**
 * The product that rewrites scripts in this way; empty if none is known to.
 * @param {Element} element
 */
function optimiserOf(element) {
  const type = (element.getAttribute("type") || "").toLowerCase();
  const known = optimisers.find((one) => {
    if (one.type) return type.includes(one.type);
    const value = one.attribute && element.getAttribute(one.attribute);
    return typeof value === "string" && value.includes(one.value || "");
  });
  return known ? known.by : "";
}

/**
 * Why a script that nothing holds back has not run.
 * @param {OwnScript} script
 */
export async function notRun({ element, src }) {
  const address = src;
  const isForeign = new URL(src).origin !== self.origin;
  if (location.protocol === "https:" && src.startsWith("http:")) return [finding("mixed-content", { address })];
  const { integrity, crossOrigin } = element;
  if (integrity && crossOrigin === null && isForeign) return [finding("crossorigin-missing", { address })];
  const { failure, status, type, bytes } = await request(src);
  if (failure === "refused" && crossOrigin !== null) return [finding("cors-missing", { address })];
  if (failure === "unreachable") return [finding("script-unreachable", { address, status: status || "" })];
  if (bytes && !IS_SCRIPT.test(type)) return [finding("script-wrong-type", { address, type })];
  if (bytes && integrity) {
    const allowed = integrity.split(/\s+/).filter(Boolean);
    const hashes = await Promise.all(allowed.map((one) => integrityOf(bytes, one.split("-")[0])));
    if (!hashes.some((hash, index) => hash === allowed[index])) {
      return [finding("integrity-mismatch", { address, expected: integrity, found: hashes[0] })];
    }
  }
  return [finding("script-inert", { address })];
}

/**
 * Whether the script is a copy that the campaign does not update, or an old version.
 * @param {OwnScript} script
 * @param {string} folder The campaign's, if it is known.
 */
export async function otherVersion({ src }, folder) {
  const found = [];
  if (folder && folderOf(src) !== folder) found.push(finding("script-copied", { copy: src, address: `${folder}widget.js` }));
  const name = src.replace(/[?#].*/s, "").replace(/.*\//s, "");
  if (PINNED.test(name)) {
    const now = await currentName(folderOf(src));
    if (now && now !== name) found.push(finding("version-pinned", { pinned: name, current: now }));
  }
  return found;
}

/** @param {string} folder */
async function currentName(folder) {
  const { bytes, failure } = await request(`${folder}widget.js`);
  if (failure || !bytes) return "";
  const hash = (await integrityOf(bytes, "sha256")).replace("sha256-", "");
  return hash && `widget.${shortHash(hash)}.js`;
}

/** The hash in a file's name: the first ten bytes, in hexadecimal. @param {string} base64 */
export function shortHash(base64) {
  let name = "";
  const bytes = atob(base64);
  for (let index = 0; index < 10; index++) name += (bytes.charCodeAt(index) + 256).toString(16).slice(1);
  return name;
}
