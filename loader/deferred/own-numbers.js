// A card from the network is shown only if it calls the numbers of the card that the script itself carries: no more and no others.

import { fetchCard } from "./fetch-card.js";
import { manifest } from "./manifest.js";

/** @param {(string | null)[]} addresses */
const asSet = (addresses) => addresses.filter((address, at) => addresses.indexOf(address) === at).sort().join();

/** @param {Card} card */
const numbersOf = ({ tree }) => asSet(tree.match(/tel:[^|<>~]+/g) || []);

/**
 * Whether a card that is built calls these numbers.
 * @param {Element} root
 */
export function hasOwnNumbers(root) {
  const links = [...root.querySelectorAll("a[href^='tel:']")];
  return asSet(links.map((link) => link.getAttribute("href"))) === numbersOf(manifest.card);
}

/**
 * The card of a language.
 * @param {string} language
 */
export async function fetchOwnCard(language) {
  const card = await fetchCard(language);
  if (numbersOf(card) !== numbersOf(manifest.card)) throw `other numbers in ${language}`;
  return card;
}
