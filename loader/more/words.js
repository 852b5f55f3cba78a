// The words around the card, marked with their language.

/**
 * @param {HTMLElement} element Says it from now on, and nothing else.
 * @param {Card} card
 * @param {number} place Place in `Card.words`.
 */
export function say(element, card, place) {
  const [text, lang = card.lang, dir = card.dir] = card.words[place];
  element.textContent = text;
  element.lang = lang;
  element.dir = dir;
}
