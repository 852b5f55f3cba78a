// Whether a visitor can see and tap the number, in whatever tier the card is.

import { finding } from "./finding.js";
import { nameOf } from "./page.js";

/**
 * What hides or covers the number of a card.
 * @param {Element} card
 */
export function hiddenNumber(card) {
  const inCard = card.shadowRoot?.querySelectorAll('a[data-contact="call"]');
  const links = /** @type {HTMLElement[]} */ ([...(inCard?.length ? inCard : card.querySelectorAll('a[href^="tel:"]'))]);
  if (!links.length) return [];
  // A bar has the call twice, and shows one of them.
  const link = links.find((one) => one.getClientRects().length) || links[0];
  const hidden = hiddenBy(link);
  if (hidden) return [finding("number-hidden", hidden)];
  // Before anything is scrolled: a script can scroll what no visitor can.
  const clipping = clippedBy(link);
  if (clipping) return [finding("number-clipped", { element: nameOf(clipping) })];
  link.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { x, y, width, height } = link.getBoundingClientRect();
  const top = at(x + width / 2, y + height / 2);
  if (!top || isInside(link, top) || isInside(top, link)) return [];
  return [finding("number-covered", { element: nameOf(outside(top, card)) })];
}

/**
 * What makes a link invisible: an element and its style.
 * @param {Element} link
 */
function hiddenBy(link) {
  for (let node = /** @type {Element | null} */ (link); node; node = parentOf(node)) {
    const { display, opacity } = getComputedStyle(node);
    if (display === "none") return { element: nameOf(node), style: "display: none" };
    if (Number(opacity) < 0.1) return { element: nameOf(node), style: `opacity: ${opacity}` };
  }
  const { visibility } = getComputedStyle(link);
  if (visibility === "visible") return undefined;
  // It is inherited: the outermost element that has it is where it was set.
  let set = link;
  for (let node = /** @type {Element | null} */ (link); node; node = parentOf(node)) {
    if (getComputedStyle(node).visibility !== "visible") set = node;
  }
  return { element: nameOf(set), style: `visibility: ${visibility}` };
}

/**
 * The element that cuts a link off: its middle lies outside of the box, where no visitor can scroll to.
 * @param {Element} link
 */
function clippedBy(link) {
  let box = link.getBoundingClientRect();
  for (let node = parentOf(link); node && node !== document.body; node = parentOf(node)) {
    const { overflowX, overflowY, display } = getComputedStyle(node);
    if (display === "contents") continue;
    const around = node.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (cuts(overflowX) && (x < around.left || x > around.right)) return node;
    if (cuts(overflowY) && (y < around.top || y > around.bottom)) return node;
    // What can be scrolled into view is in view as far as its scroller is.
    if (/auto|scroll/.test(overflowX + overflowY)) box = around;
  }
  return undefined;
}

const cuts = (/** @type {string} */ overflow) => overflow === "hidden" || overflow === "clip";

/** The parent in the tree as it is painted. @param {Element} node @returns {Element | null} */
const parentOf = (node) =>
  node.assignedSlot ?? node.parentElement ?? /** @type {ShadowRoot} */ (node.getRootNode()).host ?? null;

/** The innermost element at a point. @param {number} x @param {number} y */
function at(x, y) {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** @param {Element} inner @param {Element} outer */
function isInside(inner, outer) {
  for (let node = /** @type {Element | null} */ (inner); node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** The element of the page that an element in a shadow root belongs to. @param {Element} element @param {Element} card */
function outside(element, card) {
  let node = element;
  for (let root = node.getRootNode(); root instanceof ShadowRoot && root.host !== card; root = node.getRootNode()) node = root.host;
  return node;
}
