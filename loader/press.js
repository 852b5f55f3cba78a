// A tap that has begun must end where it began: no card is exchanged for another while a pointer or a key is down, nor before the click
// that follows has been delivered.

import { guarded } from "./log-once.js";

/** How long after its release a press may still become a click, in milliseconds: pages that zoom on a double tap wait for the second. */
const CLICK = 350;

/** How long a press may last: not every release is heard, such as one in the list of a menu. */
const LONGEST = 5000;

/** The timer that ends a press. @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** What waits for the end; undefined while nothing is pressed. @type {(() => void)[] | undefined} */
let waiting;

function press() {
  release(LONGEST);
  waiting ??= [];
}

/** @param {number} wait */
function release(wait) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const all = waiting || [];
    waiting = undefined;
    for (const go of all) go();
  }, wait);
}

const begun = guarded(press);
const ended = guarded(() => release(CLICK));
/** A press that has had its effect is over. */
export const endPress = guarded(() => release(0));

/** Listens for presses anywhere on the page. More than once does no harm: a page that writes itself anew has lost its listeners. */
export function watchPresses() {
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, begun, true);
  for (const name of ["pointerup", "pointercancel", "keyup"]) addEventListener(name, ended, true);
  addEventListener("click", endPress, true);
  // Whatever is released outside the window is not heard here.
  addEventListener("blur", ended);
}

/** Waits for as long as the browser itself shows something as pressed. */
function look() {
  if (document.querySelector(":active")) timer = setTimeout(look, CLICK);
  else release(0);
}

/**
 * Calls back at once, or when the press has ended.
 * @param {() => void} go
 */
export function whenReleased(go) {
  waiting ? waiting.push(go) : go();
}

// A script that comes late may be run by the visitor's first touch, which began before it could listen.
if (document.readyState === "complete" || performance.eventCounts?.get("pointerdown")) {
  timer = setTimeout(guarded(look), CLICK);
  waiting = [];
}
