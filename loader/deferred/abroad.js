// Help in another country: who needs it, and when its script is loaded. The script does the rest (`loader/countries/`).

import { guarded } from "../log-once.js";
import { style } from "./layout.js";
import { listen } from "./listen.js";
import { optionalScript } from "./optional-script.js";

/** Zones that are places; the browser's own may be an offset, or what the page has put in its place. */
const PLACE = /^(A|Eu|I|P)\w+\/./;

/** @type {{ exported?: Countries, when(then: () => void): void }} */
const script = optionalScript("countries", ACCANTO_DEFERRED.countries);

/** The time zone of the device, if that is not the campaign's. @type {(card: Card) => string | undefined} */
const zoneElsewhere = guarded((card) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone !== card.timeZone && PLACE.test(timeZone) ? timeZone : "";
});

/**
 * Shows help in another country, on a card that needs it: it was asked for, by the visitor or the page, or the device is elsewhere.
 * @type {(controller: CardController, root: Element) => void}
 */
export const showAbroad = guarded((controller, root) => {
  const { host, card, connection } = controller;
  /** @type {HTMLDetailsElement | null} */
  const control = root.querySelector(".abroad");
  const zone = zoneElsewhere(card);
  if (!control || !(control.open || host.hasAttribute("country") || zone || controller.showCountry)) return;
  const { exported } = script;
  if (!exported) {
    const again = () => controller.connection === connection && controller.root && showAbroad(controller, controller.root);
    return script.when(again);
  }
  style(controller, exported.css);
  (controller.showCountry ??= exported.countryOf(controller, zone))(root);
});

/**
 * Listens to the controls, for as long as this connection to the page lasts.
 * @param {CardController} controller
 */
export function watchAbroad(controller) {
  const { container } = controller;
  listen(controller, container, ["toggle"], ({ target }) => {
    const { className, open } = /** @type {HTMLDetailsElement} */ (target);
    if (open && className === "abroad" && controller.root) showAbroad(controller, controller.root);
  }, true);
  listen(controller, container, ["click"], ({ target }) => {
    /** @type {HTMLDetailsElement | null | undefined} */
    const control = /** @type {Element} */ (target).matches(".to-abroad") ? controller.root?.querySelector(".abroad") : null;
    if (!control) return;
    control.open = true;
    /** @type {HTMLElement} */ (control.firstElementChild).focus();
  });
}
