// The announcements while the visitor leaves by keyboard, and the cover over the page that is being left.

import { setLabel } from "../label.js";

/** The cover over the page. @type {HTMLElement | undefined} */
let covering;
/** Shows the page around a frame again. @type {(() => void) | undefined} */
let showAround;

/** The back button may bring the page back as it was. */
function uncover() {
  if (covering) covering.hidden = true;
  showAround?.();
}

/**
 * Keeps the page from asking whether to stay, which would hold the visitor on a blank page. In the capture phase, where few pages listen.
 * @param {Event} event
 */
function goOn(event) {
  if (covering && !covering.hidden) event.stopImmediatePropagation();
}

/**
 * Listens for the end of the page. One listener is for all cards, because a listener of its own would keep each card in memory for ever; and
 * more than once does no harm: a page that writes itself anew has lost its listeners.
 */
export function watchLeaving() {
  addEventListener("pageshow", uncover);
  addEventListener("beforeunload", goOn, true);
}

/**
 * Puts the announcer after everything else in the container.
 * @param {CardController} controller
 */
export function placeAnnouncer(controller) {
  const { status, cover } = (controller.announcer ??= makeAnnouncer());
  controller.container.append(status, cover);
}

/** @returns {Announcer} */
function makeAnnouncer() {
  const status = document.createElement("p");
  const cover = document.createElement("div");
  status.className = "announcer";
  status.setAttribute("role", "status");
  cover.className = "exit-cover";
  cover.setAttribute("role", "alert");
  cover.popover = "manual";
  cover.hidden = true;
  return { status, cover };
}

/**
 * Announces one of the labels.
 * @param {CardController | undefined} controller
 * @param {LabelKey} key
 */
export function announce(controller, key) {
  if (controller?.announcer) setLabel(controller.announcer.status, controller.card, key);
}

/**
 * Covers the page and announces that it is being left.
 * @param {CardController} controller
 */
export function coverPage(controller) {
  const { announcer, card } = controller;
  if (!announcer) return;
  controller.container.querySelector(".stuck")?.remove();
  covering = announcer.cover;
  covering.hidden = false;
  setLabel(covering, card, "exit.leaving");
  try {
    // In the top layer, above whatever the page has put there. It may still be there from the last time.
    covering.showPopover?.();
  } catch {}
  try {
    if (top && top !== window) coverAround(top);
  } catch {
    // The page around belongs to another site.
  }
}

/**
 * Uncovers the page, which could not be left, and says so.
 * @param {CardController} controller
 */
export function announceStuck({ container, card }) {
  uncover();
  const sentence = document.createElement("p");
  sentence.className = "stuck";
  sentence.setAttribute("role", "alert");
  setLabel(sentence, card, "exit.stuck");
  container.prepend(sentence);
}

/**
 * Says on the blank frame that the page around it is still there.
 * @param {CardController} controller
 */
export function announceAround({ card }) {
  if (covering) setLabel(covering, card, "exit.stuck");
}

/**
 * Blanks the page around a frame, by opacity, so that screen readers still announce what is in the frame.
 * @param {Window} page
 */
function coverAround(page) {
  showAround?.();
  const { style } = page.document.documentElement;
  const { cssText } = style;
  style.cssText += ";opacity:0!important";
  page.addEventListener("beforeunload", goOn, true);
  showAround = () => {
    showAround = undefined;
    style.cssText = cssText;
    page.removeEventListener("beforeunload", goOn, true);
  };
}
