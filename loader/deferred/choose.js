// The visitor's choices: the controls for them, and what follows from a choice.

import { arrange, markOpened, readChoices } from "./choices.js";
import { renderLayout } from "./layout.js";
import { listen } from "./listen.js";
import { firstHalf } from "./manifest.js";

/**
 * Shows the card for other choices.
 * @param {CardController} controller
 * @param {Choices} choices
 */
export function choose(controller, choices) {
  if (controller.root) arrange(controller.root, choices);
  renderLayout(controller);
}

/**
 * Shows the tips for the audience that the page asks for.
 * @param {CardController} controller
 */
export function chooseAudience(controller) {
  const { host, root } = controller;
  if (root) choose(controller, { ...readChoices(root), audience: host.getAttribute("audience") || "all" });
}

/**
 * Listens to the card's controls, for as long as this connection to the page lasts.
 * @param {CardController} controller
 * @param {(language: string) => void} showLanguage
 */
export function watchChoices(controller, showLanguage) {
  const { container } = controller;
  listen(controller, container, ["change"], ({ target }) => {
    firstHalf.endPress();
    const { className, value } = /** @type {HTMLSelectElement} */ (target);
    if (className === "language") showLanguage(value);
    else if (controller.root) choose(controller, readChoices(controller.root));
  });
  // It does not bubble.
  listen(controller, container, ["toggle"], () => controller.root && markOpened(controller.root), true);
}
