// The addresses of the files beside the deferred half, which is the script that runs when this is read.

const folder = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/[^/]*$/, "");

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
  return `${folder}${stem}.${name}.${extension}`;
}
