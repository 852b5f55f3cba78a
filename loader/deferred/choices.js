// What the visitor chose: whether the written contacts come first, whose tips to see, and which of them is in view. The choices live in the
// card's own controls and nowhere else. The loader applies them to both tiers, so that turning to another tip renders nothing again.

import { orderContacts } from "../contact-order.js";

/**
 * The choices that a card shows now.
 * @param {Element} root
 * @returns {Choices}
 */
export function readChoices(root) {
  let audience = "all";
  for (const radio of audienceRadios(root)) if (radio.checked) audience = radio.value;
  /** @type {HTMLDetailsElement | null} */
  const tip = root.querySelector(".tip:not([hidden])");
  // Until a visitor has turned to another tip, the first of the day is in view, whichever it is.
  const hasTurned = root.querySelector(".position")?.hasAttribute("aria-live");
  return {
    audience,
    cannotSpeak: cannotSpeakSwitch(root)?.checked,
    all: root.querySelector(".all")?.getAttribute("aria-expanded") === "true",
    tip: hasTurned ? tip?.dataset.tip : undefined,
    isOpen: tip?.open,
  };
}

/**
 * Shows a card for these choices: the written contacts before the call, or after it; of the tips the chosen one, or else the first, or all
 * that are for this audience and this day.
 * @param {Element} root
 * @param {Choices} choices
 */
export function arrange(root, { audience, cannotSpeak, all, tip, isOpen }) {
  let chosen = "all";
  for (const radio of audienceRadios(root)) if (radio.value === audience) chosen = audience;
  for (const radio of audienceRadios(root)) radio.checked = radio.value === chosen;
  const control = cannotSpeakSwitch(root);
  if (control) control.checked = !!cannotSpeak;
  orderContacts(root, !!cannotSpeak);

  const tips = shownTips(root, chosen);
  const current = tips.find(({ dataset }) => dataset.tip === tip) || tips[0];
  for (const each of allTips(root)) {
    const isHidden = all ? !tips.includes(each) : each !== current;
    // What is set again is laid out again.
    if (each.hidden !== isHidden) each.hidden = isHidden;
    if (isHidden && each.open) each.open = false;
  }
  if (current && isOpen !== undefined) current.open = isOpen;
  const button = root.querySelector(".all");
  if (button && button.getAttribute("aria-expanded") !== `${!!all}`) button.setAttribute("aria-expanded", `${!!all}`);
  markOpened(root);
  /** @type {HTMLElement | null} */
  const filter = root.querySelector(".audience");
  if (filter && filter.hidden === !!all) filter.hidden = !all;
  /** @type {HTMLElement | null} */
  const position = root.querySelector(".position");
  // The node is kept, because in tier 2 it is Yew's.
  // Until all tips are there, nobody knows how many there are; the markup says so.
  const isComplete = !root.querySelector(".all")?.matches(":disabled");
  if (position?.firstChild && isComplete) {
    const text = `${position.dataset.form}`
      .replace("{position}", `${tips.indexOf(current) + 1}`)
      .replace("{count}", `${tips.length}`);
    // From the first turn on; nobody wants to hear it when the card appears.
    if (tip) position.setAttribute("aria-live", "polite");
    // A text that is written again may be announced again.
    if (position.firstChild.nodeValue !== text) position.firstChild.nodeValue = text;
    position.hidden = !!all || !current;
  }
}

/**
 * Marks a card in which the contacts are explained, or all tips are listed: it then has one column. By classes, because not every engine
 * notices that a selector with `:has()` holds no longer, and older ones have none.
 * @param {Element} root
 */
export function markOpened(root) {
  const classes = root.querySelector(".card")?.classList;
  classes?.toggle("explaining", !!root.querySelector(".how[open]"));
  classes?.toggle("listing", !!root.querySelector('.all[aria-expanded="true"]'));
}

/**
 * The tips for an audience and for this day, in the campaign's order.
 * @param {Element} root
 * @param {string} chosen
 */
export function shownTips(root, chosen) {
  return allTips(root).filter(
    ({ dataset: { off, audience = "" } }) => !off && (chosen === "all" || audience.split(" ").includes(chosen)),
  );
}

/**
 * @param {Element} root
 * @returns {HTMLDetailsElement[]}
 */
function allTips(root) {
  return [.../** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll(".tip"))];
}

/** @param {Element} root */
function audienceRadios(root) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[name=audience]"));
}

/** @param {Element} root */
function cannotSpeakSwitch(root) {
  return /** @type {HTMLInputElement | null} */ (root.querySelector("[name=cannot-speak]"));
}
