// The listeners of one connection to the page, which end with it. Not by a signal: a page may have a signal class of its own.

import { guarded } from "../log-once.js";

/**
 * @template {Event} E
 * @param {CardController} controller
 * @param {EventTarget} target
 * @param {string[]} names
 * @param {(event: E) => void} react
 * @param {boolean} [capture]
 */
export function listen(controller, target, names, react, capture = false) {
  const listener = /** @type {EventListener} */ (guarded(react));
  for (const name of names) {
    target.addEventListener(name, listener, { capture, passive: true });
    controller.endings?.push(() => target.removeEventListener(name, listener, capture));
  }
}

/** @param {CardController} controller */
export function stopListening(controller) {
  for (const end of controller.endings || []) end();
  controller.endings = undefined;
}
