// A card from the network is shown only if it calls the numbers of the card that the script itself carries: no more and no others.

import { fetchCard } from "./fetch-card.js";
import { manifest } from "./manifest.js";

/** @param {(string | null)[]} addresses */
const asSet = (addresses) => addresses.filter((address, at) => addresses.indexOf(address) === at).sort().join();

/** @param {string} tree */
const numbersOf = (tree) => asSet(tree.match(/tel:[^|<>~]+/g) || []);

/**
 * Whether what tier 2 has rendered calls these numbers: all but those of the tips, which come last in the markup and are not its work.
 * @param {Element} root
 */
export function hasOwnNumbers(root) {
  const links = [...root.querySelectorAll("a[href^='tel:']")].filter((link) => !link.closest("[data-later]"));
  return asSet(links.map((link) => link.getAttribute("href"))) === numbersOf(manifest.card.tree.split("<section.tips")[0]);
}

/**
 * The card of a language.
 * @param {string} language
 */
export async function fetchOwnCard(language) {
  const card = await fetchCard(language);
  const isSame = numbersOf(card.tree) === numbersOf(manifest.card.tree);
  if (!isSame || numbersOf(card.tree + card.later.tree) !== asSet(ACCANTO_DEFERRED.numbers)) throw `other numbers in ${language}`;
  return card;
}
