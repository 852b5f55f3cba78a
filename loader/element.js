// The custom element <accanto-widget>: passes its connections, disconnections and changes on to its controller.

import { ATTRIBUTES } from "./attributes.js";
import { insertIfAbsent } from "./auto-insert.js";
import { CardController } from "./card-controller.js";
import { guarded } from "./log-once.js";

export class AccantoWidget extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** For the script when it runs again, on a page that puts new content in its window. */
  static insertIfAbsent = insertIfAbsent;

  /** Made on the page, where its faults are ours alone. @type {CardController | undefined} */
  #controller;

  /** The tier in view; zero while it is the partner's own links. */
  get tier() {
    return +(this.#controller?.root?.dataset.tier || 0);
  }

  /** Resolves when the card is shown. Made when somebody asks, because the card does not need it. */
  get ready() {
    return new Promise((resolve) => (this.tier ? resolve(0) : this.addEventListener("accanto:ready", resolve)));
  }

  connectedCallback() {
    guarded(() => {
      const controller = (this.#controller ??= new CardController(this));
      // Being moved closes what is in the top layer, without an event.
      if (controller.connection) controller.layout?.close();
      else controller.connected();
    })();
  }

  disconnectedCallback() {
    // Being moved is a disconnection followed at once by a connection.
    guarded(() => setTimeout(guarded(() => this.isConnected || this.#controller?.disconnected())))();
  }

  adoptedCallback() {
    guarded(() => this.#controller?.adopted())();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before !== now) guarded(() => this.#controller?.attributeChanged(name))();
  }
}
