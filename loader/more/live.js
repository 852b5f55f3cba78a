// Tier 2: loaded when the card is wanted, rendered outside the page, and swapped in when the visitor's hands are off the card. Whatever
// goes wrong, tier 1 is in view.

import { addressOf } from "../address.js";
import { markLanguage } from "../card.js";
import { choicesOf, markChoices } from "../choices.js";
import { quiet } from "../quiet.js";
import { exchange } from "./carry.js";
import { fetchCard, fetchChecked } from "./fetch.js";
import { fillMenu } from "./menu.js";
import { runChecked, site } from "./site.js";
import { untilWanted, watchBusy } from "./wanted.js";

const SECONDS = 20;

/** Once for the whole page. @type {Promise<Live | undefined> | undefined} */
let loading;
/** The seats that show tier 2. @type {Set<Seat>} */
const seats = new Set();

/** @returns {Promise<Live | undefined>} Nothing if the page forbids it, or anything at all went wrong; then tier 1 stays. */
function load() {
  loading ??= start().catch(giveUp);
  return loading;
}

async function start() {
  const { js, wasm } = site.live;
  const [startLive, bytes] = await Promise.all([
    /** @type {Promise<StartLive>} */ (runChecked(addressOf("live", js, "js"), js)),
    fetchChecked(addressOf("live", wasm, "wasm"), wasm, SECONDS),
  ]);
  return startLive(bytes, giveUp);
}

/** @param {unknown} error */
function giveUp(error) {
  loading = Promise.resolve(undefined);
  quiet(error);
  for (const seat of seats) {
    seat.app = undefined;
    if (seat.root) seat.showTier1(choicesOf(seat.root));
  }
  seats.clear();
  return undefined;
}

/** @param {Seat} seat */
export function takeOver(seat) {
  takeOverIn(seat, seat.stay).catch(quiet);
}

/**
 * @param {Seat} seat
 * @param {number} stay
 */
async function takeOverIn(seat, stay) {
  const { host } = seat;
  const idle = watchBusy(host);
  await untilWanted(host);
  const live = await load();
  if (!live) return;
  // The words of another language may still be on their way.
  if (!seat.root) await new Promise((resolve) => host.addEventListener("accanto:ready", resolve, { once: true }));
  while (seat.stay === stay && !seat.app) {
    const card = await fetchCard(seat.card.lang);
    if (seat.stay !== stay || !seat.root) return;
    const choices = choicesOf(seat.root);
    const rendered = await live.render(card, choices);
    if (!rendered) return;
    await idle();
    // Another card's fault may have ended the instance meanwhile.
    if (live.isDead()) return;
    // Or the visitor has chosen something else: then once more, from what is in view now.
    const now = choicesOf(seat.root);
    const changed = now.audience !== choices.audience || now.silent !== choices.silent;
    if (seat.stay !== stay || card.lang !== seat.card.lang || changed) {
      live.keep(rendered);
      continue;
    }
    const { root } = rendered;
    markChoices(root, choices);
    fillMenu(root, card.lang);
    exchange(seat.root, root);
    seat.root = root;
    seat.app = { live, card: rendered };
    seats.add(seat);
    seat.tell("ready", { tier: 2 });
  }
}

/**
 * Shows what tier 2 shows for other choices, or in other words.
 * @param {Seat} seat
 * @param {Choices} choices
 * @param {Card} [card]
 */
export function update(seat, choices, card) {
  const { app } = seat;
  app?.live.update(app.card, choices, card);
  // A trap in the update has put tier 1 in view by now.
  if (!seat.app || !seat.root) return;
  markChoices(seat.root, choices);
  if (card) markLanguage(seat.root, card);
}

/**
 * The element has left the page: back to tier 1, which lives without anybody's help.
 * @param {Seat} seat
 */
export function leaveLive(seat) {
  const { app, root } = seat;
  if (!app || !root) return;
  seats.delete(seat);
  seat.app = undefined;
  seat.showTier1(choicesOf(root));
  app.live.keep(app.card);
}
