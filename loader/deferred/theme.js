// What the theme of the day does to a card of either tier, besides its heading and its line, which are shown as whatever is dated: the tips that
// come first, the contact that stands out, the accent.

/** @param {Element} root */
export function applyTheme(root) {
  /** @type {HTMLElement | null} */
  const theme = root.querySelector(".occasion:not([hidden])");
  const { tips = "", contact, accent = "" } = theme?.dataset ?? {};
  orderTips(root, tips.split(" "));
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".tile"))) {
    link.toggleAttribute("data-forward", link.dataset.contact === contact);
  }
  // Where the style sheet computes with it; a page's own accent goes first there.
  /** @type {HTMLElement | null} */
  const layout = root.closest(".layout");
  layout?.style.setProperty("--theme-accent", accent);
}

/**
 * Puts these tips before the others, in the document itself, so that they are also read and reached first. On all other days they stand in the
 * campaign's order.
 * @param {Element} root
 * @param {string[]} first
 */
function orderTips(root, first) {
  const tips = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".tip"));
  const place = (/** @type {HTMLElement} */ { dataset: { tip = "", at = "" } }) =>
    first.includes(tip) ? first.indexOf(tip) - first.length : +at;
  const ordered = [...tips].sort((one, other) => place(one) - place(other));
  // What is moved loses the focus.
  if (ordered.some((tip, at) => tip !== tips[at])) root.querySelector(".list")?.append(...ordered);
}
