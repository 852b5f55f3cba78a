// The ways from one tip to another: buttons, and a swipe.

import { readChoices, shownTips } from "./choices.js";
import { choose } from "./choose.js";
import { listen } from "./listen.js";

/** How far, in CSS pixels, a finger moves before it swipes. */
const SWIPE = 48;

/**
 * Switches the buttons of the tips on.
 * @param {Element} root
 */
export function enableTips(root) {
  for (const button of root.querySelectorAll("button")) if (button.matches(".previous,.next,.all,.to-tip")) button.disabled = false;
}

/**
 * Listens for the ways from one tip to another, for as long as this connection to the page lasts.
 * @param {CardController} controller
 * @param {(language: string) => void} showLanguage
 */
export function watchTips(controller, showLanguage) {
  const { container } = controller;
  listen(controller, container, ["click"], ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (!button || !controller.root) return;
      const choices = readChoices(controller.root);
      if (button.matches(".all")) choose(controller, { ...choices, all: !choices.all });
      else if (button.matches(".previous,.next")) turn(controller, button.matches(".next") ? 1 : -1);
      else if (button.matches(".to-tip")) show(controller, `${button.dataset.tip}`);
      else if (button.dataset.language) showLanguage(button.dataset.language);
  });
  /** @type {PointerEvent | undefined} */
  let start;
  listen(controller, container, ["pointerdown"], (/** @type {PointerEvent} */ event) => {
      const isTip = /** @type {Element} */ (event.target).closest(".list");
      start = isTip && event.pointerType === "touch" && event.isPrimary ? event : undefined;
  });
  listen(controller, container, ["pointerup"], (/** @type {PointerEvent} */ { clientX, clientY }) => {
      if (!start || !controller.root) return;
      const along = clientX - start.clientX;
      const across = clientY - start.clientY;
      start = undefined;
      if (Math.abs(along) < SWIPE || Math.abs(along) < 2 * Math.abs(across)) return;
      // The next one comes from where the line of text ends.
      if (!readChoices(controller.root).all) turn(controller, along < 0 === (controller.root.dir !== "rtl") ? 1 : -1);
  });
}

/**
 * Opens a tip, whoever it is for, and brings the visitor there.
 * @param {CardController} controller
 * @param {string} tip
 */
function show(controller, tip) {
  const root = /** @type {HTMLElement} */ (controller.root);
  const choices = { ...readChoices(root), all: false, tip, isOpen: true };
  const isForAudience = shownTips(root, choices.audience).some(({ dataset }) => dataset.tip === tip);
  choose(controller, isForAudience ? choices : { ...choices, audience: "all" });
  /** @type {HTMLElement | null} */ (root.querySelector(".tip:not([hidden]) > summary"))?.focus();
}

/**
 * Turns to a tip that many further on; after the last comes the first.
 * @param {CardController} controller
 * @param {number} steps
 */
function turn(controller, steps) {
  const root = /** @type {HTMLElement} */ (controller.root);
  const choices = readChoices(root);
  const tips = shownTips(root, choices.audience);
  const index = tips.findIndex(({ hidden }) => !hidden);
  const next = choices.all ? tips[0] : tips[(index + steps + tips.length) % tips.length];
  choose(controller, { ...choices, all: false, tip: next?.dataset.tip });
}
