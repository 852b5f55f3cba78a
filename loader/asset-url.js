// The addresses of the files beside the deferred half, which is the script that runs when this is read.

const folder = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, "");

/** How many files have failed to come. */
let failures = 0;

/** From now on, asks for other addresses: a browser may keep a refusal for as long as the file itself would be kept. */
export function askAnew() {
  failures++;
}

/**
 * The address of a file by its content hash. The name carries the hash's first ten bytes, in hexadecimal.
 * @param {string} stem
 * @param {string} hash Base64 SHA-256.
 * @param {string} extension
 */
export function assetUrl(stem, hash, extension) {
  let name = "";
  const bytes = atob(hash);
  for (let index = 0; index < 10; index++) name += (bytes.charCodeAt(index) + 256).toString(16).slice(1);
  return `${folder}${stem}.${name}.${extension}${failures ? `?${failures}` : ""}`;
}
