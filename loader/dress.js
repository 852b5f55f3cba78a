// The style sheets of a shadow root. A sheet belongs to one document, and a page may move the element into another, such as that of a
// print preview.

import { ownScript } from "./own-script.js";

/** The sheets of this document by their text. @type {Record<string, CSSStyleSheet>} */
const sheets = {};

/**
 * Adds a style sheet to a shadow root: one that all cards share and that no content policy forbids, or else an element.
 * @param {ShadowRoot} shadow
 * @param {string} css
 */
export function dress(shadow, css) {
  try {
    if (document.documentElement.dataset.darkreaderMode) throw shadow;
    const view = shadow.ownerDocument.defaultView;
    const known = view === window ? sheets : {};
    let sheet = known[css];
    if (!sheet) {
      sheet = new /** @type {typeof globalThis} */ (view).CSSStyleSheet();
      sheet.replaceSync(css);
      known[css] = sheet;
    }
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    // Where shadow roots are only imitated, it would style the page as well.
    if (!("styleSheets" in shadow)) return;
    const style = document.createElement("style");
    if (ownScript) style.nonce = ownScript.nonce;
    // Dark Reader rewrites only some of the colours, and leaves styles of this class alone.
    style.className = "darkreader";
    style.textContent = css;
    shadow.append(style);
  }
}
