// The exit by keyboard, as in GOV.UK's "Exit this page": Shift three times within five seconds. Not Esc, which closes things and would be
// pressed by mistake.

import { guarded } from "../log-once.js";
import { announce } from "./announcer.js";
import { onPage } from "./on-page.js";

const PRESSES = 3;
const SECONDS = 5;

/** The first controller on the page that offers an exit. */
function firstWithExit() {
  for (const controller of onPage) {
    if (controller.root && controller.host.getAttribute("exit") !== "off") return controller;
  }
}

let presses = 0;
/** Whether Shift was pressed without anything else. */
let alone = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const expire = guarded(() => {
  clearTimeout(timer);
  if (presses) announce(firstWithExit(), "exit.expired");
  presses = 0;
});

const pressed = guarded((/** @type {KeyboardEvent} */ { key, altKey, ctrlKey, metaKey }) => {
  // With one of these, Shift switches the keyboard.
  alone = key === "Shift" && !altKey && !ctrlKey && !metaKey;
  if (!alone) expire();
});

// Together with the pointer, Shift selects or scrolls sideways.
const notAlone = () => (alone = false);

const released = guarded((/** @type {KeyboardEvent} */ { key }) => {
  // A capital letter is typed with Shift as well.
  if (key !== "Shift" || !alone) return;
  if (!presses) timer = setTimeout(expire, SECONDS * 1000);
  if (++presses < PRESSES) return announce(firstWithExit(), presses < 2 ? "exit.once" : "exit.twice");
  presses = 0;
  expire();
  firstWithExit()?.exit();
});

/** Listens to the keyboard. More than once does no harm: a page that writes itself anew has lost its listeners. */
export function watchKeyboard() {
  addEventListener("keydown", pressed, true);
  addEventListener("keyup", released, true);
  for (const name of ["pointerdown", "wheel"]) addEventListener(name, notAlone, { capture: true, passive: true });
}
