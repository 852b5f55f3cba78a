// Files of the site, each checked against its hash.

/**
 * Fetches a file, and refuses it if a single byte differs from what was built.
 * @param {string} url
 * @param {string} hash Base64 SHA-256.
 * @param {number} seconds How long it may take; a server that accepts and never answers must not hold us for ever.
 */
export async function fetchAsset(url, hash, seconds) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), seconds * 1000);
  try {
    const response = await fetch(url, {
      integrity: `sha256-${hash}`,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: abort.signal,
    });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
