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
 * Watches the visitor for as long as this connection to the page lasts.
 * @param {CardController} controller
 */
export function watchVisitor(controller) {
  controller.isMenuOpen = false;
  const options = { ...watching, signal: controller.listeners?.signal };
  /** @type {(event: Event) => void} */
  const opens = (event) => (controller.isMenuOpen = event.composedPath()[0] instanceof HTMLSelectElement);
  const closes = () => (controller.isMenuOpen = false);
  for (const name of ["pointerdown", "keydown"]) controller.host.addEventListener(name, opens, options);
  for (const name of ["change", "focusout"]) controller.host.addEventListener(name, closes, options);
}

/**
 * Waits until nothing of the kind is going on, or the element has left the page.
 * @param {CardController} controller
 * @param {object | undefined} connection
 */
export async function untilIdle(controller, connection) {
  while (controller.connection === connection && (pressed || controller.isMenuOpen)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
