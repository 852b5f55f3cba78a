// Whose tips tier 1 shows. The rule is that of the Yew component (`src/tips.rs`), and a test compares what they make.

/**
 * The audience a card shows now.
 * @param {Element} root
 */
export function audienceOf(root) {
  for (const radio of radios(root)) if (radio.checked) return radio.value;
  return "all";
}

/**
 * Marks the chosen audience without touching the tips.
 * @param {Element} root
 * @param {string} audience
 * @returns {string} The audience marked: everybody, if the card has no such audience.
 */
export function checkAudience(root, audience) {
  let marked = "all";
  for (const radio of radios(root)) if (radio.value === audience) marked = audience;
  for (const radio of radios(root)) radio.checked = radio.value === marked;
  return marked;
}

/** @param {Element} root */
function radios(root) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[name=audience]"));
}

/**
 * The tips of each card in the campaign's order, as they were when it was built.
 * @type {WeakMap<Element, NodeListOf<HTMLDetailsElement>>}
 */
const inOrder = new WeakMap();

/**
 * Puts the first tip of the audience in view, the others behind "more" in their order, and hides those of other audiences.
 * @param {Element} root
 * @param {string} audience
 */
export function arrangeTips(root, audience) {
  const marked = checkAudience(root, audience);
  const view = root.querySelector(".view");
  const more = root.querySelector(".more");
  if (!view || !more) return;
  const tips = inOrder.get(root) || /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll(".tip"));
  inOrder.set(root, tips);
  let inView = false;
  for (const tip of tips) {
    const fits = marked === "all" || (tip.dataset.audience || "").split(" ").includes(marked);
    const first = fits && !inView;
    inView ||= fits;
    tip.hidden = !fits;
    tip.open = first;
    (first ? view : more).appendChild(tip);
  }
}
