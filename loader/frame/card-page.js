// The script of `v1/card.html`, the page for frames. It runs before `widget.js`, and gives the element what the address asks for.

import { tellHeight } from "./height.js";
import { attributesIn } from "./parameters.js";

const page = document.documentElement;
const host = /** @type {HTMLElement & { tier?: number }} */ (document.querySelector("accanto-widget"));

// Of a frame, the language of the page around is not known. That of the links inside the element is no wish of anybody's.
page.removeAttribute("lang");
for (const [name, value] of attributesIn(location.search)) host.setAttribute(name, value);

const small = new CSSStyleSheet();
small.replaceSync(ACCANTO_CARD_PAGE.css);

/** The card is in view, in another tier or another language. */
function shown() {
  const { shadowRoot } = host;
  const sheets = [...(shadowRoot?.adoptedStyleSheets ?? [])];
  // A bar is small by itself.
  if (shadowRoot && !sheets.includes(small) && !host.matches("[layout=bar]")) {
    shadowRoot.adoptedStyleSheets = [...sheets, small];
  }
  tellHeight(host, small);
}

host.addEventListener("accanto:ready", () => {
  shown();
  // By then, the language is chosen.
  if (host.tier === 2) markLanguage();
});
host.addEventListener("accanto:language", () => {
  shown();
  markLanguage();
});

function markLanguage() {
  page.lang = host.shadowRoot?.querySelector(".accanto")?.getAttribute("lang") ?? "";
}

new ResizeObserver(() => host.tier && tellHeight(host, small)).observe(host);
