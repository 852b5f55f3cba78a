// The language menu names each language in itself, as the browser knows it: so a name costs no byte and staff cannot misspell it.

import { site } from "./site.js";

const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Nkoo|Syrc|Adlm|Rohg/;

/**
 * @param {Element} root
 * @param {string} language The one in view.
 */
export function fillMenu(root, language) {
  const menu = root.querySelector("select");
  // A card that is used again has the names already.
  for (const tag of menu?.length ? [] : Object.keys(site.languages)) {
    const option = document.createElement("option");
    option.value = option.lang = tag;
    option.textContent = tag;
    try {
      option.dir = RIGHT_TO_LEFT.test(`${new Intl.Locale(tag).maximize().script}`) ? "rtl" : "ltr";
      option.textContent = new Intl.DisplayNames(tag, { type: "language" }).of(tag) || tag;
    } catch {
      // The tag itself stands for the name where the browser knows none.
    }
    menu?.appendChild(option);
  }
  selectLanguage(root, language);
}

/**
 * @param {Element} root
 * @param {string} language
 */
export function selectLanguage(root, language) {
  const menu = root.querySelector("select");
  if (menu) menu.value = language;
}
