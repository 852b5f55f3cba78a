// What a card of either tier shows today.

import { localDay } from "../clock.js";
import { showScheduled } from "../schedule.js";
import { arrange, readChoices } from "./choices.js";
import { applyTheme } from "./theme.js";

/**
 * Shows what is dated for this day, and the rest for the visitor's choices. The first date that a browser writes for a time zone takes it
 * long, so none is asked for in vain.
 * @param {Element} root
 * @param {Card} card
 * @param {Choices} [choices]
 */
export function showToday(root, { timeZone }, choices = readChoices(root)) {
  if (root.querySelector("[data-on],[data-not]")) showScheduled(root, localDay(timeZone, ACCANTO_DEFERRED.verifiedOn));
  applyTheme(root);
  arrange(root, choices);
}
