// The element for a page that has only the script tag: it is inserted where the script is.

import { ownScript } from "./asset-url.js";

/** Whether the page has an element of its own. */
let isClaimed = false;
/** @type {Element | undefined} */
let inserted;

/**
 * Notes that an element is on the page. An element that the page adds later, or has inside a shadow root, replaces the inserted one.
 * @param {Element} element
 */
export function claimPage(element) {
  if (element === inserted) return;
  isClaimed = true;
  inserted?.remove();
}

/**
 * Inserts an element of this name once the page is parsed, unless the page has one.
 * @param {string} name
 */
export function insertIfAbsent(name) {
  const insert = () => {
    if (isClaimed) return;
    inserted = document.createElement(name);
    if (document.body.contains(ownScript)) ownScript?.parentNode?.insertBefore(inserted, ownScript.nextSibling);
    else document.body.appendChild(inserted);
  };
  // The element may be further down on a page that is still being parsed.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", insert, { once: true });
  else insert();
}
