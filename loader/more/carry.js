// What a visitor did to a card, carried over to the card that takes its place, so that the exchange is not noticed.
// Both cards have the same controls in the same order; the marks of borrowed texts differ from language to language.

const CONTROLS = "a,button,input,select,summary";

/**
 * @param {HTMLElement} from The card in view.
 * @param {HTMLElement} to The card that replaces it.
 */
export function exchange(from, to) {
  const opened = from.querySelectorAll("details");
  to.querySelectorAll("details").forEach((details, index) => {
    details.open = opened[index] ? opened[index].open : details.open;
  });
  const shadow = /** @type {ShadowRoot} */ (from.getRootNode());
  const focused = shadow.activeElement;
  const place = focused ? from.querySelectorAll(CONTROLS) : undefined;
  let index = -1;
  place?.forEach((element, at) => {
    if (element === focused) index = at;
  });
  from.parentNode?.replaceChild(to, from);
  const target = to.querySelectorAll(CONTROLS)[index];
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
