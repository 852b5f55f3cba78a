// The script that partners embed. It must show the number before it does anything else, and it must never disturb the page: whatever goes
// wrong here, the links inside the element stay as the partner pasted them. The build puts all of it into one guard.

import { AccantoWidget } from "./element.js";
import { ownScript } from "./own-script.js";

const NAME = "accanto-widget";

/** If the script is included twice, or in two versions, the first one serves every element on the page. */
const first = /** @type {typeof AccantoWidget | undefined} */ (customElements.get(NAME));
if (!first) customElements.define(NAME, AccantoWidget);
(first || AccantoWidget).insertIfAbsent?.(NAME, ownScript);
