// Requests to see what a file is answered with.

/** What came of a request. `failure` is empty, `refused` if the answer may not be read, or `unreachable`.
 * @typedef {{ failure: string, status: number, type: string, headers?: Headers, bytes?: ArrayBuffer }} Answer */

const PATIENCE = 6000;
const SHORT_PATIENCE = 1500;

/** The requests by address. @type {Record<string, Promise<Answer>>} */
const answers = {};

/**
 * Asks for a file, without cookies if it is of another site, once for each address.
 * @param {string} address
 * @param {{ isShort?: boolean }} [options]
 */
export function request(address, { isShort } = {}) {
  return (answers[address] ??= ask(address, isShort ? SHORT_PATIENCE : PATIENCE));
}

/**
 * @param {string} address
 * @param {number} patience
 * @returns {Promise<Answer>}
 */
async function ask(address, patience) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  const isOwn = address.startsWith(location.origin);
  /** @type {RequestInit} */
  const options = {
    credentials: isOwn ? "same-origin" : "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: abort.signal,
  };
  try {
    const response = await fetch(address, options);
    const { status, headers } = response;
    const type = (headers.get("content-type") || "").split(";")[0].trim();
    return { failure: response.ok ? "" : "unreachable", status, type, headers, bytes: await response.arrayBuffer() };
  } catch {
    const failure = await fetch(address, { ...options, mode: "no-cors" }).then(
      () => "refused",
      () => "unreachable",
    );
    return { failure, status: 0, type: "" };
  } finally {
    clearTimeout(timer);
  }
}
