// The way to the deferred half: it is asked for by the first element, and again whenever it failed to come.

import { build } from "./build-card.js";
import { dress } from "./dress.js";
import { loadScript } from "./load-script.js";
import { guarded, logOnce } from "./log-once.js";
import { folders } from "./own-script.js";
import { endPress, whenReleased } from "./press.js";

/** How long after a failure the next attempt is made, in milliseconds; it doubles each time. */
const FIRST_PAUSE = 4000;
const LAST_PAUSE = 60000;

const { card, "deferred": [name, hash] } = ACCANTO_MANIFEST;

/** @type {Promise<Deferred | undefined> | undefined} */
let loading;
/** The cards that go without it. @type {CardController[]} */
let without = [];
let pause = FIRST_PAUSE;
/** What the next address ends in: a browser may keep a refusal for as long as the file itself would be kept. */
let query = "";

async function load() {
  let failure = `failed ${name}`;
  for (const folder of folders()) {
    try {
      const start = /** @type {StartDeferred} */ (await loadScript(folder + name + query, hash));
      return start({ card, build, dress, endPress, loadScript, whenReleased });
    } catch (error) {
      failure = `${error}`;
    }
  }
  throw failure;
}

/** Asks again for every card that is still on the page. */
export const retry = guarded(() => {
  for (const controller of without.splice(0)) if (controller.connection) join(controller);
});

/** @param {CardController} controller */
async function meet(controller) {
  const { connection } = controller;
  without = without.filter((other) => other !== controller && other.connection);
  // After a connection that came back, the next attempt should not have to wait. A page that writes itself anew has lost this listener.
  addEventListener("online", retry);
  loading ??= load().catch((error) => {
    loading = undefined;
    query = `?${pause}`;
    if (pause < LAST_PAUSE) setTimeout(retry, (pause *= 2) / 2);
    return logOnce(error);
  });
  const deferred = await loading;
  if (deferred) retry();
  if (controller.connection !== connection) return;
  controller.deferred = deferred;
  if (deferred) return deferred.connected(controller);
  without.push(controller);
  controller.standIn();
}

/**
 * Gives a card the deferred half as soon as it is there, or tells it that it goes without for now.
 * @param {CardController} controller
 */
export function join(controller) {
  meet(controller).catch(logOnce);
}
