// The doctor: an editor adds this script to a page, or pastes it into the console, and it says which tier each card reaches and what keeps it
// from the next. `accantoDoctor` is a promise of the same for programs. It is no part of the card: no visitor loads it.

import { diagnose } from "./diagnose.js";
import { showPanel } from "./panel.js";
import { toJson } from "./to-json.js";
import { letter } from "./words.js";

/** The version of the report: another number means that a program that reads this one may not understand it. */
const VERSION = 1;

const { words } = ACCANTO_DOCTOR;
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const folder = ACCANTO_DOCTOR.folder || (script?.src || "").replace(/[?#].*/s, "").replace(/[^/]*$/, "");

async function examine() {
  const { tiers, findings } = await diagnose(folder);
  const report = { version: VERSION, page: location.href, tiers, findings };
  // The program for staff has words of its own.
  if (words) {
    try {
      showPanel(report, words);
    } catch {
      // The browser is too old for a panel.
      for (const tag of Object.keys(words)) console.info(letter(report, words[tag]));
    }
  }
  // As text, too: there are pages that change how lists become JSON.
  return { ...report, json: toJson(report) };
}

Reflect.set(window, "accantoDoctor", examine());
