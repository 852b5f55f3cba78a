// Leaving by keyboard, and what is said meanwhile, as GOV.UK's "Exit this page" does it: Shift three times within five seconds, because
// Esc closes things and would be pressed by mistake.

import { say } from "./words.js";

const PRESSES = 3;
const SECONDS = 5;

/** Places in `Card.words`. */
const ONCE = 0;
const EXPIRED = 2;
const LEAVING = 3;

/** The seats on the page, first come first. @type {Set<Seat>} */
export const leavers = new Set();

/** @type {WeakMap<Seat, { said: HTMLElement, blank: HTMLElement }>} */
const announcers = new WeakMap();

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

/** @param {Seat} seat */
export function announceIn(seat) {
  let announcer = announcers.get(seat);
  if (!announcer) {
    announcer = { said: document.createElement("p"), blank: document.createElement("div") };
    announcers.set(seat, announcer);
    const { said, blank } = announcer;
    said.className = "heard";
    said.setAttribute("role", "status");
    blank.className = "blank";
    blank.setAttribute("role", "alert");
    blank.popover = "manual";
    blank.hidden = true;
  }
  seat.frame.append(announcer.said, announcer.blank);
}

/**
 * Covers the page and says that it is being left.
 * @param {Seat} seat
 */
export function cover(seat) {
  const blank = announcers.get(seat)?.blank;
  if (!blank) return;
  covering = blank;
  blank.hidden = false;
  // In the top layer, over whatever the page has put there.
  blank.showPopover?.();
  say(blank, seat.card, LEAVING);
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

/** The first on the page that may be left by. */
function first() {
  for (const seat of leavers) if (seat.root && seat.host.getAttribute("exit") !== "off") return seat;
}

/** @param {number} word */
function announce(word) {
  const seat = first();
  const said = seat && announcers.get(seat)?.said;
  if (said) say(said, seat.card, word);
}

let presses = 0;
let alone = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

function expire() {
  clearTimeout(timer);
  if (presses) announce(EXPIRED);
  presses = 0;
}

addEventListener(
  "keydown",
  ({ key }) => {
    alone = key === "Shift";
    if (!alone) expire();
  },
  true,
);

// With the pointer, Shift selects and scrolls sideways.
for (const name of ["pointerdown", "wheel"]) {
  addEventListener(name, () => (alone = false), { capture: true, passive: true });
}

addEventListener(
  "keyup",
  ({ key }) => {
    // A capital letter is typed with Shift as well.
    if (key !== "Shift" || !alone) return;
    if (!presses) timer = setTimeout(expire, SECONDS * 1000);
    if (++presses < PRESSES) return announce(ONCE + presses - 1);
    presses = 0;
    expire();
    first()?.leave();
  },
  true,
);
