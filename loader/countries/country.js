// The country that a card shows: which one, and where. The words are in the card (`src/abroad.rs`); countries, numbers and links come from the
// data of this script.

import { setLabel } from "../label.js";
import { guarded } from "../log-once.js";
import { showContacts } from "./contacts.js";
import { guessCountry } from "./guess.js";
import { countryNames } from "./names.js";

const { contacts } = ACCANTO_COUNTRIES;

/**
 * What shows the country on a card, whenever there is another card, the control was opened or the page asks for another country.
 * @param {CardController} controller
 * @param {string | undefined} zone The time zone of the device, if it may be elsewhere.
 * @returns {(root: Element) => void}
 */
export function countryOf(controller, zone) {
  const guessed = guessCountry(zone) ?? "";
  let chosen = guessed;
  /** Whether it is a guess. */
  let isGuess = !!chosen;
  /** Whether it stands under the call, until the visitor closes it there or opens it in the foot. */
  let isNear = isGuess;
  /** What the page asked for last. */
  let wanted = "";
  /** Whether it is what the page asked for, and goes when the page no longer does. */
  let isOfPage = false;

  return guarded((root) => {
    const asked = (controller.host.getAttribute("country") || "").trim().toUpperCase();
    const isKnown = Object.hasOwn(contacts, asked);
    const isAsked = asked !== wanted && isKnown;
    wanted = asked;
    const panel = /** @type {HTMLElement} */ (root.querySelector(".country"));
    // The panel moves to the card of the other tier, with what it does.
    /** @param {string} selector */
    const beside = (selector) => /** @type {Element} */ (panel.closest(".card")?.querySelector(selector));
    const control = () => /** @type {HTMLDetailsElement} */ (beside(".abroad"));
    const menu = /** @type {HTMLSelectElement} */ (panel.querySelector(".countries-menu"));
    if (isAsked || (isOfPage && !isKnown)) {
      chosen = isAsked ? asked : guessed;
      isGuess = !isAsked && !!guessed;
      isNear = isAsked || isGuess;
      isOfPage = isAsked;
    } else if (control().open) {
      isNear = false;
    }
    if (!menu.length) prepare();
    if (menu.value !== chosen || isAsked) choose(chosen);
    place();

    function prepare() {
      // An empty one first: nobody is in a country before they say so.
      menu.add(new Option(panel.querySelector(".choose > span")?.textContent ?? "", ""));
      for (const [code, name] of countryNames(controller.card.lang)) menu.add(new Option(name, code));
      menu.onchange = guarded(() => {
        isGuess = isOfPage = false;
        choose(menu.value);
        place();
      });
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close-country";
      setLabel(close, controller.card, "panel.close");
      close.onclick = guarded(() => {
        isNear = false;
        place();
        /** @type {HTMLElement} */ (control().firstElementChild).focus();
      });
      const guess = /** @type {HTMLElement} */ (panel.querySelector(".guess"));
      guess.append(" ", document.createElement("b"));
      guess.before(close);
      choose(chosen);
    }

    /** @param {string} country */
    function choose(country) {
      menu.value = chosen = country;
      showContacts(panel, country);
    }

    function place() {
      const to = beside(isNear ? ".nearby" : ".countries");
      // A node that is put where it is already would lose the focus.
      if (panel.parentNode !== to) to.append(panel);
      const guess = /** @type {HTMLElement} */ (panel.querySelector(".guess"));
      guess.hidden = !isNear || !isGuess;
      /** @type {Element} */ (guess.lastElementChild).textContent = menu.selectedOptions[0]?.text ?? "";
      /** @type {HTMLElement} */ (panel.querySelector(".close-country")).hidden = !isNear;
    }
  });
}
