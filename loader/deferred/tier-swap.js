// Tier 2: it is loaded when it is wanted, rendered outside the page, and swapped in while the visitor is not touching the card. Whatever
// goes wrong, tier 1 is in view.

import { showAbroad } from "./abroad.js";
import { askAnew, assetUrl } from "../asset-url.js";
import { setLanguage } from "../build-card.js";
import { logOnce } from "../log-once.js";
import { isAltered } from "./altered.js";
import { readChoices } from "./choices.js";
import { complete } from "./complete.js";
import { fetchAsset } from "./fetch-asset.js";
import { fillMenu, selectLanguage } from "./language-menu.js";
import { listen } from "./listen.js";
import { untilTriggered } from "./load-trigger.js";
import { moveLater, replaceLater } from "./later.js";
import { firstHalf, manifest } from "./manifest.js";
import { onPage } from "./on-page.js";
import { fetchOwnCard, hasOwnNumbers } from "./own-numbers.js";
import { showToday } from "./show-today.js";
import { swapCard } from "./swap-card.js";
import { enableTips } from "./tips.js";
import { untilIdle, watchVisitor } from "./visitor-busy.js";

const SECONDS = 20;
/** How often its files may be asked for on one page. */
const ATTEMPTS = 4;

/** The WebAssembly, once for the whole page. @type {Promise<InstancePool | undefined> | undefined} */
let loading;
let attempts = 0;

/** @returns {Promise<InstancePool | undefined>} Nothing if the page forbids it, or anything at all went wrong; then tier 1 stays. */
function load() {
  loading ??= start().catch(giveUp);
  return loading;
}

async function start() {
  const { js, wasm } = manifest.live;
  /** @type {[StartWasm, Uint8Array<ArrayBuffer>]} */
  let files;
  try {
    files = await Promise.all([
      firstHalf.loadScript(assetUrl("live", js, "js"), js),
      fetchAsset(assetUrl("live", wasm, "wasm"), wasm, SECONDS),
    ]);
  } catch (error) {
    // What did not come once may come for the next card, or when the visitor is online again.
    askAnew();
    if (++attempts < ATTEMPTS) setTimeout(() => (loading = undefined));
    throw error;
  }
  const [startWasm, bytes] = files;
  return startWasm(bytes, giveUp);
}

/** @param {unknown} error */
function giveUp(error) {
  loading = Promise.resolve(undefined);
  logOnce(error);
  for (const controller of onPage) {
    const { live, root } = controller;
    controller.live = undefined;
    if (live && root) controller.showTier1();
  }
  return undefined;
}

/**
 * Swaps tier 2 in as soon as it is wanted and ready.
 * @param {CardController} controller
 */
export function swapTier(controller) {
  const { connection } = controller;
  if (controller.swapping === connection) return;
  controller.swapping = connection;
  swapIn(controller, connection)
    .catch(logOnce)
    .then(() => {
      if (controller.swapping === connection) controller.swapping = undefined;
    });
}

/**
 * @param {CardController} controller
 * @param {object | undefined} connection
 */
async function swapIn(controller, connection) {
  watchVisitor(controller);
  await untilTriggered(controller);
  // Asked for together with the module: on a slow line one more request in sequence is one more wait. If it fails, it is forgotten, and
  // asked for again where it is needed. Before there is a card, that of the language wanted is on its way.
  const { root, card, language = card.lang } = controller;
  fetchOwnCard(root ? card.lang : language).catch(() => {});
  const pool = await load();
  if (!pool) return;
  // The texts of another language may still be loading.
  if (!controller.root) await new Promise((resolve) => listen(controller, controller.host, ["accanto:ready"], resolve));
  while (controller.connection === connection && !controller.live) {
    const card = await fetchOwnCard(controller.card.lang);
    if (controller.connection !== connection || !controller.root) return;
    const instance = await pool.render(card);
    if (!instance) return;
    if (!hasOwnNumbers(instance.root)) throw `other numbers in ${card.lang}`;
    await untilIdle(controller, connection);
    // A fault in another card may have ended the WebAssembly meanwhile.
    if (pool.isDead()) return;
    // Or the visitor has chosen another language: then start again.
    if (controller.connection !== connection || card.lang !== controller.card.lang) {
      pool.release(instance);
      continue;
    }
    const { root: before } = controller;
    const { root } = instance;
    controller.card.later = card.later;
    complete(controller, before);
    swapCard(before, root, () => {
      const choices = readChoices(before);
      moveLater(before, root);
      enableTips(root);
      showToday(root, card, choices);
      fillMenu(root, card.lang);
    });
    controller.root = controller.completed = root;
    controller.live = { pool, instance };
    controller.emit("ready", { tier: 2 });
  }
}

/**
 * Shows another card in tier 2.
 * @param {CardController} controller
 * @param {Card} card
 * @param {Card} before The one in view.
 */
export function updateLive(controller, card, before) {
  const { live, root } = controller;
  if (root && isAltered(root, before)) {
    // The component would leave the words as they are wherever it knows of no change. So it is given up with the card that was altered.
    controller.live = undefined;
    controller.showTier1();
    return swapTier(controller);
  }
  live?.pool.update(live.instance, card);
  // If the update trapped, tier 1 is in view by now.
  if (!controller.live || !root) return;
  const choices = readChoices(root);
  setLanguage(root, card);
  replaceLater(root, card);
  enableTips(root);
  showAbroad(controller, root);
  selectLanguage(root, card.lang);
  showToday(root, card, choices);
}

/**
 * Goes back to tier 1, which works by itself: the element has left the page, or the card of a language is not available.
 * @param {CardController} controller
 */
export function dropLive(controller) {
  const { live, root } = controller;
  if (!live || !root) return;
  controller.live = undefined;
  controller.showTier1();
  live.pool.release(live.instance);
}
