// The layout around a card. A whole card needs nothing; what `bar` and `button` need is a script of its own (`loader/layouts/`), which only
// their pages load.

import { guarded } from "../log-once.js";
import { placeAnnouncer } from "./announcer.js";
import { settleCustomProperties } from "./custom-properties.js";
import { firstHalf } from "./manifest.js";
import { optionalScript } from "./optional-script.js";

/** @type {{ exported?: Layouts, when(then: () => void): void }} */
const script = optionalScript("layouts", ACCANTO_DEFERRED.layouts);

/**
 * The layout that the page asks for.
 * @param {CardController} controller
 */
function wanted({ host }) {
  const name = host.getAttribute("layout") ?? "";
  return /^(bar|button)$/.test(name) ? name : "card";
}

/**
 * Whether the card is in the layout that the page asks for.
 * @param {CardController} controller
 */
export function hasLayout(controller) {
  return controller.container.dataset.layout === wanted(controller);
}

/**
 * Calls back once the layout that the page asks for can be made.
 * @param {CardController} controller
 * @param {() => void} then
 */
export function whenLayout(controller, then) {
  if (wanted(controller) === "card") return then();
  const { connection } = controller;
  script.when(() => controller.connection === connection && then());
}

/**
 * Puts a card into the layout that the page asks for, or as it is into the page until that layout can be made.
 * @type {(controller: CardController, root: HTMLElement) => void}
 */
export const applyLayout = guarded((controller, root) => {
  const name = wanted(controller);
  const layouts = script.exported;
  const isWhole = name === "card" || !layouts;
  if (isWhole && name !== "card") {
    whenLayout(controller, () => controller.root && applyLayout(controller, controller.root));
    // The layout before stays meanwhile.
    if (controller.layout) return;
  }
  // It reads styles, so it comes before anything that changes them: the browser would have to lay out the page once more.
  guarded(settleCustomProperties)(controller);
  style(controller, ACCANTO_DEFERRED.css);
  if (layouts) style(controller, layouts.css);
  const layout = (controller.layout = isWhole || !layouts ? wholeCard(controller) : layouts.makeLayout(controller, name));
  if (root.parentNode !== layout.cardParent) layout.cardParent.appendChild(root);
  layout.render(root, controller.card);
  placeAnnouncer(controller);
});

/**
 * Renders the layout again: the order of the card's links, or their texts, may have changed.
 * @param {CardController} controller
 */
export function renderLayout(controller) {
  // Yew renders in a microtask of its own.
  setTimeout(guarded(() => controller.root && controller.layout?.render(controller.root, controller.card)));
}

/**
 * Adds a style sheet to the element, once.
 * @param {CardController} controller
 * @param {string} css
 */
export function style({ host, styles }, css) {
  if (!host.shadowRoot || styles.includes(css)) return;
  styles.push(css);
  firstHalf.dress(host.shadowRoot, css);
}

/**
 * @param {CardController} controller
 * @returns {Layout}
 */
function wholeCard({ container }) {
  container.dataset.layout = "card";
  // A card that is already in view must not leave the page even for a moment, because it would lose the focus.
  for (const node of [...container.children]) if (!node.matches(".accanto")) node.remove();
  // The panel of the previous layout is gone.
  container.onkeydown = null;
  return { cardParent: container, render() {}, onOutsideInteraction() {}, close() {} };
}
