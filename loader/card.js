// Tier 1: builds the card that was rendered at build time. Only createElement, setAttribute and text nodes, so that it works under
// Trusted Types and any content policy, and no string of ours is ever parsed as markup on a partner's page.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {Tree} node
 * @param {Element} parent
 */
export function build(node, parent) {
  if (typeof node === "string") {
    parent.appendChild(document.createTextNode(node));
    return;
  }
  const [tag, attributes, ...children] = node;
  const element =
    tag === "svg" || parent.namespaceURI === SVG ? document.createElementNS(SVG, tag) : document.createElement(tag);
  if (attributes) for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
  for (const child of children) build(child, element);
  parent.appendChild(element);
}

/**
 * The wrapper of a card: all that both tiers share above the first element that Yew renders.
 * @param {Card} card
 * @param {1 | 2} tier
 */
export function wrapper(card, tier) {
  const root = document.createElement("div");
  root.className = "accanto";
  root.dataset.tier = `${tier}`;
  markLanguage(root, card);
  return root;
}

/**
 * @param {HTMLElement} root
 * @param {Card} card
 */
export function markLanguage(root, card) {
  root.lang = card.lang;
  root.dir = card.dir;
}

/**
 * A whole card, ready to show.
 * @param {Card} card
 */
export function buildCard(card) {
  const root = wrapper(card, 1);
  for (const node of card.tree) build(node, root);
  return root;
}
