// Dark Reader, a browser extension that pages can carry as well, may be switched on while the card is in view.

import { guarded } from "../log-once.js";
import { firstHalf } from "./manifest.js";
import { onPage } from "./on-page.js";

const change = guarded(() => {
  if (!document.documentElement.dataset.darkreaderMode) return;
  for (const { host, styles } of onPage) {
    const { shadowRoot } = host;
    // In its own elements it finds nothing to rewrite; what it has already added goes with the sheets.
    if (!shadowRoot?.adoptedStyleSheets?.length) continue;
    shadowRoot.adoptedStyleSheets = [];
    for (const css of styles) firstHalf.dress(shadowRoot, css);
  }
});

/** @type {MutationObserver | undefined} */
let observer;

/** Listens for it, once for all cards. */
export const watchDarkReader = guarded(() => {
  observer ??= new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ["data-darkreader-mode"] });
});
