// The card of one element: its connection to the page, the content of its shadow root, its language, its tier and its announcements. By
// itself it shows the whole card in the campaign's default language. Everything else (other languages, other layouts, tier 2) is the work
// of the deferred half (`loader/deferred/`), which receives this object and keeps on it what it knows about the element.

import { assetUrl } from "./asset-url.js";
import { claimPage } from "./auto-insert.js";
import { build, buildCard } from "./build-card.js";
import { arrange, readChoices } from "./choices.js";
import { exitPage } from "./exit-page.js";
import { loadScript } from "./load-script.js";
import { logOnce } from "./log-once.js";

/** How long, in milliseconds, the deferred half may take before the plain card stands in for a card in another language. */
const LANGUAGE_PATIENCE = 1500;
/** The same for another layout: a whole card would move the page, so the partner's own links may stay for longer. */
const LAYOUT_PATIENCE = 7500;

/** From this width on, in em, the tips stand beside the contacts (`assets/style/columns.css`). */
const COLUMNS = 38;

const { card: defaultCard, css, deferred: deferredHash } = ACCANTO_MANIFEST;

/** The style sheet of every card on the page. @type {CSSStyleSheet | undefined} */
let sheet;
/** @type {Promise<Deferred | undefined> | undefined} */
let loading;

export class CardController {
  /** The card in view, or the one to show first. */
  card = defaultCard;
  /** Everything in the shadow root. */
  container = document.createElement("div");
  /** Stands for this connection to the page; undefined while the element is away. @type {object | undefined} */
  connection;
  /** The card's own element, once there is one. @type {HTMLElement | undefined} */
  root;
  /** For the deferred half, which would only be longer with a copy of its own. */
  build = build;
  /** The deferred half, once it is there. @type {Deferred | undefined} */
  deferred;
  /** The layout around the card, set by the deferred half, like tier 2. @type {Layout | undefined} */
  layout;
  /** Tier 2, while it is in view. @type {LiveTier | undefined} */
  live;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.container.className = "layout";
  }

  /** The element has come onto the page. */
  connected() {
    const { host } = this;
    const connection = (this.connection = {});
    claimPage(host);
    const links = host.querySelector("a[href]");
    const around = host.closest("[lang]:not([lang=auto])")?.getAttribute("lang") || navigator.language;
    const isOurs = around.startsWith(defaultCard.lang.slice(0, 2));
    // Until a card in another language is there, the partner's own links stay in view; if there are none, a card in the default language is
    // better than nothing. Other layouts wait as well, because a card that shrinks to a bar would move the page.
    const isBar = /^(bar|button)$/.test(host.getAttribute("layout") || "");
    const standIn = () => {
      // Fixed to the window, the whole card would cover the page and not fit.
      const isFixed = isBar && links && getComputedStyle(host).position === "fixed";
      if (this.connection === connection && !this.root && !isFixed) this.show(defaultCard);
    };
    if (!isBar && (isOurs || !links)) standIn();
    else setTimeout(standIn, isBar && links ? LAYOUT_PATIENCE : LANGUAGE_PATIENCE);
    // The number comes first, then whatever needs the network.
    loading ??= loadScript(assetUrl("deferred", deferredHash, "js"), deferredHash)
      .then((/** @type {StartDeferred} */ start) => start(ACCANTO_MANIFEST, loadScript))
      .catch(logOnce);
    loading.then((deferred) => {
      if (this.connection !== connection) return;
      this.deferred = deferred;
      if (deferred) deferred.connected(this);
      else standIn();
    });
  }

  /** The element has left the page. */
  disconnected() {
    this.connection = undefined;
    this.deferred?.disconnected(this);
  }

  /** An attribute of the element has changed. @param {string} name */
  attributeChanged(name) {
    const { root, deferred } = this;
    if (name === "audience") {
      if (root) this.choose({ ...readChoices(root), audience: this.host.getAttribute(name) || "all" });
    } else if (this.connection) {
      // While the element is away, language and layout wait for its next connection.
      if (name === "lang") deferred?.chooseLanguage(this);
      else if (root) deferred?.applyLayout(this, root);
    }
  }

  /** Shows a card, in the tier that is in view. @param {Card} card */
  show(card) {
    const choices = this.root ? readChoices(this.root) : { audience: this.host.getAttribute("audience") || "all" };
    const changed = this.root && this.card.lang !== card.lang;
    this.card = card;
    if (this.live && card.content) this.deferred?.updateLive(this, card);
    else this.showTier1(choices);
    if (changed) this.emit("language", { language: card.lang });
  }

  /** Builds the card for tier 1 and shows it. @param {Choices} choices */
  showTier1(choices) {
    const before = this.root;
    const root = buildCard(this.card);
    arrange(root, choices);
    if (!this.host.shadowRoot) this.#open();
    const tip = before ? null : root.querySelector("details.tip:not([hidden])");
    const focused = document.activeElement;
    const href = !before && this.host.contains(focused) && focused?.getAttribute("href");
    if (this.deferred) this.deferred.showCard(this, root);
    else this.container.replaceChildren(root);
    // Where the tips stand beside the contacts there is room for a whole one.
    if (tip) tip.toggleAttribute("open", root.clientWidth >= COLUMNS * parseFloat(getComputedStyle(root).fontSize));
    if (href) {
      /** @type {HTMLElement | null} */ (this.container.querySelector(`a[href="${CSS.escape(href)}"]`))?.focus({
        preventScroll: true,
      });
    }
    this.root = root;
    if (before?.dataset.tier !== "1") this.emit("ready", { tier: 1 });
  }

  #open() {
    const shadow = this.host.attachShadow({ mode: "open" });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    shadow.adoptedStyleSheets = [sheet];
    shadow.appendChild(this.container);
    shadow.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.deferred?.requestLanguage(this, target.value);
      else if (this.root) this.choose(readChoices(this.root));
    });
    shadow.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      const contact = link.dataset.contact;
      if (contact) this.emit("contact", { contact });
      if (link.className !== "exit") return;
      event.preventDefault();
      this.exit();
    });
  }

  /** Shows the card for other choices. @param {Choices} choices */
  choose(choices) {
    if (this.root) arrange(this.root, choices);
    this.deferred?.renderLayout(this);
  }

  /** Leaves the page for the address that the card's exit has. */
  exit() {
    this.deferred?.coverPage(this);
    exitPage(/** @type {HTMLAnchorElement} */ (this.root?.querySelector(".exit")).href);
  }

  /**
   * Dispatches an event to the host page; it carries nothing about the visitor.
   * @param {string} name
   * @param {object} detail
   */
  emit(name, detail) {
    this.host.dispatchEvent(new CustomEvent(`accanto:${name}`, { bubbles: true, composed: true, detail }));
  }
}
