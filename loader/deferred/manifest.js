// What the deferred half knows of the site, and what the first half hands over to it.

/**
 * The card that `widget.js` carries, the hash of each language's file by its tag, and the hashes of tier 2.
 * @type {{ card: Card, languages: Record<string, string>, live: { js: string, wasm: string } }}
 */
export let manifest;

/**
 * Functions of the first half and not copies: it has made the style sheets already and has listened to the page for longer, and on a page
 * that lists its Trusted Types policies, each can be created only once.
 * @type {FirstHalf}
 */
export let firstHalf;

/** @param {FirstHalf} first */
export function setManifest(first) {
  const { card, languages, live } = ACCANTO_DEFERRED;
  firstHalf = first;
  Object.assign(first.card, card);
  manifest = { card: first.card, languages: Object.fromEntries(languages.map(([tag, , , hash]) => [tag, hash])), live };
}
