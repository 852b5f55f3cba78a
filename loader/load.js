// Loads tier 2 once for the whole page: its script, then its WebAssembly, each checked against the hash that `widget.js` carries.

import { addressOf, fetchChecked, ownScript } from "./address.js";
import { quiet } from "./quiet.js";

const SECONDS = 20;

/** @type {Promise<Live | undefined> | undefined} */
let loading;
/** @type {Set<() => void>} */
const listeners = new Set();

/** @returns {Promise<Live | undefined>} Nothing if the page forbids it, or anything at all went wrong; then tier 1 stays. */
export function load() {
  loading ??= start().catch(giveUp);
  return loading;
}

/** @param {() => void} listener Called once if the WebAssembly traps. */
export function onFault(listener) {
  listeners.add(listener);
}

/** @param {() => void} listener */
export function offFault(listener) {
  listeners.delete(listener);
}

async function start() {
  const { js, wasm } = ACCANTO_SITE.live;
  const [startLive, bytes] = await Promise.all([
    within(runChecked(addressOf("live", js, "js"), js)),
    fetchChecked(addressOf("live", wasm, "wasm"), wasm, SECONDS),
  ]);
  return startLive(bytes, giveUp);
}

/**
 * Runs tier 2's script. A script element, because it is the one way to run code that every engine checks against a hash: `import()`
 * takes none, WebKit ignores the one on a module preload, and Firefox fetches the module a second time, unchecked.
 * @param {string} address
 * @param {string} hash
 * @returns {Promise<StartLive>}
 */
function runChecked(address, hash) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.async = true;
    script.crossOrigin = "anonymous";
    script.referrerPolicy = "no-referrer";
    script.integrity = `sha256-${hash}`;
    if (ownScript instanceof HTMLScriptElement) script.nonce = ownScript.nonce;
    script.onload = () => {
      script.remove();
      script.startLive ? resolve(script.startLive) : reject(new Error("not our script"));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`refused ${address}`));
    };
    script.src = trusted(address);
    document.head.appendChild(script);
  });
}

/**
 * Pages under Trusted Types want to hear who vouches for a script's address. A page that names its policies has to name ours.
 * @param {string} address
 * @returns {string}
 */
function trusted(address) {
  const policy = window.trustedTypes?.createPolicy("accanto", { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(address) : address;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function within(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, SECONDS * 1000, new Error("too slow"));
    promise.then(resolve, reject);
  });
}

/** @param {unknown} error */
function giveUp(error) {
  loading = Promise.resolve(undefined);
  quiet(error);
  for (const listener of listeners) listener();
  listeners.clear();
  return undefined;
}
