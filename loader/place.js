// The script tag alone: on a page without an element, one is inserted where the script stands.

import { ownScript } from "./address.js";

/** The page brings an element of its own. */
let taken = false;
/** @type {Element | undefined} */
let inserted;

/**
 * Each element says here that it is on the page: an element that the page brings later, or inside a shadow root where nobody looks,
 * takes the place of the inserted one.
 * @param {Element} element
 */
export function arrived(element) {
  if (element === inserted) return;
  taken = true;
  inserted?.remove();
}

/** @param {string} name */
export function insertIfAlone(name) {
  const insert = () => {
    if (taken) return;
    inserted = document.createElement(name);
    if (ownScript && ownScript.parentNode && document.body.contains(ownScript)) {
      ownScript.parentNode.insertBefore(inserted, ownScript.nextSibling);
    } else {
      document.body.appendChild(inserted);
    }
  };
  // The element may stand further down a page that is still being read.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", insert, { once: true });
  else insert();
}
