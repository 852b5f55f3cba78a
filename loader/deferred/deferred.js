// The deferred half of the loader: other languages, the layouts around the card, the exit by keyboard, dates, and tier 2. The first half
// shows the whole card without it; this one is loaded right after the number is shown, so that the script with the number stays small. What
// it knows about an element is stored on the element's controller, and nowhere else.

import { guarded } from "../log-once.js";
import { coverPage, placeAnnouncer, watchLeaving } from "./announcer.js";
import { chooseLanguage, requestLanguage, retryLanguage } from "./choose-language.js";
import { settleCustomProperties } from "./custom-properties.js";
import { watchDarkReader } from "./dark-reader.js";
import { expectRefusal, watchExit } from "./exit-guard.js";
import { watchKeyboard } from "./exit-shortcut.js";
import { fillMenu, selectLanguage } from "./language-menu.js";
import { makeLayout } from "./layout.js";
import { listen, stopListening } from "./listen.js";
import { dress, setManifest } from "./manifest.js";
import { onPage } from "./on-page.js";
import { showToday } from "./show-today.js";
import { swapCard } from "./swap-card.js";
import { dropLive, swapTier, updateLive } from "./tier-swap.js";
import { completeTips, watchTips } from "./tips.js";

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
    watchTips(controller, (language) => requestLanguage(controller, language));
    // A page that was left open may be looked at on another day, and stay in view past midnight.
    const showAgain = guarded(() => controller.root && showToday(controller.root, controller.card));
    listen(controller, document, ["visibilitychange"], showAgain);
    listen(controller, window, ["pageshow"], showAgain);
    const clock = setInterval(showAgain, CLOCK_INTERVAL);
    controller.endings.push(() => clearInterval(clock));
    // What did not arrive while the visitor was offline may arrive now.
    const retry = () => {
      retryLanguage(controller);
      if (!controller.live) swapTier(controller);
    };
    listen(controller, window, ["online"], retry);
    watchKeyboard();
    watchLeaving();
    watchDarkReader();
    onPage.push(controller);
    const { root, layout } = controller;
    if (root) {
      if (!layout) complete(controller, root);
      if (layout && controller.container.dataset.layout === layoutOf(controller)) layout.close();
      else deferred.applyLayout(controller, root);
    }
    chooseLanguage(controller);
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
    const { layout } = controller;
    if (layout && controller.root) {
      swapCard(controller.root, root);
      layout.render(root, controller.card);
    } else {
      deferred.applyLayout(controller, root);
    }
  },

  applyLayout(controller, root) {
    const { css } = ACCANTO_DEFERRED;
    const { host, styles } = controller;
    if (host.shadowRoot && !styles.includes(css)) {
      styles.push(css);
      dress(host.shadowRoot, css);
    }
    settleCustomProperties(controller);
    const layout = (controller.layout = makeLayout(controller, layoutOf(controller)));
    if (root.parentNode !== layout.cardParent) layout.cardParent.appendChild(root);
    layout.render(root, controller.card);
    placeAnnouncer(controller);
  },

  renderLayout(controller) {
    // Yew renders in a microtask of its own.
    setTimeout(() => controller.root && controller.layout?.render(controller.root, controller.card));
  },

  updateLive(controller, card, before) {
    updateLive(controller, card, before);
    if (controller.root) {
      selectLanguage(controller.root, card.lang);
      showToday(controller.root, controller.card);
    }
    deferred.renderLayout(controller);
  },

  requestLanguage,
  chooseLanguage,
  coverPage(controller) {
    expectRefusal();
    coverPage(controller);
  },
  watchExit,
};

// Nothing that goes wrong here may keep the first half from what it does next.
for (const [name, work] of Object.entries(deferred)) Reflect.set(deferred, name, guarded(work));

/**
 * Adds to a card of tier 1 what the first half leaves out.
 * @param {CardController} controller
 * @param {HTMLElement} root
 */
function complete(controller, root) {
  completeTips(controller, root);
  showToday(root, controller.card);
  fillMenu(root, controller.card.lang);
}

/**
 * The layout that the page asks for.
 * @param {CardController} controller
 */
function layoutOf({ host }) {
  const layout = host.getAttribute("layout") ?? "";
  return /^(bar|button)$/.test(layout) ? layout : "card";
}

/** @type {HTMLScriptElement} */ (document.currentScript).exported = /** @type {StartDeferred} */ (
  (...values) => {
    setManifest(...values);
    return deferred;
  }
);
