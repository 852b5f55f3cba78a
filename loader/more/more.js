// The second half of the loader: other languages, the layouts around the card, leaving by keyboard, dates, and tier 2. The first half
// shows the whole card without it; this one comes right after the number, so that the script which carries the number stays small.

import { exchange } from "./carry.js";
import { arrange, choicesOf } from "../choices.js";
import { dayIn, showDated } from "../clock.js";
import { makeFrame } from "./frame.js";
import { settleGiven } from "./given.js";
import { announceIn, cover, leavers } from "./keys.js";
import { ask, choose } from "./languages.js";
import { leaveLive, takeOver, update } from "./live.js";
import { fillMenu, selectLanguage } from "./menu.js";
import { useSite } from "./site.js";

/** One for the whole page. @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {WeakMap<Seat, Frame>} */
const frames = new WeakMap();
/** What ends a seat's stay on the page. @type {WeakMap<Seat, AbortController>} */
const stays = new WeakMap();

/** @type {More} */
const more = {
  arrive(seat) {
    const stay = new AbortController();
    stays.set(seat, stay);
    const { signal } = stay;
    for (const name of ["pointerdown", "focusin"]) {
      document.addEventListener(name, (event) => frames.get(seat)?.elsewhere(event), { capture: true, signal });
    }
    // A tap in a frame of the page is not heard here, but takes the focus from the window: in Firefox before the frame has it.
    const blurred = () => setTimeout(() => document.activeElement instanceof HTMLIFrameElement && more.close(seat));
    addEventListener("blur", blurred, { signal });
    // A page that was left open is looked at again on another day. Tier 2 has a clock of its own.
    const again = () => seat.root && !seat.app && redate(seat, seat.root);
    document.addEventListener("visibilitychange", again, { signal });
    addEventListener("pageshow", again, { signal });
    leavers.add(seat);
    const { root } = seat;
    if (root) {
      if (!frames.has(seat)) ready(seat, root);
      if (seat.frame.dataset.layout === layoutOf(seat)) more.close(seat);
      else more.surround(seat, root);
    }
    choose(seat);
    takeOver(seat);
  },

  close(seat) {
    frames.get(seat)?.close();
  },

  depart(seat) {
    stays.get(seat)?.abort();
    leavers.delete(seat);
    leaveLive(seat);
  },

  put(seat, root) {
    ready(seat, root);
    const frame = frames.get(seat);
    if (frame && seat.root) {
      exchange(seat.root, root);
      frame.dress(root, seat.card);
    } else {
      more.surround(seat, root);
    }
  },

  surround(seat, root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ACCANTO_MORE.css);
    }
    const shadow = seat.host.shadowRoot;
    if (shadow && !frames.has(seat)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    settleGiven(seat.host, seat.frame);
    const frame = makeFrame(seat.host, seat.frame, layoutOf(seat));
    frames.set(seat, frame);
    if (root.parentNode !== frame.place) frame.place.appendChild(root);
    frame.dress(root, seat.card);
    announceIn(seat);
  },

  update(seat, choices, card) {
    update(seat, choices, card);
    if (!card) return;
    if (seat.root) selectLanguage(seat.root, card.lang);
    more.changed(seat);
  },

  changed(seat) {
    // Yew renders in a microtask of its own.
    setTimeout(() => seat.root && frames.get(seat)?.dress(seat.root, seat.card));
  },

  ask,
  choose,
  cover,
};

/**
 * Gives a card of tier 1 what the first half leaves out.
 * @param {Seat} seat
 * @param {HTMLElement} root
 */
function ready(seat, root) {
  redate(seat, root);
  fillMenu(root, seat.card.lang);
}

/**
 * Shows what belongs to this day.
 * @param {Seat} seat
 * @param {HTMLElement} root
 */
function redate(seat, root) {
  if (showDated(root, dayIn(seat.card.timeZone, ACCANTO_MORE.verifiedOn))) {
    const { activeElement } = /** @type {ShadowRoot} */ (root.getRootNode());
    arrange(root, choicesOf(root));
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  }
}

/**
 * The layout that the page asks for.
 * @param {Seat} seat
 */
function layoutOf({ host }) {
  const layout = host.getAttribute("layout") ?? "";
  return /^(bar|button)$/.test(layout) ? layout : "card";
}

/** @type {HTMLScriptElement} */ (document.currentScript).given = /** @type {StartMore} */ (
  (site, run) => {
    useSite(site, run);
    return more;
  }
);
