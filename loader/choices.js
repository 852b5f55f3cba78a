// What the visitor chose: whose tips to see, and whether the written contacts come first. The choices live in the card's own controls and
// nowhere else. The rules of order are those of the Yew component (`src/tip_order.rs`, `src/cannot_speak.rs`); `tests/vectors.json` holds
// both to them.

/**
 * The choices that a card shows now.
 * @param {Element} root
 * @returns {Choices}
 */
export function readChoices(root) {
  let audience = "all";
  for (const radio of audienceRadios(root)) if (radio.checked) audience = radio.value;
  return { audience, cannotSpeak: cannotSpeakSwitch(root)?.checked };
}

/**
 * Sets the controls to the choices without moving anything.
 * @param {Element} root
 * @param {Choices} choices
 * @returns {string} The audience set: everybody, if the card has no such audience.
 */
export function setChoices(root, { audience, cannotSpeak }) {
  let chosen = "all";
  for (const radio of audienceRadios(root)) if (radio.value === audience) chosen = audience;
  for (const radio of audienceRadios(root)) radio.checked = radio.value === chosen;
  const control = cannotSpeakSwitch(root);
  if (control) control.checked = !!cannotSpeak;
  return chosen;
}

/** @param {Element} root */
function audienceRadios(root) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[name=audience]"));
}

/** @param {Element} root */
function cannotSpeakSwitch(root) {
  return /** @type {HTMLInputElement | null} */ (root.querySelector("[name=silent]"));
}

/**
 * Puts the first tip of the audience in view, the others behind "more" in their order, and hides those of other audiences and of other
 * days; one of another day stays in front of the first, as it does in the markup. Puts the written contacts before the call, or after it.
 * @param {Element} root
 * @param {Iterable<HTMLDetailsElement>} tips Its tips in the campaign's order, as they were when it was built.
 * @param {Choices} choices
 */
export function arrange(root, tips, choices) {
  const chosen = setChoices(root, choices);
  const last = root.querySelector(choices.cannotSpeak ? ".spoken" : ".written");
  last?.parentNode?.appendChild(last);
  const view = root.querySelector(".view");
  const more = root.querySelector(".more");
  if (!view || !more) return;
  let hasOpen = false;
  for (const tip of tips) {
    const { off, audience = "" } = tip.dataset;
    const isShown = !off && (chosen === "all" || audience.split(" ").includes(chosen));
    const isOpen = isShown && !hasOpen;
    hasOpen ||= isShown;
    tip.hidden = !isShown;
    tip.open = isOpen;
    (isOpen || (!hasOpen && off) ? view : more).appendChild(tip);
  }
}
