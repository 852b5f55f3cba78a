// The element for a page that has only the script tag: it is inserted where the script is, with the attributes that the tag has for it.

import { ATTRIBUTES } from "./attributes.js";
import { guarded } from "./log-once.js";

/** How long the page may take to load before the card comes all the same, in milliseconds, and how long it then has to settle. */
const PATIENCE = 3000;
const SETTLING = 200;

/** The page's own elements. @type {Element[]} */
let own = [];
/** @type {Element | undefined} */
let inserted;
/** The script of the page in view. @type {Element | undefined} */
let script;
/** @type {string} */
let tag;

const insert = guarded(() => {
  own = own.filter((element) => element.isConnected);
  if (own.length || inserted?.isConnected || script?.hasAttribute("data-no-insert")) return;
  inserted = document.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = script?.getAttribute(`data-${name}`);
    if (value != null) inserted.setAttribute(name, value);
  }
  if (script && document.body.contains(script)) script.after(inserted);
  else document.body.append(inserted);
});

/**
 * Notes that an element is on the page. An element that the page adds later, or has inside a shadow root, replaces the inserted one.
 * @param {Element} element
 */
export function claimPage(element) {
  if (element === inserted) return;
  own = [...own.filter((other) => other.isConnected), element];
  inserted?.remove();
}

/**
 * Inserts the element again if the page has thrown it away and kept the script, as pages do that compare themselves with the server's copy.
 * @param {Element} element
 */
export function insertAgain(element) {
  if (element === inserted && script?.isConnected) setTimeout(insert, SETTLING);
}

/**
 * Inserts an element of this name for a script once the page is parsed, unless the page has one. Other scripts of the page may still
 * compare it with what a server rendered, and would complain about an element that they do not know; they come first.
 * @param {string} name
 * @param {Element} [forScript]
 */
export function insertIfAbsent(name, forScript) {
  tag = name;
  script = forScript;
  const settled = () => setTimeout(insert, SETTLING);
  const parsed = guarded(() => {
    if (document.readyState === "complete" || document.querySelectorAll("script[src],[type=module]").length < 2) {
      insert();
    } else {
      addEventListener("load", settled, { once: true });
      setTimeout(insert, PATIENCE);
    }
  });
  // The element may be further down on a page that is still being parsed.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", parsed, { once: true });
  else parsed();
}
