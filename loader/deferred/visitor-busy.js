// Tells whether the visitor is in the middle of something that a swap would break: a press that is not yet a click, or an open language
// menu.

import { listen } from "./listen.js";
import { firstHalf } from "./manifest.js";

/**
 * Watches the visitor for as long as this connection to the page lasts.
 * @param {CardController} controller
 */
export function watchVisitor(controller) {
  controller.isMenuOpen = false;
  /** @type {(event: Event) => void} */
  const opens = (event) => {
    const [target] = event.composedPath();
    controller.isMenuOpen = /** @type {Element} */ (target).localName === "select";
  };
  listen(controller, controller.host, ["pointerdown", "keydown"], opens, true);
  listen(controller, controller.host, ["change", "focusout"], () => (controller.isMenuOpen = false), true);
}

/**
 * Waits until nothing of the kind is going on, or the element has left the page.
 * @param {CardController} controller
 * @param {object | undefined} connection
 */
export async function untilIdle(controller, connection) {
  for (;;) {
    await new Promise((resolve) => firstHalf.whenReleased(() => resolve(undefined)));
    if (controller.connection !== connection || !controller.isMenuOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
