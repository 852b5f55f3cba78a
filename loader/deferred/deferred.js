// The deferred half of the loader: other languages, the layouts around the card, the exit by keyboard, dates, and tier 2. The first half
// shows the whole card without it; this one is loaded right after the number is shown, so that the script with the number stays small. What
// it knows about an element is stored on the element's controller, and nowhere else.

import { arrange, readChoices } from "../choices.js";
import { localDay } from "../clock.js";
import { showScheduled } from "../schedule.js";
import { placeAnnouncer, coverPage } from "./announcer.js";
import { chooseLanguage, requestLanguage } from "./choose-language.js";
import { settleCustomProperties } from "./custom-properties.js";
import "./exit-shortcut.js";
import { fillMenu, selectLanguage } from "./language-menu.js";
import { makeLayout } from "./layout.js";
import { setManifest } from "./manifest.js";
import { onPage } from "./on-page.js";
import { swapCard } from "./swap-card.js";
import { dropLive, swapTier, updateLive } from "./tier-swap.js";
import { completeTips, watchTips } from "./tips.js";

/** How often the day is asked for again, in milliseconds. */
const CLOCK_INTERVAL = 30000;

/** The style sheet of every card on the page. @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {Deferred} */
const deferred = {
  connected(controller) {
    controller.listeners = new AbortController();
    const { signal } = controller.listeners;
    for (const name of ["pointerdown", "focusin"]) {
      const outside = (/** @type {Event} */ event) => controller.layout?.onOutsideInteraction(event);
      document.addEventListener(name, outside, { capture: true, signal });
    }
    // A tap in a frame of the page fires no event here, but takes the focus from the window; in Firefox this happens before the frame has
    // it.
    const closeForFrame = () => document.activeElement instanceof HTMLIFrameElement && controller.layout?.close();
    addEventListener("blur", () => setTimeout(closeForFrame), { signal });
    watchTips(controller, (language) => requestLanguage(controller, language));
    // A page that was left open may be looked at on another day, and stay in view past midnight.
    const showAgain = () => controller.root && showToday(controller, controller.root);
    document.addEventListener("visibilitychange", showAgain, { signal });
    addEventListener("pageshow", showAgain, { signal });
    const clock = setInterval(showAgain, CLOCK_INTERVAL);
    signal.addEventListener("abort", () => clearInterval(clock));
    onPage.add(controller);
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
    controller.listeners?.abort();
    onPage.delete(controller);
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
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ACCANTO_DEFERRED.css);
    }
    const shadow = controller.host.shadowRoot;
    if (shadow && !controller.layout) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
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

  updateLive(controller, card) {
    updateLive(controller, card);
    if (controller.root) {
      selectLanguage(controller.root, card.lang);
      showToday(controller, controller.root);
    }
    deferred.renderLayout(controller);
  },

  requestLanguage,
  chooseLanguage,
  coverPage,
};

/**
 * Adds to a card of tier 1 what the first half leaves out.
 * @param {CardController} controller
 * @param {HTMLElement} root
 */
function complete(controller, root) {
  completeTips(controller, root);
  showToday(controller, root);
  fillMenu(root, controller.card.lang);
}

/**
 * Shows what is dated for this day.
 * @param {CardController} controller
 * @param {HTMLElement} root
 */
function showToday(controller, root) {
  showScheduled(root, localDay(controller.card.timeZone, ACCANTO_DEFERRED.verifiedOn));
  arrange(root, readChoices(root));
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
  (manifest, loadScript) => {
    setManifest(manifest, loadScript);
    return deferred;
  }
);
