// One element's place on the page. By itself it shows the whole card in the campaign's own language; everything else (other languages,
// other layouts, tier 2) comes with the second half of the loader (`loader/more/`), if it comes.

import { addressOf } from "./address.js";
import { buildCard } from "./card.js";
import { arrange, choicesOf } from "./choices.js";
import { leave } from "./leave.js";
import { arrived } from "./place.js";
import { quiet } from "./quiet.js";
import { runChecked } from "./script.js";

/** How long, in milliseconds, the second half may take before the plain card stands in for a card in another language. */
const PATIENCE = 1500;
/** The same for another layout: a whole card would move the page, so the partner's own links may stay for longer. */
const MORE_PATIENCE = 7500;

const { card: ownCard, more: moreHash } = ACCANTO_SITE;

/** One for the whole page. @type {CSSStyleSheet | undefined} */
let sheet;
/** @type {Promise<More | void> | undefined} */
let loading;
let stays = 0;

async function loadMore() {
  /** @type {StartMore} */
  const start = await runChecked(addressOf("more", moreHash, "js"), moreHash);
  return start(ACCANTO_SITE, runChecked);
}

export class Seat {
  card = ownCard;
  /** Each stay on the page has a number; zero while the element is away. What began in an earlier stay ends. */
  stay = 0;
  /** What stands around the card; all of the shadow root. */
  frame = document.createElement("div");
  /** The card in view. @type {HTMLElement | undefined} */
  root;
  /** Tier 2, while it is in view. @type {LiveSeat | undefined} */
  app;
  /** @type {More | undefined} */
  more;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.frame.className = "frame";
  }

  /** The element has come onto the page. */
  arrive() {
    const stay = (this.stay = ++stays);
    arrived(this.host);
    const { host } = this;
    const links = host.querySelector("a[href]");
    const around = host.closest("[lang]:not([lang=auto])")?.getAttribute("lang") || navigator.language;
    const isOurs = around.startsWith(ownCard.lang.slice(0, 2));
    // In another language the partner's own links stay in view for a moment; without them, better another card than nothing. Other
    // layouts wait as well: a card that shrinks to a bar would move the page.
    const isBar = /^(bar|button)$/.test(host.getAttribute("layout") || "");
    const standIn = () => {
      // Fixed to the window, the whole card would cover the page, and not fit.
      const isFixed = isBar && links && getComputedStyle(host).position === "fixed";
      if (this.stay === stay && !this.root && !isFixed) this.show(ownCard);
    };
    if (!isBar && (isOurs || !links)) standIn();
    else setTimeout(standIn, isBar && links ? MORE_PATIENCE : PATIENCE);
    // The number comes first, then whatever needs the network.
    loading ??= loadMore().catch(quiet);
    loading.then((more) => {
      if (this.stay !== stay) return;
      this.more = more || undefined;
      if (more) more.arrive(this);
      else standIn();
    });
  }

  /** It has left. */
  depart() {
    this.stay = 0;
    this.more?.depart(this);
  }

  /** An attribute has changed. @param {string} name */
  change(name) {
    const { root, more } = this;
    if (root && name === "audience") this.filter({ ...choicesOf(root), audience: this.host.getAttribute(name) || "all" });
    // Language and layout are looked at when it arrives.
    else if (!this.stay) return;
    else if (name === "lang") more?.choose(this);
    else if (root) more?.surround(this, root);
  }

  /** @param {Card} card */
  show(card) {
    const choices = this.root ? choicesOf(this.root) : { audience: this.host.getAttribute("audience") || "all" };
    const changed = this.root && this.card.lang !== card.lang;
    this.card = card;
    if (this.app && card.content) this.more?.update(this, choices, card);
    else this.showTier1(choices);
    if (changed) this.tell("language", { language: card.lang });
  }

  /** @param {Choices} choices */
  showTier1(choices) {
    const before = this.root;
    const root = buildCard(this.card);
    arrange(root, choices);
    if (!this.host.shadowRoot) this.#open();
    const focused = document.activeElement;
    const href = !before && this.host.contains(focused) && focused?.getAttribute("href");
    if (this.more) this.more.put(this, root);
    else this.frame.replaceChildren(root);
    if (href) {
      /** @type {HTMLElement | null} */ (this.frame.querySelector(`a[href="${CSS.escape(href)}"]`))?.focus({
        preventScroll: true,
      });
    }
    this.root = root;
    if (before?.dataset.tier !== "1") this.tell("ready", { tier: 1 });
  }

  #open() {
    const shadow = this.host.attachShadow({ mode: "open" });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(ACCANTO_SITE.css);
    }
    shadow.adoptedStyleSheets = [sheet];
    shadow.appendChild(this.frame);
    shadow.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.more?.ask(this, target.value);
      else if (this.root) this.filter(choicesOf(this.root));
    });
    shadow.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      const contact = link.dataset.contact;
      if (contact) this.tell("contact", { contact });
      if (link.className !== "exit") return;
      event.preventDefault();
      this.leave();
    });
  }

  /** @param {Choices} choices */
  filter(choices) {
    if (this.app) this.more?.update(this, choices);
    else if (this.root) arrange(this.root, choices);
    this.more?.changed(this);
  }

  leave() {
    this.more?.cover(this);
    leave(/** @type {HTMLAnchorElement} */ (this.root?.querySelector(".exit")).href);
  }

  /**
   * Tells the host page; carries nothing about the visitor.
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent(`accanto:${name}`, { bubbles: true, composed: true, detail }));
  }
}
