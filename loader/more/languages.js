// The card in other languages: which one, and what is in view until its words are there.

import { fetchCard } from "./fetch.js";
import { chooseLanguage } from "./language.js";
import { leaveLive } from "./live.js";
import { selectLanguage } from "./menu.js";
import { site } from "./site.js";

/** How long a language's file may take before the default language stands in for it. */
const PATIENCE = 1500;

/** The language that each seat was asked for last; an answer for another one comes too late. @type {WeakMap<Seat, string>} */
const asked = new WeakMap();

/**
 * Shows the card in the language that suits the element and the visitor.
 * @param {Seat} seat
 */
export function choose(seat) {
  ask(seat, chooseLanguage(seat.host, Object.keys(site.languages), site.card.lang));
}

/**
 * Shows the card in a language as soon as its words are there.
 * @param {Seat} seat
 * @param {string} language
 */
export function ask(seat, language) {
  asked.set(seat, language);
  const still = () => asked.get(seat) === language;
  if (language === site.card.lang && !seat.app) {
    if (seat.card !== site.card || !seat.root) seat.show(site.card);
    return;
  }
  // Links that the partner pasted stay in view meanwhile; without them, better another language than nothing.
  if (!seat.root && !seat.host.querySelector("a[href]")) seat.show(site.card);
  setTimeout(() => still() && (seat.root || seat.show(site.card)), PATIENCE);
  fetchCard(language).then(
    (card) => still() && seat.show(card),
    () => {
      if (!still()) return;
      // What is in view stays, and the menu says so; but the default card is always at hand.
      if (seat.root && language !== site.card.lang) {
        selectLanguage(seat.root, seat.card.lang);
      } else {
        leaveLive(seat);
        seat.show(site.card);
      }
    },
  );
}
