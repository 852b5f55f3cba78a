// The shadow root of an element. From the moment it is there, the links inside the element are out of view, so whatever can fail is done
// before that.

import { dress } from "./dress.js";

/**
 * Shows a container in the shadow root of an element, and returns that root.
 * @param {Element} host
 * @param {Element} container
 * @param {string} css
 */
export function showInside(host, container, css) {
  // If the page has broken what this needs, it fails on an element that nobody sees.
  open(document.createElement("div"), container, css);
  const shadow = open(host, container, css);
  const style = shadow.querySelector("style");
  // A content policy can forbid the style sheet where it has to be an element. Links in the page's own style are better than none.
  if (style && !style.sheet && host.querySelector("a[href]")) shadow.replaceChildren(document.createElement("slot"));
  return shadow;
}

/**
 * @param {Element} host
 * @param {Element} container
 * @param {string} css
 */
function open(host, container, css) {
  // A root that came with the markup of a saved page is taken over.
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.replaceChildren(container);
  dress(shadow, css);
  return shadow;
}
