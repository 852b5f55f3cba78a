// The script's own element, and where the files beside it may be. Both are looked up while the script runs: afterwards, the document does
// not know its current script.

const WIDGET = /\/v1\/widget[^/]*\.js(?:[?#]|$)/;

const current = /** @type {HTMLScriptElement | null} */ (document.currentScript);

/** The address of the script that runs, as the browser notes it for an error: also that of a module, which has no current script. */
const running = /\w+:\/\/\S+?\.js\S*?(?=:\d+:\d+)/.exec(traceOfError())?.[0];

/** The name `Error` may be the page's. */
function traceOfError() {
  try {
    return /** @type {any} */ (document).absent();
  } catch (error) {
    return `${/** @type {Error} */ (error).stack}`;
  }
}

/** @returns {HTMLScriptElement[]} */
const scripts = () => [...document.scripts];

/** The script's own element, if it has one. */
export const ownScript = current || scripts().find(({ src }) => src === running);

/**
 * The folders that may be ours, the likeliest first. Another company's script may have an address of the same form, and a script that was
 * copied into another one has lost its own; so each folder is tried, and the hash decides.
 */
export function folders() {
  const candidates = [current?.src, running, ...scripts().map(({ src }) => (WIDGET.test(src) ? src : ""))];
  /** @type {string[]} */
  const found = [];
  for (const candidate of candidates) {
    const folder = candidate?.replace(/[^/]*([?#].*)?$/s, "");
    if (folder && !found.includes(folder)) found.push(folder);
  }
  return found;
}
