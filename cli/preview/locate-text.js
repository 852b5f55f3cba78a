// Finds the element of the card that shows a text. The card carries no keys, so it is found by the text itself.

/** What is not always in view, with the control that shows it where that does not contain it. */
const SHOWN_BY = [
  [".explained", ".which > summary"],
  [".about,.explanation", ".how > summary"],
  [".traces", ".private > summary"],
  [".behind + div", ".behind > summary"],
  [".tip[hidden],.audience", "button.all"],
];

/** Texts shorter than this must match the whole element: as a part they would be found in many places. */
const LONG = 12;

/**
 * The element that shows a text, or the one that opens it if it is closed; `undefined` if there is none.
 * @param {Element} host
 * @param {string} text With its slots filled.
 * @param {string} key
 * @returns {Element | undefined}
 */
export function elementShowing(host, text, key) {
  const wanted = plain(text);
  const root = host.shadowRoot;
  // A language's name is only in the menu, so a message about it is about the whole card.
  if (key === "language.name") return host;
  if (!root || !wanted) return undefined;
  // The loader has filled its slots.
  if (key === "tips.position") return root.querySelector(".position") ?? undefined;
  const elements = [...root.querySelectorAll("*")].filter((element) => !element.matches("style,script,select,option"));
  const exact = innermost(elements.filter((element) => plain(element.textContent) === wanted || isNamed(element, wanted)));
  const found = exact.find(isSeen) ?? exact[0] ?? part(elements, wanted);
  return found && seen(found, host);
}

/**
 * @param {Element[]} elements
 * @param {string} wanted
 */
function part(elements, wanted) {
  if (wanted.length < LONG) return undefined;
  const around = innermost(elements.filter((element) => plain(element.textContent).includes(wanted)));
  return around.find(isSeen) ?? around[0];
}

/**
 * A text without what the browser and the card add to it: line breaks, and characters that isolate numbers.
 * @param {string | null} text
 */
function plain(text) {
  return (text ?? "").replace(/[\u200e\u200f\u2066-\u2069]/gu, "").replace(/(\d)[ \u2002](?=\d)/gu, "$1").replace(/\s+/gu, " ").trim();
}

/**
 * @param {Element} element
 * @param {string} wanted
 */
function isNamed(element, wanted) {
  return ["aria-label", "title"].some((name) => plain(element.getAttribute(name)) === wanted);
}

/** @param {Element[]} elements */
function innermost(elements) {
  return elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)));
}

/** @param {Element} element */
function isSeen(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

/**
 * @param {Element} element
 * @param {Element} host
 * @returns {Element | undefined}
 */
function seen(element, host) {
  /** @type {Element | null} */
  let at = element;
  while (at && !isSeen(at)) {
    const folded = /** @type {Element | null | undefined} */ (at.closest("details:not([open])"));
    /** @type {Element} */
    const inside = at;
    const [, opener = ""] = SHOWN_BY.find(([part = ""]) => inside.closest(part)) ?? [];
    const summary = folded?.querySelector("summary") ?? (opener && host.shadowRoot?.querySelector(opener));
    at = summary && summary !== at && isSeen(summary) ? summary : at.parentElement;
  }
  return at ?? (isSeen(host) ? host : undefined);
}
