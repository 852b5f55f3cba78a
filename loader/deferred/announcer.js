// What is announced while the visitor leaves by keyboard, and the cover over the page that is being left.

import { setLabel } from "./label.js";

/** What covers the page. @type {HTMLElement | undefined} */
let covering;
/** Shows the page around a frame again. @type {(() => void) | undefined} */
let showAround;

// The back button may bring the page back as it was left. One listener for all: one of its own would hold each card for ever.
addEventListener("pageshow", () => {
  if (covering) covering.hidden = true;
  showAround?.();
});

/**
 * A page that asks whether to stay would hold the visitor on it, blank. In the capture phase, where few pages listen.
 * @param {Event} event
 */
function goOn(event) {
  if (covering && !covering.hidden) event.stopImmediatePropagation();
}
addEventListener("beforeunload", goOn, true);

/**
 * Puts the announcer behind whatever else the container holds.
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
  status.className = "heard";
  status.setAttribute("role", "status");
  cover.className = "blank";
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
 * Covers the page and says that it is being left.
 * @param {CardController} controller
 */
export function coverPage({ announcer, card }) {
  if (!announcer) return;
  covering = announcer.cover;
  covering.hidden = false;
  // In the top layer, over whatever the page has put there.
  covering.showPopover?.();
  setLabel(covering, card, "exit.leaving");
  try {
    if (top && top !== window) coverAround(top);
  } catch {
    // Another site's page.
  }
}

/**
 * Blanks the page around a frame, by opacity: a screen reader still hears what the frame says.
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
