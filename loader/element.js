// <accanto-widget>: tells its seat when it comes, goes and changes.

import { quiet } from "./quiet.js";
import { Seat } from "./seat.js";

export class AccantoWidget extends HTMLElement {
  static observedAttributes = ["lang", "audience", "layout", "opens"];

  #seat = new Seat(this);

  connectedCallback() {
    try {
      const seat = this.#seat;
      // Being moved closes what lies in the top layer, and tells nobody.
      if (seat.stay) seat.more?.close(seat);
      else seat.arrive();
    } catch (error) {
      quiet(error);
    }
  }

  disconnectedCallback() {
    // Being moved is a disconnection followed at once by a connection.
    setTimeout(() => this.isConnected || this.#seat.depart());
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#seat.change(name);
  }
}
