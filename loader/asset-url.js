// The addresses of the site's files. The script's own address is found once, while it runs: `document.currentScript` is null afterwards.

const WIDGET = /\/v1\/widget[^/]*\.js(?:[?#]|$)/;

/** @returns {string | undefined} */
function ownUrl() {
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current.src;
  // This is a module, or a script that a tag manager inserted, so look for the script element.
  for (const script of document.querySelectorAll("script")) {
    if (WIDGET.test(script.src)) return script.src;
  }
}

const base = new URL(".", ownUrl() || location.href);

/** The script's own element, if there is one on the page. */
export const ownScript = document.currentScript;

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
  return new URL(`${stem}.${name}.${extension}`, base).href;
}
