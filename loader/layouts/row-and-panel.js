// The layouts `bar` and `button`: a row of links, and a panel that opens with the card. The row is made from the card's own links, so that
// every number and every text has one source.

import { setLabel } from "../label.js";

/**
 * @param {CardController} controller
 * @param {string} name `bar` or `button`.
 * @returns {Layout}
 */
export function makeLayout({ host, container }, name) {
  const floats = name === "button";
  container.dataset.layout = name;
  const row = part("div", "row");
  const panel = part("div", "panel");
  const toggle = /** @type {HTMLButtonElement} */ (part("button", "toggle"));
  const close = /** @type {HTMLButtonElement} */ (part("button", "close"));
  panel.id = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("role", floats ? "dialog" : "group");
  toggle.setAttribute("aria-controls", "panel");
  toggle.onclick = () => show(!!panel.hidden, true);
  close.onclick = () => show(false, true);
  /** @type {Element[]} */
  const slots = [];
  if (floats) {
    panel.popover = "manual";
    panel.appendChild(close);
    // Links in the flow of the page stay there, because taking them out would move what follows.
    if (getComputedStyle(host).position !== "fixed") slots.push(document.createElement("slot"));
  }
  const above = host.getAttribute("opens") === "above";
  container.replaceChildren(...slots, ...(above ? [panel, row] : [row, panel]));
  show(false);

  /**
   * @param {boolean} open
   * @param {boolean} [focus] To what has opened, or back to what opened it.
   */
  function show(open, focus) {
    panel.hidden = !open;
    toggle.setAttribute("aria-expanded", `${open}`);
    if (open) {
      // In the top layer, where the page cannot clip it.
      if (floats) panel.showPopover?.();
    }
    // The panel covers the row, and what cannot be seen must not take the focus.
    if (floats) row.hidden = open;
    if (focus) (open ? (floats ? close : panel) : toggle).focus();
  }

  // Replaced by the next layout, if there ever is one.
  container.onkeydown = (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    // Otherwise a dialog of the page would close as well, closed by the page's script or by the browser.
    event.stopPropagation();
    event.preventDefault();
    show(false, true);
  };

  return {
    cardParent: panel,
    render(root, card) {
      row.lang = card.lang;
      // Its close button is where the card's text begins.
      row.dir = panel.dir = card.dir;
      const links = [...root.querySelectorAll(floats ? ".call" : ".call,.tile")];
      const { activeElement } = /** @type {ShadowRoot} */ (container.getRootNode());
      const focused = [...row.children].findIndex((part) => part === activeElement);
      row.replaceChildren(...links.map(copy), toggle, ...[...root.querySelectorAll(".exit")].map(copy));
      const now = row.children[focused];
      if (now instanceof HTMLElement) now.focus({ preventScroll: true });
      setLabel(toggle, card, floats ? "panel.open" : "panel.more");
      setLabel(close, card, "panel.close");
      // Named by the label that opens it; the card in it has a name of its own.
      panel.setAttribute("aria-label", `${toggle.textContent}`);
      panel.lang = toggle.lang;
    },
    onOutsideInteraction(event) {
      // A dialog or a cookie banner of the page must not be covered by ours.
      if (floats && !panel.hidden && !event.composedPath().includes(container)) show(false);
    },
    close() {
      if (floats) show(false);
    },
  };
}

/**
 * A copy of a link. What describes it is in the card, which is not rendered while the panel is closed, and which describes it all the same.
 * @param {Element} link
 */
function copy(link) {
  return link.cloneNode(true);
}

/**
 * @param {string} tag
 * @param {string} name
 */
function part(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  made.setAttribute("part", name);
  if (tag === "button") made.setAttribute("type", tag);
  return made;
}
