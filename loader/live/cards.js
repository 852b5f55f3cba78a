// The cards that the WebAssembly renders. One that its element no longer needs is kept for the next element: Yew holds on to the root
// and the listeners of every app it ever mounted, so a page that inserts and removes cards all day must not mount one each time.

import { markLanguage, wrapper } from "../card.js";
import { momentIn } from "../clock.js";

/** How long WebAssembly may take to paint a card it has mounted, in milliseconds. */
const PATIENCE = 3000;

/** How often the clock is asked again, in milliseconds. */
const OFTEN = 30000;

/**
 * @param {WasmCards} wasm
 * @returns {Pick<Live, "render" | "update" | "keep">}
 */
export function cards(wasm) {
  /** @type {LiveCard[]} */
  const spare = [];
  /** Those that change with the hour or the day. @type {Set<LiveCard>} */
  const timed = new Set();

  /** @type {Live["update"]} */
  function update(live, choices, card) {
    live.choices = choices;
    if (card) live.timeZone = card.timeZone;
    wasm.update(live.app, card?.content || new Uint8Array(), choices.audience, !!choices.silent, momentIn(live.timeZone));
  }

  function again() {
    for (const live of timed) if (live.root.isConnected) update(live, live.choices);
  }

  return {
    async render(card, choices) {
      const kept = spare.pop();
      if (kept) {
        markLanguage(kept.root, card);
        update(kept, choices, card);
        // Yew renders in a microtask of its own.
        await new Promise((resolve) => setTimeout(resolve));
        return kept;
      }
      const root = wrapper(card, 2);
      /** @type {number | undefined} */
      let app;
      const painted = await new Promise((resolve) => {
        setTimeout(resolve, PATIENCE, false);
        const { audience, silent } = choices;
        app = wasm.mount(root, card.content, audience, !!silent, momentIn(card.timeZone), () => resolve(true));
      });
      if (app === undefined) return;
      if (!painted) return wasm.unmount(app);
      const live = { app, root, choices, timeZone: card.timeZone };
      if (root.querySelector(".now,[data-on],[data-not]")) {
        if (!timed.size) setInterval(again, OFTEN);
        timed.add(live);
      }
      return live;
    },
    update,
    keep(live) {
      spare.push(live);
    },
  };
}
