// The script of the help in other countries, for the deferred half, with its style sheet and its data.

import { countryOf } from "./country.js";

/** @type {HTMLScriptElement} */ (document.currentScript).exported = /** @type {Countries} */ ({
  countryOf,
  css: ACCANTO_COUNTRIES.css,
});
