// The language of a card: which one it is, and what is in view until its texts have arrived.

import { askAnew } from "../asset-url.js";
import { guarded, logOnce } from "../log-once.js";
import { selectLanguage } from "./language-menu.js";
import { manifest } from "./manifest.js";
import { preferredLanguage } from "./match-language.js";
import { fetchOwnCard } from "./own-numbers.js";
import { dropLive } from "./tier-swap.js";

/** How long after a failure the file of a language is asked for again, in milliseconds, and how often. */
const PAUSE = 5000;
const ATTEMPTS = 3;
/** How long the file of a language may take before the default language stands in for it, in milliseconds. */
const PATIENCE = 1500;

/**
 * Shows the card in the language that suits the element and the visitor.
 * @param {CardController} controller
 */
export function chooseLanguage(controller) {
  requestLanguage(controller, preferredLanguage(controller.host, Object.keys(manifest.languages), manifest.card.lang));
}

/**
 * Shows the card in a language as soon as its texts have arrived.
 * @param {CardController} controller
 * @param {string} language
 * @param {number} [attempt]
 */
export function requestLanguage(controller, language, attempt = 1) {
  controller.language = language;
  const { connection } = controller;
  // A file that arrives after another language was asked for is too late.
  const isCurrent = () => controller.language === language && controller.connection === connection;
  if (language === manifest.card.lang && !controller.live) {
    if (controller.card !== manifest.card || !controller.root) controller.show(manifest.card);
    return;
  }
  // The partner's links stay in view meanwhile; if there are none, another language is better than nothing.
  if (!controller.root && !controller.host.querySelector("a[href]")) controller.show(manifest.card);
  setTimeout(guarded(() => isCurrent() && !controller.root && controller.show(manifest.card)), PATIENCE);
  const again = guarded(() => isCurrent() && requestLanguage(controller, language, attempt + 1));
  const arrived = (/** @type {Card} */ card) => isCurrent() && controller.show(card);
  const failed = (/** @type {unknown} */ error) => {
    logOnce(error);
    askAnew();
    if (!isCurrent()) return;
    if (attempt < ATTEMPTS) setTimeout(again, PAUSE * attempt);
    // The card in view stays, and the menu shows its language; but the default card is always available.
    if (controller.root && language !== manifest.card.lang) {
      selectLanguage(controller.root, controller.card.lang);
    } else {
      dropLive(controller);
      controller.show(manifest.card);
    }
  };
  fetchOwnCard(language).then(arrived, failed).catch(logOnce);
}

/**
 * Asks once more for what did not arrive.
 * @param {CardController} controller
 */
export function retryLanguage(controller) {
  const { language, card } = controller;
  if (language && language !== card.lang) requestLanguage(controller, language);
}
