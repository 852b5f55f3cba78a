// A script that only some pages need. It is asked for once, and again for a while if it does not come.

import { askAnew, assetUrl } from "../asset-url.js";
import { guarded, logOnce } from "../log-once.js";
import { firstHalf } from "./manifest.js";

/** How long after a failure it is asked for again, in milliseconds, and how often. */
const PAUSE = 4000;
const ATTEMPTS = 4;

/** What asks once more for each script that is waited for. @type {(() => void)[]} */
const retries = [];

/** Asks once more for every script that is waited for. */
export function retryScripts() {
  for (const retry of retries) retry();
}

/**
 * @template S
 * @param {string} stem
 * @param {string} hash Base64 SHA-256.
 */
export function optionalScript(stem, hash) {
  /** @type {{ exported?: S, when(then: () => void): void }} `exported`: what it exports, once it is there. */
  const script = {
    /** Calls back once the script is there. */
    when(then) {
      if (script.exported) return then();
      waiting.push(then);
      load();
    },
  };
  let isLoading = false;
  let attempts = 0;
  /** What waits for it. @type {(() => void)[]} */
  const waiting = [];
  const retry = guarded(() => {
    if (waiting.length) load();
  });
  retries.push(retry);

  function load() {
    if (isLoading) return;
    isLoading = true;
    const arrived = (/** @type {S} */ exported) => {
      script.exported = exported;
      for (const go of waiting.splice(0)) guarded(go)();
    };
    const failed = (/** @type {unknown} */ error) => {
      logOnce(error);
      isLoading = false;
      askAnew();
      if (++attempts < ATTEMPTS) setTimeout(retry, PAUSE * attempts);
    };
    firstHalf.loadScript(assetUrl(stem, hash, "js"), hash).then(arrived, failed);
  }
  return script;
}
