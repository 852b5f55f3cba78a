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
  const opened = from.querySelectorAll("details");
  const shadow = /** @type {ShadowRoot} */ (from.getRootNode());
  const focused = shadow.activeElement;
  const alike = focused ? controlsLike(from, focused) : [];
  complete?.();
  to.querySelectorAll("details").forEach((details, index) => {
    details.open = opened[index] ? opened[index].open : details.open;
  });
  markOpened(to);
  from.parentNode?.replaceChild(to, from);
  if (!focused) return;
  /** @type {HTMLElement | undefined} */ (controlsLike(to, focused)[alike.indexOf(focused)])?.focus({ preventScroll: true });
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
