// Whether somebody else has changed the words of a card: a translator inside the page, for example.

/**
 * @param {Element} root
 * @param {Card} card What it should say. Both tiers make the same texts of it, except what changes by itself.
 */
export function isAltered(root, card) {
  const lines = [card, card.later].flatMap((markup) => markup?.texts.split("\n") ?? []);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = /** @type {Text} */ (walker.currentNode);
    if (data.trim() && !lines.includes(data) && !parentElement?.closest("select,[role=status],.now,.position,.country")) return true;
  }
  return false;
}
