// What a Content-Security-Policy lets a card do, and the line that would let it do the rest. `tests/policies.json` has what must come of it,
// here and in the program for staff.

import { finding } from "./finding.js";

/** A policy, and where it stands: in a header, or in the page. @typedef {{ text: string, place: string }} PlacedPolicy */
/** What is known of the card on the page. @typedef {{ page: string, script: string, folder: string, nonce: string }} Setting */

/** The directives that decide, the first that is there. */
const SCRIPT = ["script-src-elem", "script-src", "default-src"];
const WASM = ["script-src", "default-src"];
const CONNECT = ["connect-src", "default-src"];

/**
 * The directives of a policy, each with its values; of two with one name the first counts.
 * @param {string} text
 */
export function directives(text) {
  /** @type {[name: string, values: string[]][]} */
  const found = [];
  for (const part of text.split(";")) {
    const [name, ...values] = part.trim().split(/\s+/);
    if (name && !found.some(([other]) => other === name.toLowerCase())) found.push([name.toLowerCase(), values]);
  }
  return found;
}

/**
 * What policies keep from a card, with the line that each needs instead.
 * @param {PlacedPolicy[]} policies
 * @param {Setting} setting
 */
export function blockedByPolicies(policies, setting) {
  return policies.flatMap(({ text, place }) =>
    // A header may hold several policies.
    place === "header" ? text.split(",").flatMap((one) => blocked(one, place, setting)) : blocked(text, place, setting),
  );
}

/**
 * @param {string} text
 * @param {string} place
 * @param {Setting} setting
 */
function blocked(text, place, setting) {
  const all = directives(text);
  const first = (/** @type {string[]} */ names) => {
    for (const name of names) for (const one of all) if (one[0] === name) return one;
    return undefined;
  };
  const { origin } = new URL(setting.folder);
  const found = [];
  const [script, wasm, connect] = [first(SCRIPT), first(WASM), first(CONNECT)];
  const runsWasm = !wasm || has(wasm[1], "'unsafe-eval'") || has(wasm[1], "'wasm-unsafe-eval'");
  const wasmName = "script-src";
  let wasmIsSaid = runsWasm;
  if (script) {
    const [name, values] = script;
    const isDynamic = has(values, "'strict-dynamic'");
    const hasNonce = setting.nonce !== "" && has(values, `'nonce-${setting.nonce}'`);
    // What a script brings that was let in is let in as well, and addresses count for nothing.
    if (isDynamic && !hasNonce) found.push(finding("csp-nonce", { directive: name, present: said(script), place }));
    const runs = (/** @type {string} */ address) => isDynamic || hasNonce || allows(values, address, setting.page);
    if (!runs(setting.script) || !runs(`${setting.folder}deferred.js`)) {
      const own = name === "default-src" ? "script-src" : name;
      const isSame = !runsWasm && own === wasmName;
      wasmIsSaid ||= isSame;
      const line = withValues(own, values, isSame ? [origin, "'wasm-unsafe-eval'"] : [origin]);
      found.push(finding("csp-script", { directive: own, present: said(script), line, place }));
    }
  }
  if (connect && !allows(connect[1], `${setting.folder}live.wasm`, setting.page)) {
    const line = withValues("connect-src", connect[1], [origin]);
    found.push(finding("csp-connect", { directive: "connect-src", present: said(connect), line, place }));
  }
  if (wasm && !wasmIsSaid) {
    const line = withValues(wasmName, wasm[1], ["'wasm-unsafe-eval'"]);
    found.push(finding("csp-wasm", { directive: wasmName, present: said(wasm), line, place }));
  }
  const types = first(["trusted-types"]);
  if (types && first(["require-trusted-types-for"]) && !has(types[1], "accanto") && !has(types[1], "*")) {
    const line = withValues("trusted-types", types[1], ["accanto"]);
    found.push(finding("csp-trusted-types", { directive: "trusted-types", present: said(types), line, place }));
  }
  return found;
}

/**
 * @param {string[]} values
 * @param {string} value
 */
const has = (values, value) => values.some((other) => other === value || other.toLowerCase() === value);

/** @param {[name: string, values: string[]]} directive */
const said = ([name, values]) => [name, ...values].join(" ");

/**
 * @param {string} name
 * @param {string[]} values
 * @param {string[]} more
 */
function withValues(name, values, more) {
  const kept = values.filter((value) => value.toLowerCase() !== "'none'");
  return [name, ...kept, ...more.filter((value) => !has(kept, value))].join(" ");
}

/**
 * Whether a list of sources lets an address in.
 * @param {string[]} sources
 * @param {string} address
 * @param {string} page
 */
export function allows(sources, address, page) {
  const [url, self] = [new URL(address), new URL(page)];
  return sources.some((source) => matches(source, url, self));
}

/**
 * @param {string} source
 * @param {URL} url
 * @param {URL} self
 */
function matches(source, url, self) {
  const isScheme = (/** @type {string} */ scheme) =>
    url.protocol === scheme || (scheme === "http:" && url.protocol === "https:");
  if (source === "*") return /^(https?|wss?):$/.test(url.protocol);
  if (source.toLowerCase() === "'self'") return url.host === self.host && isScheme(self.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isScheme(source.toLowerCase());
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host, port, path] = parts;
  if (!isScheme(scheme ? `${scheme.toLowerCase()}:` : self.protocol)) return false;
  const name = host.toLowerCase();
  const isHost = name === "*" || (name[0] === "*" ? url.hostname.endsWith(name.slice(1)) : url.hostname === name);
  const usual = url.protocol === "https:" ? "443" : "80";
  const isPort = port === "*" || (url.port || usual) === (port ?? usual);
  const isPath = !path || path === "/" || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path);
  return isHost && isPort && isPath;
}
