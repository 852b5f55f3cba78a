// The cards that the WebAssembly renders. One that its element no longer needs is kept for the next element: Yew holds on to the root
// and the listeners of every app it ever mounted, so a page that inserts and removes cards all day must not mount one each time.

import { markLanguage, wrapper } from "./card.js";

/** How long WebAssembly may take to paint a card it has mounted, in milliseconds. */
const PATIENCE = 3000;

/** @type {LiveCard[]} */
const spare = [];

/**
 * Renders a card outside the page.
 * @param {Live} live
 * @param {FullCard} card
 * @param {string} audience
 * @returns {Promise<LiveCard | undefined>} The card, painted; nothing if that failed or took too long.
 */
export async function renderLive(live, card, audience) {
  const kept = spare.pop();
  if (kept) {
    markLanguage(kept.root, card);
    live.update(kept.app, card.content, audience);
    // Yew renders in a microtask of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return kept;
  }
  const root = wrapper(card, 2);
  /** @type {number | undefined} */
  let app;
  const painted = await new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, false);
    app = live.mount(root, card.content, audience, () => resolve(true));
  });
  if (app === undefined) return;
  if (painted) return { app, root };
  live.unmount(app);
}

/** @param {LiveCard} card One that is no longer in view. */
export function keep(card) {
  spare.push(card);
}
