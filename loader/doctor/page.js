// What is on the page: cards, the script that shows them, and frames.

/** The address of the script that partners embed, under the current name or one with its hash. */
const WIDGET = /\/v1\/widget[^/?#]*\.js(?:[?#]|$)/;
const TAG = "accanto-widget";

/** What the doctor knows of the page; `address` is that from which the script came, or should have come, if it has one of its own.
 * @typedef {{ cards: Element[], scripts: OwnScript[], hasRun: boolean, folder: string, address: string }} Page */
/** A script element for the card; `src` is the address that it has or would have. @typedef {{ element: HTMLScriptElement, src: string, attribute: string }} OwnScript */

/**
 * Every element of a name in the document and in open shadow roots.
 * @param {string} name
 * @param {Document | ShadowRoot | Element} root
 */
export function everyElement(name, root = document) {
  /** @type {Element[]} */
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    if (element.localName === name) found.push(element);
    if (element.shadowRoot) found.push(...everyElement(name, element.shadowRoot));
  }
  return found;
}

/**
 * Looks at the page.
 * @param {string} known The folder of the campaign's files, if it is known.
 * @returns {Page}
 */
export function look(known) {
  const elements = /** @type {HTMLScriptElement[]} */ (everyElement("script"));
  const scripts = elements.flatMap((element) => ownScript(element) || []);
  // Another company's script may have an address of the same form.
  const ours = scripts.filter(({ src }) => src.startsWith(known));
  const chosen = ours.length ? ours : scripts;
  const address = chosen.length ? chosen[0].src : loadedAddress(known);
  return { cards: everyElement(TAG), scripts: chosen, hasRun: hasRun(), folder: known || folderOf(address), address };
}

/** Where the browser has the script from, if a page has imported it, or has thrown its element away. @param {string} known */
function loadedAddress(known) {
  const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource"));
  const found = entries.find(({ name, initiatorType }) => initiatorType !== "fetch" && name.startsWith(known) && WIDGET.test(name));
  return found ? found.name : "";
}

export const hasRun = () => !!customElements.get(TAG);

/** @param {string} address */
export const folderOf = (address) => address.replace(/[?#].*/s, "").replace(/[^/]*$/, "");

/**
 * @param {HTMLScriptElement} element
 * @returns {OwnScript | undefined}
 */
function ownScript(element) {
  // Where an optimiser holds a script back, its address is in another attribute.
  for (const { name, value } of [...element.attributes].sort((a, b) => +(b.name === "src") - +(a.name === "src"))) {
    if (WIDGET.test(value)) return { element, src: new URL(value, document.baseURI).href, attribute: name };
  }
  return undefined;
}

/** Whether the script's text stands in the page itself. */
export function isInlined() {
  return everyElement("script").some((script) => !script.hasAttribute("src") && isWidget(script.textContent || ""));
}

/** Whether a text is that of the script. @param {string} text */
const isWidget = (text) => text.length > 5000 && text.includes(TAG) && /deferred\.[0-9a-f]{20}\.js/.test(text);

/** Whether the page shows the snippet as a text. */
export const isText = () => (document.body?.innerText || "").includes(`<${TAG}`);

/** @param {Element} card */
export const tierOf = (card) =>
  Number(/** @type {HTMLElement | null} */ (card.shadowRoot?.querySelector("div.accanto"))?.dataset.tier || 0);

/** The lowest tier of all cards. @param {Element[]} cards */
export const lowestTier = (cards) => Math.min(...cards.map(tierOf), cards.length ? 2 : 0);

/**
 * An element in a few words, as a style sheet would name it.
 * @param {Element} element
 */
export function nameOf(element) {
  const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
  return `${element.localName}${element.id && `#${element.id}`}${classes.join("")}`;
}
