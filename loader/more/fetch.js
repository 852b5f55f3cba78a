// Files of the site, each checked against the hash that `widget.js` carries.

import { addressOf } from "../address.js";
import { site } from "./site.js";

/** How long a language's file may take. */
const SECONDS = 15;

/**
 * Fetches a file and refuses it if a single byte differs from what was built.
 * @param {string} address
 * @param {string} hash Base64 SHA-256.
 * @param {number} seconds How long it may take; a server that accepts and never answers must not hold us for ever.
 */
export async function fetchChecked(address, hash, seconds) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), seconds * 1000);
  try {
    const response = await fetch(address, {
      integrity: `sha256-${hash}`,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: abort.signal,
    });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

/** @type {Map<string, Promise<FullCard>>} */
const fetched = new Map();

/**
 * A language's file: the card as JSON, a zero byte, and what the WebAssembly reads. One request serves both tiers.
 * A failed one is forgotten, so that a later choice tries again.
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
export function fetchCard(language) {
  let promise = fetched.get(language);
  if (!promise) {
    promise = read(language);
    promise.catch(() => fetched.delete(language));
    fetched.set(language, promise);
  }
  return promise;
}

/**
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
async function read(language) {
  const hash = site.languages[language];
  const bytes = await fetchChecked(addressOf(language, hash, "bin"), hash, SECONDS);
  const end = bytes.indexOf(0);
  /** @type {Card} */
  const card = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  return { ...card, content: bytes.subarray(end + 1) };
}
