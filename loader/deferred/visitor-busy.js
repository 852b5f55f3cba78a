// Tells whether the visitor is in the middle of something that a swap would break: a press that is not yet a click, or an open language
// menu.

/** Whether a pointer is down somewhere on the page. */
let pressed = false;
const watching = { capture: true, passive: true };
addEventListener("pointerdown", () => (pressed = true), watching);
for (const name of ["pointerup", "pointercancel"]) {
  // The click comes after the release.
  addEventListener(name, () => setTimeout(() => (pressed = false), 50), watching);
}

/**
 * Watches the visitor from now on.
 * @param {HTMLElement} host
 * @returns {() => Promise<void>} Waits until nothing of the kind is going on.
 */
export function watchVisitor(host) {
  let menu = false;
  for (const name of ["pointerdown", "keydown"]) {
    host.addEventListener(name, (event) => (menu = event.composedPath()[0] instanceof HTMLSelectElement), watching);
  }
  for (const name of ["change", "focusout"]) host.addEventListener(name, () => (menu = false), watching);
  return async () => {
    while (pressed || menu) await new Promise((resolve) => setTimeout(resolve, 100));
  };
}
