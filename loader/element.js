// The custom element <accanto-widget>: passes its connections, disconnections and changes on to its controller.

import { CardController } from "./card-controller.js";
import { logOnce } from "./log-once.js";

export class AccantoWidget extends HTMLElement {
  static observedAttributes = ["lang", "audience", "layout", "opens"];

  #controller = new CardController(this);

  connectedCallback() {
    try {
      const controller = this.#controller;
      // Being moved closes what is in the top layer, without an event.
      if (controller.connection) controller.layout?.close();
      else controller.connected();
    } catch (error) {
      logOnce(error);
    }
  }

  disconnectedCallback() {
    // Being moved is a disconnection followed at once by a connection.
    setTimeout(() => this.isConnected || this.#controller.disconnected());
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#controller.attributeChanged(name);
  }
}
