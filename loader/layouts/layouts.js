// The script of the layouts other than the whole card, for the deferred half, with their style sheet.

import { makeLayout } from "./row-and-panel.js";

/** @type {HTMLScriptElement} */ (document.currentScript).exported = /** @type {Layouts} */ ({
  makeLayout,
  css: ACCANTO_LAYOUTS.css,
});
