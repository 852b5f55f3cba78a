// The script that partners embed. It must show the number before it does anything else, and it must never disturb the page: whatever goes
// wrong here, the links inside the element stay as the partner pasted them.

import { AccantoWidget } from "./element.js";
import { insertIfAbsent } from "./auto-insert.js";
import { logOnce } from "./log-once.js";

const NAME = "accanto-widget";

try {
  // If the script is included twice, or in two versions, the first one serves every element on the page.
  if (!customElements.get(NAME)) {
    customElements.define(NAME, AccantoWidget);
    insertIfAbsent(NAME);
  }
} catch (error) {
  logOnce(error);
}
