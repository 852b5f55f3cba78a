// Leaving a page that guards its navigation, as applications do so that nobody loses what they wrote. Here it would keep the visitor on a
// blank page.

import { guarded } from "../log-once.js";
import { announceAround, announceStuck } from "./announcer.js";

/** How long after a refusal the page is shown again, in milliseconds. */
const PATIENCE = 1500;

/** Whether something has refused to let the visitor go. */
let refused = false;

/**
 * A listener of the page may come after ours.
 * @param {Event} event
 */
const note = (event) => setTimeout(() => (refused ||= event.defaultPrevented));

/**
 * Takes the usual way of refusing from the page, and listens for others. Only some engines let a page refuse.
 * @returns {() => void} Gives it back.
 */
function disarm() {
  const page = pageAround();
  const { navigation, NavigateEvent } = page;
  const guard = NavigateEvent?.prototype;
  if (guard) guard.preventDefault = () => {};
  navigation?.addEventListener("navigate", note);
  return () => {
    delete guard?.preventDefault;
    navigation?.removeEventListener("navigate", note);
  };
}

/** @returns {any} The window that is left: that of the page around a frame, if this one may touch it. */
function pageAround() {
  try {
    return top?.document ? top : window;
  } catch {
    return window;
  }
}

/** Gives the page back what was taken from it. @type {(() => void) | undefined} */
let rearm;

/**
 * To be called before the page is left. The page around a frame of another site is in view for as long as it is there, and engines do not tell
 * a frame that it may not move that page: so the frame says it, and stays blank.
 * @param {CardController} controller
 */
export function expectRefusal(controller) {
  refused = false;
  rearm ??= disarm();
  if (top !== pageAround()) setTimeout(guarded(announceAround), PATIENCE, controller);
}

/**
 * To be called once the page has been asked to go. If it is kept all the same, it is shown again with the exit in focus, and with a sentence
 * that says so. A next page that is only slow in coming is no refusal: until then, this one stays blank.
 * @param {CardController} controller
 * @param {() => void} showAgain
 */
export function watchExit(controller, showAgain) {
  const end = guarded(() => {
    rearm?.();
    rearm = undefined;
    if (!refused) return;
    showAgain();
    announceStuck(controller);
    const exits = controller.container.querySelectorAll(".exit");
    for (const exit of /** @type {NodeListOf<HTMLElement>} */ (exits)) {
      exit.scrollIntoView({ block: "center" });
      exit.focus({ preventScroll: true });
    }
  });
  setTimeout(end, PATIENCE);
}
