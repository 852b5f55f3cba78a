// What follows the first paint, in the card's elements with `data-later`: explanations, lists that are closed at first, all tips but the one
// in view. The build writes it apart (`site/src/markup_template.rs`), and the component in the WebAssembly leaves these elements empty.

import { firstHalf } from "./manifest.js";

/**
 * Completes a card of tier 1. What it shows already stays where it is: a finger may be on it.
 * @param {Element} root
 * @param {Card} card
 */
export function addLater(root, card) {
  fill(root, build(card), (part, nodes) => {
    const shown = /** @type {HTMLElement | null} */ (part.firstElementChild);
    const at = nodes.findIndex((node) => shown && /** @type {HTMLElement} */ (node).dataset.tip === shown.dataset.tip);
    part.prepend(...nodes.slice(0, Math.max(at, 0)));
    part.append(...nodes.slice(at + 1));
  });
}

/**
 * Gives a card of tier 2 what belongs to its new language.
 * @param {Element} root
 * @param {Card} card
 */
export function replaceLater(root, card) {
  fill(root, build(card), replace);
}

/**
 * Moves it from one card into another of the same language: it is the same in both tiers, and keeps what the visitor did to it.
 * @param {Element} from
 * @param {Element} to
 */
export function moveLater(from, to) {
  fill(to, partsOf(from), replace);
}

/**
 * @param {Element} root
 * @param {Element[]} from An element for each part.
 * @param {(part: Element, nodes: ChildNode[]) => void} put
 */
function fill(root, from, put) {
  partsOf(root).forEach((part, at) => put(part, [...(from[at]?.childNodes ?? [])]));
}

/**
 * @param {Element} part
 * @param {ChildNode[]} nodes
 */
function replace(part, nodes) {
  part.replaceChildren(...nodes);
}

/**
 * The elements to fill, in the order in which the build writes them: also where a visitor who cannot speak has put the written contacts
 * before the call (`../contact-order.js`).
 * @param {Element} root
 */
function partsOf(root) {
  const parts = [...root.querySelectorAll("[data-later]")];
  const [spoken, written] = [".spoken", ".written"].map((place) => parts.filter((part) => part.closest(place)));
  const [first, last] = [parts.indexOf(written[0]), parts.indexOf(spoken[0])];
  if (first < 0 || last < first) return parts;
  const between = parts.slice(first + written.length, last);
  return [...parts.slice(0, first), ...spoken, ...between, ...written, ...parts.slice(last + spoken.length)];
}

/** @param {Card} card */
function build({ later }) {
  const made = document.createElement("div");
  if (later) firstHalf.build(made, later.tree, later.texts);
  return [...made.children];
}
