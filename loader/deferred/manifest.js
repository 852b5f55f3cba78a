// What the deferred half knows of the site, and what the first half hands over to it.

/**
 * The card that `widget.js` carries, the hash of each language's file by its tag, and the hashes of tier 2.
 * @type {{ card: Card, languages: Record<string, string>, live: { js: string, wasm: string } }}
 */
export let manifest;

/**
 * The function of the first half and not a copy: on a page that lists its Trusted Types policies, each can be created only once.
 * @type {LoadScript}
 */
export let loadScript;

/**
 * That of the first half as well, which has listened to the page for longer.
 * @type {WhenReleased}
 */
export let whenReleased;

/**
 * That of the first half, which has made the sheets already.
 * @type {Dress}
 */
export let dress;

/** @type {(...values: Parameters<StartDeferred>) => void} */
export function setManifest(card, load, released, dressed) {
  const languages = Object.fromEntries(ACCANTO_DEFERRED.languages.map(([tag, , , hash]) => [tag, hash]));
  manifest = { card, languages, live: ACCANTO_DEFERRED.live };
  loadScript = load;
  whenReleased = released;
  dress = dressed;
}
