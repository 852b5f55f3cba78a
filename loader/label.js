// The labels around the card, marked with their language.

/**
 * Makes a label the only text of an element.
 * @param {HTMLElement} element
 * @param {Card} card
 * @param {LabelKey} key
 */
export function setLabel(element, card, key) {
  const [text, lang = card.lang, dir = card.dir] = [card.labels[key]].flat();
  element.textContent = text;
  element.lang = lang;
  element.dir = dir;
}
