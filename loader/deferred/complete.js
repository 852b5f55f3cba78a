// What the first half leaves out of a card of tier 1. The card that `widget.js` carries gets it from the file of its language, which tier 2
// needs as well.

import { askAnew } from "../asset-url.js";
import { guarded, logOnce } from "../log-once.js";
import { showAbroad } from "./abroad.js";
import { readChoices } from "./choices.js";
import { fillMenu } from "./language-menu.js";
import { addLater } from "./later.js";
import { fetchOwnCard } from "./own-numbers.js";
import { showToday } from "./show-today.js";
import { enableTips } from "./tips.js";

/** How long after a failure the file is asked for again, in milliseconds, and how often. */
const PAUSE = 5000;
const ATTEMPTS = 3;

/**
 * Adds it to a card, now or as soon as it is there.
 * @type {(controller: CardController, root: HTMLElement) => void}
 */
export const complete = guarded((controller, root) => {
  const { card, completed, host, root: before } = controller;
  // The element may have been away meanwhile.
  if (completed === root) return;
  // What the visitor has chosen in the card in view; the audience is the page's choice until there is a filter.
  const choices = readChoices(before || root);
  if (card.later) {
    addLater(root, card);
    enableTips(root);
    controller.completed = root;
    showAbroad(controller, root);
  } else {
    fetchLater(controller);
  }
  showToday(root, card, completed ? choices : { ...choices, audience: host.getAttribute("audience") || "all" });
  fillMenu(root, card.lang);
});

/**
 * @param {CardController} controller
 * @param {number} [attempt]
 */
function fetchLater(controller, attempt = 1) {
  const { card, connection } = controller;
  const completeInView = () => {
    const { root } = controller;
    if (root && controller.card === card && controller.connection === connection) complete(controller, root);
  };
  const arrived = (/** @type {FullCard} */ { later }) => {
    card.later = later;
    completeInView();
  };
  const failed = (/** @type {unknown} */ error) => {
    logOnce(error);
    askAnew();
    if (attempt < ATTEMPTS) setTimeout(guarded(() => !card.later && fetchLater(controller, attempt + 1)), PAUSE * attempt);
  };
  fetchOwnCard(card.lang).then(arrived, failed).catch(logOnce);
}
