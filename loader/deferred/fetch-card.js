// The cards of the published languages, each fetched once.

import { assetUrl } from "../asset-url.js";
import { bytesFromText } from "./bytes-from-text.js";
import { fetchAsset } from "./fetch-asset.js";
import { manifest } from "./manifest.js";

/** How long the file of a language may take, in seconds. */
const SECONDS = 15;

/** The cards by language. @type {Map<string, Promise<FullCard>>} */
const cards = new Map();

/**
 * The card of a language. Its file is the card as JSON, and in it what the WebAssembly reads, so that one request serves both tiers. A
 * failed request is forgotten, so that a later choice tries again.
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
export function fetchCard(language) {
  let card = cards.get(language);
  if (!card) {
    card = read(language);
    card.catch(() => cards.delete(language));
    cards.set(language, card);
  }
  return card;
}

/**
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
async function read(language) {
  const hash = manifest.languages[language];
  const bytes = await fetchAsset(assetUrl(language, hash, "json"), hash, SECONDS);
  const card = JSON.parse(new TextDecoder().decode(bytes));
  return { ...card, content: bytesFromText(card.content) };
}
