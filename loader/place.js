// The script tag alone: on a page without an element, one is inserted where the script stands.

import { ownScript } from "./address.js";

/** @param {string} name */
export function insertIfAlone(name) {
  const insert = () => {
    if (document.querySelector(name)) return;
    const element = document.createElement(name);
    if (ownScript && ownScript.parentNode && document.body.contains(ownScript)) {
      ownScript.parentNode.insertBefore(element, ownScript.nextSibling);
    } else {
      document.body.appendChild(element);
    }
  };
  // The element may stand further down a page that is still being read.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", insert, { once: true });
  else insert();
}
