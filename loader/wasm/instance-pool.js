// The instances of the card that the WebAssembly renders. An instance that its element no longer needs is kept for the next element,
// because Yew keeps the root and the listeners of every app it has ever mounted: a page that inserts and removes cards all day must not
// mount a new app each time.

import { createRoot, setLanguage } from "../build-card.js";
import { wallClockMinutes } from "../clock.js";

/** How long WebAssembly may take to paint an instance that it has mounted, in milliseconds. */
const PATIENCE = 3000;

/** How often the clock is read again, in milliseconds. */
const CLOCK_INTERVAL = 30000;

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
    if (card) instance.timeZone = card.timeZone;
    wasm.update(instance.app, card?.content || new Uint8Array(), wallClockMinutes(instance.timeZone));
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
        app = wasm.mount(root, card.content, wallClockMinutes(card.timeZone), () => resolve(true));
      });
      if (app === undefined) return;
      if (!painted) return wasm.unmount(app);
      const instance = { app, root, timeZone: card.timeZone };
      if (root.querySelector(".now")) {
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
