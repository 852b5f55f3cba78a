// The card of one element: its connection to the page, the content of its shadow root, its language, its tier and its announcements. By
// itself it shows the first paint of the card in the campaign's default language. Everything else (what follows it, the visitor's choices,
// other languages, other layouts, tier 2) is the work of the deferred half (`loader/deferred/`), which receives this object and keeps on it
// what it knows about the element.

import { claimPage, insertAgain } from "./auto-insert.js";
import { buildCard } from "./build-card.js";
import { orderContacts } from "./contact-order.js";
import { join, retry } from "./deferred-half.js";
import { dress } from "./dress.js";
import { exitPage } from "./exit-page.js";
import { guarded } from "./log-once.js";
import { watchPresses, whenReleased } from "./press.js";
import { showInside } from "./show-inside.js";

/** How long, in milliseconds, the deferred half may take before the plain card stands in for a card in another language. */
const LANGUAGE_PATIENCE = 1500;
/** The same for another layout: a whole card would move the page, so the partner's own links may stay for longer. */
const LAYOUT_PATIENCE = 7500;

const { card: defaultCard, css } = ACCANTO_MANIFEST;

export class CardController {
  /** The card in view, or the one to show first. */
  card = defaultCard;
  /** Everything in the shadow root. */
  container = document.createElement("div");
  /** Stands for this connection to the page; undefined while the element is away. @type {object | undefined} */
  connection;
  /** The card's own element, once there is one. @type {HTMLElement | undefined} */
  root;
  /** The style sheets of the shadow root. */
  styles = [css];
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
    watchPresses();
    claimPage(host);
    const around = host.closest("[lang]:not([lang=auto])")?.getAttribute("lang") || navigator.language || "";
    const isOurs = around.startsWith(defaultCard.lang.slice(0, 2));
    // Until a card in another language is there, the partner's own links stay in view; if there are none, a card in the default language is
    // better than nothing. Other layouts wait as well, because a card that shrinks to a bar would move the page.
    const links = host.querySelector("a[href]");
    const isBar = this.isBar();
    const late = guarded(() => this.connection === connection && this.standIn());
    if (!isBar && (isOurs || !links)) this.standIn();
    else setTimeout(late, isBar && links ? LAYOUT_PATIENCE : LANGUAGE_PATIENCE);
    // The number comes first, then whatever needs the network.
    join(this);
  }

  /** Whether the page asks for less than the whole card. */
  isBar() {
    return this.host.matches("[layout=bar],[layout=button]");
  }

  /** Shows the card in the default language, if no other is there. */
  standIn() {
    const { host } = this;
    // Fixed to the window, the whole card would cover the page and not fit.
    const isFixed = this.isBar() && host.querySelector("a[href]") && getComputedStyle(host).position === "fixed";
    if (!this.root && !isFixed) this.show(defaultCard);
  }

  /** The element has left the page. */
  disconnected() {
    this.connection = undefined;
    insertAgain(this.host);
    this.deferred?.disconnected(this);
  }

  /** The element is in another document, where it has lost its style sheets. */
  adopted() {
    const { shadowRoot } = this.host;
    if (shadowRoot && this.root) for (const css of this.styles) dress(shadowRoot, css);
  }

  /** An attribute of the element has changed. @param {string} name */
  attributeChanged(name) {
    const { deferred } = this;
    deferred ? deferred.attributeChanged(this, name) : name === "lang" && retry();
  }

  /** Shows a card, in the tier that is in view, as soon as no tap is under way. @param {Card} card */
  show(card) {
    const { connection } = this;
    whenReleased(guarded(() => this.connection === connection && this.#show(card)));
  }

  /** @param {Card} card */
  #show(card) {
    const before = this.card;
    const changed = this.root && before.lang !== card.lang;
    this.card = card;
    if (this.live && card.content) this.deferred?.updateLive(this, card, before);
    else this.showTier1();
    if (changed) this.emit("language", { language: card.lang });
  }

  /** Builds the card for tier 1 and shows it. */
  showTier1() {
    const { host, container, deferred, root: before } = this;
    const root = buildCard(this.card);
    const { activeElement } = document;
    const href = !before && host.contains(activeElement) && activeElement?.getAttribute("href");
    if (!before) {
      container.replaceChildren(root);
      const shadow = showInside(host, container, css);
      // FastClick, which takes touches for its own, lets go of elements of this class.
      shadow.addEventListener("touchstart", () => host.classList.add("needsclick"), { passive: true });
      shadow.addEventListener("change", guarded((event) => this.#changed(event)));
      shadow.addEventListener("click", guarded((event) => this.#clicked(event)));
    }
    deferred?.showCard(this, root);
    if (!container.contains(root)) container.replaceChildren(root);
    // Where the tips stand beside the contacts there is room for a whole one.
    if (!before) {
      const top = (/** @type {string} */ part) => /** @type {HTMLElement} */ (root.querySelector(part))?.offsetTop;
      root.querySelector(".tip:not([hidden])")?.toggleAttribute("open", top(".tips") <= top(".spoken"));
    }
    this.root = root;
    for (const link of href ? container.querySelectorAll("a") : []) {
      if (link.getAttribute("href") === href) link.focus({ preventScroll: true });
    }
    if (before?.dataset.tier !== "1") this.emit("ready", { tier: 1 });
  }

  /** Of the visitor's choices, the only one that a frightened child needs at once. @param {Event} event */
  #changed({ target }) {
    const { name, checked } = /** @type {HTMLInputElement} */ (target);
    if (name === "cannot-speak" && this.root) orderContacts(this.root, checked);
  }

  /** @param {Event} event */
  #clicked(event) {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link) return;
    const { contact } = link.dataset;
    // What a visitor taps is told to the page only if the page has asked for it.
    if (contact && this.host.hasAttribute("events")) this.emit("contact", { contact });
    if (link.className !== "exit") return;
    event.preventDefault();
    this.exit();
  }

  /** Leaves the page for the address that the card's exit has. */
  exit() {
    const { href } = /** @type {HTMLAnchorElement} */ (this.root?.querySelector(".exit"));
    const { deferred } = this;
    deferred?.coverPage(this);
    const showAgain = exitPage(href);
    deferred?.watchExit(this, showAgain);
  }

  /**
   * Dispatches an event to the host page; it carries nothing about the visitor.
   * @param {string} name
   * @param {object} detail
   */
  emit(name, detail) {
    guarded(() => {
      // Some frameworks read a colon in the name of an event as an operator of their own.
      for (const sign of ":-") {
        this.host.dispatchEvent(new CustomEvent(`accanto${sign}${name}`, { bubbles: true, composed: true, detail }));
      }
    })();
  }
}
