// The swap of one card for another, which must not be noticed: what the visitor did to the first card is carried over to the second. Both
// have the same controls in the same order; the marks of fallback texts differ from language to language.

const CONTROLS = "a,button,input,select,summary";

/**
 * @param {HTMLElement} from The card in view.
 * @param {HTMLElement} to The card that replaces it.
 */
export function swapCard(from, to) {
  const opened = from.querySelectorAll("details");
  to.querySelectorAll("details").forEach((details, index) => {
    details.open = opened[index] ? opened[index].open : details.open;
  });
  const shadow = /** @type {ShadowRoot} */ (from.getRootNode());
  const focused = shadow.activeElement;
  const controls = focused ? from.querySelectorAll(CONTROLS) : undefined;
  let index = -1;
  controls?.forEach((element, at) => {
    if (element === focused) index = at;
  });
  from.parentNode?.replaceChild(to, from);
  /** @type {HTMLElement | undefined} */ (to.querySelectorAll(CONTROLS)[index])?.focus({ preventScroll: true });
}
