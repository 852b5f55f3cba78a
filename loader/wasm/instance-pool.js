// The instances of the card that the WebAssembly renders. An instance that its element no longer needs is kept for the next element,
// because Yew keeps the root and the listeners of every app it has ever mounted: a page that inserts and removes cards all day must not
// mount a new app each time.

import { createRoot, setLanguage } from "../build-card.js";
import { wallClockMinutes } from "../clock.js";

/** How long WebAssembly may take to paint an instance that it has mounted, in milliseconds. */
const PATIENCE = 3000;

/** How often the clock is read again, in milliseconds. */
const CLOCK_INTERVAL = 30000;

/** @param {Card} card */
const hasHours = ({ tree }) => tree.includes("<li.now");

/**
 * The moment that a card is to know: none where nobody's hours depend on it, because the first one that a browser writes for a time zone takes
 * it long.
 * @param {Card} card
 */
const momentFor = (card) => (hasHours(card) ? wallClockMinutes(card.timeZone) : 0);

/**
 * @param {WasmApi} wasm
 * @returns {Pick<InstancePool, "render" | "update" | "release">}
 */
export function instancePool(wasm) {
  /** @type {Instance[]} */
  const spare = [];
  /** The instances that change with the hour. @type {Set<Instance>} */
  const timed = new Set();

  /** @type {InstancePool["update"]} */
  function update(instance, card) {
    instance.card = card || instance.card;
    wasm.update(instance.app, card?.content || new Uint8Array(), momentFor(instance.card));
  }

  function tick() {
    for (const instance of timed) if (instance.root.isConnected) update(instance);
  }

  return {
    async render(card) {
      const reused = spare.pop();
      if (reused) {
        setLanguage(reused.root, card);
        update(reused, card);
        // Yew renders in a microtask of its own.
        await new Promise((resolve) => setTimeout(resolve));
        return reused;
      }
      const root = createRoot(card, 2);
      /** @type {number | undefined} */
      let app;
      const painted = await new Promise((resolve) => {
        setTimeout(resolve, PATIENCE, false);
        app = wasm.mount(root, card.content, momentFor(card), () => resolve(true));
      });
      if (app === undefined) return;
      if (!painted) return wasm.unmount(app);
      const instance = { app, root, card };
      if (hasHours(card)) {
        if (!timed.size) setInterval(tick, CLOCK_INTERVAL);
        timed.add(instance);
      }
      return instance;
    },
    update,
    release(instance) {
      spare.push(instance);
    },
  };
}
