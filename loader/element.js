// <accanto-widget>: one card on the page. It owns the language, the shadow root and the tier in view; the WebAssembly is a guest.

import { keep, renderLive } from "./apps.js";
import { arrangeTips, audienceOf, checkAudience } from "./tips.js";
import { buildCard, fetchCard, markLanguage } from "./card.js";
import { chooseLanguage } from "./language.js";
import { exchange } from "./carry.js";
import { load, offFault, onFault } from "./load.js";
import { arrived } from "./place.js";
import { quiet } from "./quiet.js";
import { untilWanted, watchBusy } from "./wanted.js";

/** How long a language's file may take before the default language stands in for it. */
const PATIENCE = 1500;

/** One for the whole page. @type {CSSStyleSheet | undefined} */
let sheet;

const published = Object.keys(ACCANTO_SITE.languages);

let stays = 0;

export class AccantoWidget extends HTMLElement {
  static observedAttributes = ["lang", "audience"];

  /** @type {ShadowRoot | undefined} */
  #shadow;
  /** The card in view. @type {HTMLElement | undefined} */
  #root;
  /** @type {Card} */
  #card = ACCANTO_SITE.card;
  /** The language asked for last; an answer for another one comes too late. */
  #language = "";
  /** Tier 2, while it is in view. @type {{ live: Live, card: LiveCard } | undefined} */
  #app;
  /** Each stay on the page has a number; zero while the element is away. What began in an earlier stay ends. */
  #stay = 0;
  /** Waits until the visitor's hands are off the card. */
  #quiet = async () => {};

  connectedCallback() {
    if (this.#stay) return;
    this.#stay = ++stays;
    arrived(this);
    try {
      this.#ask(chooseLanguage(this, published, ACCANTO_SITE.card.lang));
      this.#takeOver(this.#stay).catch(quiet);
    } catch (error) {
      quiet(error);
    }
  }

  disconnectedCallback() {
    // Being moved is a disconnection followed at once by a connection.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#stay = 0;
      this.#leaveLive();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.#stay || before === now) return;
    if (name === "lang") this.#ask(chooseLanguage(this, published, ACCANTO_SITE.card.lang));
    else this.#filter(now || "all");
  }

  /**
   * Shows the card in a language as soon as its words are there.
   * @param {string} language
   */
  #ask(language) {
    this.#language = language;
    if (language === ACCANTO_SITE.card.lang && !this.#app) {
      this.#show(ACCANTO_SITE.card);
      return;
    }
    // Links that the partner pasted stay in view meanwhile; without them, better another language than nothing.
    if (!this.#root && !this.querySelector("a[href]")) this.#show(ACCANTO_SITE.card);
    const standIn = setTimeout(() => this.#root || this.#show(ACCANTO_SITE.card), PATIENCE);
    fetchCard(language)
      .then(
        (card) => this.#language === language && this.#show(card),
        () => this.#language === language && this.#withoutFile(language),
      )
      .finally(() => clearTimeout(standIn));
  }

  /**
   * The file of a language did not come: the default card is at hand; otherwise what is in view stays, and the menu says so.
   * @param {string} language
   */
  #withoutFile(language) {
    if (this.#root && language !== ACCANTO_SITE.card.lang) {
      selectLanguage(this.#root, this.#card.lang);
    } else {
      this.#leaveLive();
      this.#show(ACCANTO_SITE.card);
    }
  }

  /** @param {Card} card */
  #show(card) {
    const audience = this.#root ? audienceOf(this.#root) : this.getAttribute("audience") || "all";
    const changed = this.#root && this.#card.lang !== card.lang;
    this.#card = card;
    if (this.#app && this.#root && card.content) {
      this.#app.live.update(this.#app.card.app, card.content, audience);
      // A trap in the update has put tier 1 of this card in view by now.
      if (this.#app) markLanguage(this.#root, card);
    } else {
      this.#showTier1(audience);
    }
    if (this.#root) selectLanguage(this.#root, card.lang);
    if (changed) this.#tell("language", { language: card.lang });
  }

  /** @param {string} audience */
  #showTier1(audience) {
    const root = buildCard(this.#card);
    arrangeTips(root, audience);
    selectLanguage(root, this.#card.lang);
    if (this.#shadow && this.#root) {
      exchange(this.#shadow, this.#root, root);
    } else {
      const focused = document.activeElement;
      const href = focused && this.contains(focused) ? focused.getAttribute("href") : null;
      this.#shadow = this.#open();
      this.#shadow.appendChild(root);
      for (const link of href ? root.querySelectorAll("a") : []) {
        if (link.getAttribute("href") === href) {
          link.focus({ preventScroll: true });
          break;
        }
      }
    }
    const before = this.#root?.dataset.tier;
    this.#root = root;
    if (before !== "1") this.#tell("ready", { tier: 1 });
  }

  #open() {
    const shadow = this.attachShadow({ mode: "open" });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ACCANTO_SITE.css);
    }
    shadow.adoptedStyleSheets = [sheet];
    this.#quiet = watchBusy(shadow);
    shadow.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#ask(target.value);
      else if (target instanceof HTMLInputElement && !this.#app) this.#filter(target.value);
    });
    shadow.addEventListener("click", ({ target }) => {
      const link = target instanceof Element && target.closest("[data-contact]");
      if (link) this.#tell("contact", { contact: link.getAttribute("data-contact") });
    });
    return shadow;
  }

  /** @param {string} audience */
  #filter(audience) {
    if (!this.#root) return;
    if (this.#app) {
      this.#app.live.update(this.#app.card.app, new Uint8Array(), audience);
      if (this.#app) checkAudience(this.#root, audience);
    } else {
      arrangeTips(this.#root, audience);
    }
  }

  /**
   * Tier 2, when the card is wanted, if the page allows it; otherwise tier 1 simply stays.
   * @param {number} stay
   */
  async #takeOver(stay) {
    await untilWanted(this);
    const live = await load();
    if (!live) return;
    // The words of another language may still be on their way.
    if (!this.#root) await new Promise((resolve) => this.addEventListener("accanto:ready", resolve, { once: true }));
    while (this.#stay === stay && !this.#app) {
      const card = await fetchCard(this.#card.lang);
      if (this.#stay !== stay || !this.#shadow || !this.#root) return;
      const audience = audienceOf(this.#root);
      const rendered = await renderLive(live, card, audience);
      if (!rendered) return;
      await this.#quiet();
      // Another card's fault may have ended the instance meanwhile.
      if (live.isDead()) return;
      // Or the visitor has chosen something else: then once more, from what is in view now.
      if (this.#stay !== stay || card.lang !== this.#card.lang || audience !== audienceOf(this.#root)) {
        keep(rendered);
        continue;
      }
      const { root } = rendered;
      checkAudience(root, audience);
      selectLanguage(root, card.lang);
      exchange(this.#shadow, this.#root, root);
      this.#root = root;
      this.#app = { live, card: rendered };
      onFault(this.#onFault);
      this.#tell("ready", { tier: 2 });
    }
  }

  #onFault = () => {
    if (!this.#app) return;
    offFault(this.#onFault);
    this.#app = undefined;
    if (this.#root) this.#showTier1(audienceOf(this.#root));
  };

  /** The element has left the page: back to tier 1, which lives without anybody's help. */
  #leaveLive() {
    const app = this.#app;
    this.#onFault();
    if (app) keep(app.card);
  }

  /**
   * Tells the host page; carries nothing about the visitor.
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`accanto:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} language
 */
function selectLanguage(root, language) {
  const menu = root.querySelector("select");
  if (menu) menu.value = language;
}
