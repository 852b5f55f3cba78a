// The trap, with the option that the card needs.

import { createFocusTrap } from "focus-trap";

window.trap = createFocusTrap("#dialog", { tabbableOptions: { getShadowRoot: true } });
