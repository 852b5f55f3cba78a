// The files that follow the script: whether each comes as it was published.

import { integrityOf } from "./digest.js";
import { finding } from "./finding.js";
import { request } from "./request.js";
import { IS_SCRIPT, shortHash } from "./script-checks.js";

/** @typedef {import("./finding.js").Finding} Finding */

/**
 * What is wrong with the files that the cards on a page still need.
 * @param {string} script The address of the script that has run; empty if it is not known.
 * @param {string} folder
 * @param {string[]} languages Those of the cards.
 * @returns {Promise<Finding[]>}
 */
export async function brokenFiles(script, folder, languages) {
  if (!script) return [];
  const widget = await request(script);
  const text = widget.bytes ? new TextDecoder().decode(widget.bytes) : "";
  const [, name, hash] = /"deferred":\["(deferred\.[0-9a-f]{20}\.js)","([^"]+)"\]/.exec(text) || [];
  if (!name) return [];
  const deferred = await check(folder + name, hash, true);
  if (deferred.found.length) return deferred.found;
  const [, js, wasm] = /"live":\{"js":"([^"]+)","wasm":"([^"]+)"\}/.exec(deferred.text) || [];
  const checks = languages.map((language) => {
    const [, of] = new RegExp(`\\["${language}","[^"]*","[a-z]*","([^"]+)"\\]`).exec(deferred.text) || [];
    return of && check(`${folder}${language}.${shortHash(of)}.json`, of, false);
  });
  if (js) checks.push(check(`${folder}live.${shortHash(js)}.js`, js, true));
  if (wasm) checks.push(check(`${folder}live.${shortHash(wasm)}.wasm`, wasm, false));
  const checked = await Promise.all(checks);
  return checked.flatMap((one) => (one ? one.found : []));
}

/**
 * @param {string} address
 * @param {string} hash
 * @param {boolean} isScript
 * @returns {Promise<{ found: Finding[], text: string }>}
 */
async function check(address, hash, isScript) {
  const { failure, status, type, bytes } = await request(address);
  const expected = `sha256-${hash}`;
  const found = [];
  if (failure === "refused") found.push(finding("cors-missing", { address }));
  else if (failure || !bytes) found.push(finding("file-unreachable", { address, status: status || "" }));
  else if (isScript && !IS_SCRIPT.test(type)) found.push(finding("file-wrong-type", { address, type }));
  else {
    const actual = await integrityOf(bytes, "sha256");
    if (actual !== expected) found.push(finding("file-altered", { address, expected, found: actual }));
  }
  const worker = navigator.serviceWorker?.controller?.scriptURL;
  if (found.length && worker) found.push(finding("service-worker", { worker, address }));
  return { found, text: bytes ? new TextDecoder().decode(bytes) : "" };
}
