// When tier 2 may come: once the card is in view and the browser idle, or at the visitor's first move towards it.

const INTENT = ["pointerover", "pointerdown", "touchstart", "focusin"];

/**
 * @param {HTMLElement} element
 * @returns {Promise<void>}
 */
export function untilWanted(element) {
  return new Promise((resolve) => {
    /** @type {IntersectionObserver | undefined} */
    let observer;
    const done = () => {
      observer?.disconnect();
      for (const name of INTENT) element.removeEventListener(name, done);
      resolve();
    };
    for (const name of INTENT) element.addEventListener(name, done, { passive: true });
    // A visitor who saves data gets tier 2 only on intent.
    if (navigator.connection?.saveData) return;
    observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) whenIdle(done);
    });
    observer.observe(element);
  });
}

/** @param {() => void} done */
function whenIdle(done) {
  const idle = () =>
    "requestIdleCallback" in window ? requestIdleCallback(done, { timeout: 4000 }) : setTimeout(done, 200);
  // The page's own work comes first.
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}

/** A pointer is down somewhere on the page. */
let pressed = false;
const watching = { capture: true, passive: true };
addEventListener("pointerdown", () => (pressed = true), watching);
for (const name of ["pointerup", "pointercancel"]) {
  // The click comes after the release.
  addEventListener(name, () => setTimeout(() => (pressed = false), 50), watching);
}

/**
 * Notices when the visitor is in the middle of something that an exchange would break: a press that is not yet a click, or an open
 * language menu.
 * @param {HTMLElement} host
 * @returns {() => Promise<void>} Waits until that is over.
 */
export function watchBusy(host) {
  let menu = false;
  for (const name of ["pointerdown", "keydown"]) {
    host.addEventListener(name, (event) => (menu = event.composedPath()[0] instanceof HTMLSelectElement), watching);
  }
  for (const name of ["change", "focusout"]) host.addEventListener(name, () => (menu = false), watching);
  return async () => {
    while (pressed || menu) await new Promise((resolve) => setTimeout(resolve, 100));
  };
}
