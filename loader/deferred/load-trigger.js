// The trigger that loads tier 2: the card is in view and the browser idle, or the visitor makes a first move towards the card.

const INTENT = ["pointerover", "pointerdown", "touchstart", "focusin"];

/**
 * Waits for the trigger, for as long as this connection to the page lasts.
 * @param {CardController} controller
 * @returns {Promise<void>}
 */
export function untilTriggered({ host, listeners }) {
  return new Promise((resolve) => {
    /** @type {IntersectionObserver | undefined} */
    let observer;
    const done = () => {
      observer?.disconnect();
      for (const name of INTENT) host.removeEventListener(name, done);
      resolve();
    };
    for (const name of INTENT) {
      host.addEventListener(name, done, { passive: true, signal: listeners?.signal });
    }
    // A visitor who saves data gets tier 2 only on intent.
    if (navigator.connection?.saveData) return;
    observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) whenIdle(done);
    });
    observer.observe(host);
    listeners?.signal.addEventListener("abort", () => observer?.disconnect());
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
