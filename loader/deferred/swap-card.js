// The swap of one card for another, which must not be noticed: what the visitor did to the first card is carried over to the second. Both
// have the same parts in the same order, but for the marks of fallback texts and the remark on unchecked tips, which some languages have.

import { markOpened } from "./choices.js";

const CONTROLS = "a,button,input,select,summary";

/**
 * @param {HTMLElement} from The card in view.
 * @param {HTMLElement} to The card that replaces it.
 * @param {() => void} [complete] Completes the second card, and may take parts of the first for that.
 */
export function swapCard(from, to, complete) {
  // By name and not by place: the first card may not be complete yet.
  /** @type {Record<string, boolean>} */
  const isOpen = {};
  for (const details of from.querySelectorAll("details")) isOpen[nameOf(details)] = details.open;
  const shadow = /** @type {ShadowRoot} */ (from.getRootNode());
  const focused = shadow.activeElement;
  const alike = focused ? controlsLike(from, focused) : [];
  complete?.();
  for (const details of to.querySelectorAll("details")) details.open = isOpen[nameOf(details)] ?? details.open;
  markOpened(to);
  from.parentNode?.replaceChild(to, from);
  if (!focused) return;
  /** @type {HTMLElement | undefined} */ (controlsLike(to, focused)[alike.indexOf(focused)])?.focus({ preventScroll: true });
}

/** @param {HTMLElement} details */
function nameOf({ className, dataset }) {
  return `${className} ${dataset.tip}`;
}

/**
 * The controls of a card that are of one kind.
 * @param {HTMLElement} card
 * @param {Element} control
 */
function controlsLike(card, control) {
  return [...card.querySelectorAll(CONTROLS)].filter(
    ({ localName, className }) => localName === control.localName && className === control.className,
  );
}
