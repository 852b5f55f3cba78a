// The deferred half of the loader: what follows the first paint, other languages, the layouts around the card, the exit by keyboard, dates,
// and tier 2. It is loaded right after the number is shown, so that the script with the number stays small. What it knows about an element
// is stored on the element's controller, and nowhere else.

import { guarded } from "../log-once.js";
import { showAbroad, watchAbroad } from "./abroad.js";
import { coverPage, watchLeaving } from "./announcer.js";
import { chooseAudience, watchChoices } from "./choose.js";
import { chooseLanguage, requestLanguage, retryLanguage } from "./choose-language.js";
import { complete } from "./complete.js";
import { watchDarkReader } from "./dark-reader.js";
import { expectRefusal, watchExit } from "./exit-guard.js";
import { watchKeyboard } from "./exit-shortcut.js";
import { applyLayout, hasLayout, renderLayout, whenLayout } from "./layout.js";
import { listen, stopListening } from "./listen.js";
import { setManifest } from "./manifest.js";
import { onPage } from "./on-page.js";
import { retryScripts } from "./optional-script.js";
import { showToday } from "./show-today.js";
import { swapCard } from "./swap-card.js";
import { dropLive, swapTier, updateLive } from "./tier-swap.js";
import { watchTips } from "./tips.js";

/** How often the day is asked for again, in milliseconds. */
const CLOCK_INTERVAL = 30000;

/** @type {Deferred} */
const deferred = {
  connected(controller) {
    controller.endings = [];
    const outside = (/** @type {Event} */ event) => controller.layout?.onOutsideInteraction(event);
    listen(controller, document, ["pointerdown", "focusin"], outside, true);
    // A tap in a frame of the page fires no event here, but takes the focus from the window; in Firefox this happens before the frame has
    // it.
    const closeForFrame = guarded(() => document.activeElement?.localName === "iframe" && controller.layout?.close());
    listen(controller, window, ["blur"], () => setTimeout(closeForFrame));
    const showLanguage = (/** @type {string} */ language) => requestLanguage(controller, language);
    watchChoices(controller, showLanguage);
    watchTips(controller, showLanguage);
    watchAbroad(controller);
    // A page that was left open may be looked at on another day, and stay in view past midnight.
    const showAgain = guarded(() => controller.root && showToday(controller.root, controller.card));
    listen(controller, document, ["visibilitychange"], showAgain);
    listen(controller, window, ["pageshow"], showAgain);
    const clock = setInterval(showAgain, CLOCK_INTERVAL);
    controller.endings.push(() => clearInterval(clock));
    // What did not arrive while the visitor was offline may arrive now.
    const retry = () => {
      retryLanguage(controller);
      retryScripts();
      if (controller.root) complete(controller, controller.root);
      if (!controller.live) swapTier(controller);
    };
    listen(controller, window, ["online"], retry);
    watchKeyboard();
    watchLeaving();
    watchDarkReader();
    onPage.push(controller);
    const { root } = controller;
    if (root) {
      if (hasLayout(controller)) controller.layout?.close();
      else applyLayout(controller, root);
      complete(controller, root);
    }
    // A whole card that then shrinks to a bar would move the page.
    whenLayout(controller, () => chooseLanguage(controller));
    swapTier(controller);
  },

  disconnected(controller) {
    stopListening(controller);
    const at = onPage.indexOf(controller);
    if (at >= 0) onPage.splice(at, 1);
    dropLive(controller);
  },

  showCard(controller, root) {
    complete(controller, root);
    // A whole card that stands in for a bar is in the default language.
    if (!controller.language) setTimeout(guarded(() => chooseLanguage(controller)));
    const { layout, root: before } = controller;
    if (layout && before) {
      swapCard(before, root);
      layout.render(root, controller.card);
    } else {
      applyLayout(controller, root);
    }
  },

  attributeChanged(controller, name) {
    const { root, connection } = controller;
    if (name === "audience") chooseAudience(controller);
    // While the element is away, language and layout wait for its next connection.
    if (!connection) return;
    if (name === "lang") chooseLanguage(controller);
    if (root && /^(layout|opens)$/.test(name)) applyLayout(controller, root);
    if (root && name === "country") showAbroad(controller, root);
  },

  updateLive(controller, card, before) {
    updateLive(controller, card, before);
    renderLayout(controller);
  },

  coverPage(controller) {
    expectRefusal(controller);
    coverPage(controller);
  },
  watchExit,
};

// Nothing that goes wrong here may keep the first half from what it does next.
for (const [name, work] of Object.entries(deferred)) Reflect.set(deferred, name, guarded(work));

/** @type {HTMLScriptElement} */ (document.currentScript).exported = /** @type {StartDeferred} */ (
  (first) => {
    setManifest(first);
    return deferred;
  }
);
