// What the visitor chose: whose tips to see, and whether the written ways come first. The choices live in the card's own controls and
// nowhere else. The rules of order are those of the Yew component (`src/tips.rs`, `src/contacts.rs`), and a test compares what they make.

/**
 * The choices that a card shows now.
 * @param {Element} root
 * @returns {Choices}
 */
export function choicesOf(root) {
  let audience = "all";
  for (const radio of radios(root)) if (radio.checked) audience = radio.value;
  return { audience, silent: silentSwitch(root)?.checked };
}

/**
 * Marks the choices without moving anything.
 * @param {Element} root
 * @param {Choices} choices
 * @returns {string} The audience marked: everybody, if the card has no such audience.
 */
export function markChoices(root, { audience, silent }) {
  let marked = "all";
  for (const radio of radios(root)) if (radio.value === audience) marked = audience;
  for (const radio of radios(root)) radio.checked = radio.value === marked;
  const control = silentSwitch(root);
  if (control) control.checked = !!silent;
  return marked;
}

/** @param {Element} root */
function radios(root) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[name=audience]"));
}

/** @param {Element} root */
function silentSwitch(root) {
  return /** @type {HTMLInputElement | null} */ (root.querySelector("[name=silent]"));
}

/**
 * Puts the first tip of the audience in view, the others behind "more" in their order, and hides those of other audiences and of other
 * days; one of another day stays in front of the first, as it does in the markup. Puts the written ways before the call, or after it.
 * @param {Element} root
 * @param {Choices} choices
 */
export function arrange(root, choices) {
  const marked = markChoices(root, choices);
  const last = root.querySelector(choices.silent ? ".spoken" : ".written");
  last?.parentNode?.appendChild(last);
  const view = root.querySelector(".view");
  const more = root.querySelector(".more");
  if (!view || !more) return;
  root.tips ||= root.querySelectorAll(".tip");
  let inView = false;
  for (const tip of root.tips) {
    const fits = !tip.dataset.off && (marked === "all" || (tip.dataset.audience || "").split(" ").includes(marked));
    const first = fits && !inView;
    inView ||= fits;
    tip.hidden = !fits;
    tip.open = first;
    (first || (!inView && tip.dataset.off) ? view : more).appendChild(tip);
  }
}
