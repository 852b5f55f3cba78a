// The trigger that loads tier 2: the card is in view and the browser idle, or the visitor makes a first move towards the card.

import { logOnce } from "../log-once.js";
import { listen } from "./listen.js";

const INTENT = ["pointerover", "pointerdown", "touchstart", "focusin"];

/**
 * Waits for the trigger, for as long as this connection to the page lasts.
 * @param {CardController} controller
 * @returns {Promise<void>}
 */
export function untilTriggered(controller) {
  return new Promise((resolve) => {
    listen(controller, controller.host, INTENT, () => resolve());
    // A visitor who saves data gets tier 2 only on intent.
    if (navigator.connection?.saveData) return;
    try {
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        whenIdle(resolve);
      });
      observer.observe(controller.host);
      controller.endings?.push(() => observer.disconnect());
    } catch (error) {
      // The visitor's first move is left.
      logOnce(error);
    }
  });
}

/** @param {() => void} done */
function whenIdle(done) {
  const idle = () =>
    "requestIdleCallback" in window ? requestIdleCallback(done, { timeout: 4000 }) : setTimeout(done, 200);
  // The page's own work goes first.
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
