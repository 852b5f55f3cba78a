// Tier 1: builds the card that was rendered at build time. It uses only createElement, setAttribute and text nodes, so that it works under
// Trusted Types and any content policy, and no string of ours is ever parsed as markup on a partner's page.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Builds a whole card, ready to show.
 * @param {Card} card
 */
export function buildCard(card) {
  const root = createRoot(card, 1);
  build(root, card.tree, card.texts);
  return root;
}

/**
 * Builds a piece of markup at the end of an element. In its structure `<tag.class|name=value...` opens an element, `>` closes it, `~` is
 * the next text.
 * @param {Element} parent
 * @param {string} tree
 * @param {string} texts One a line.
 */
export function build(parent, tree, texts) {
  const lines = texts.split("\n");
  // Looked up once: the way past the page's names is long.
  const { createElement, createElementNS, createTextNode } = document;
  let line = 0;
  for (const [sign] of tree.matchAll(/<[^<>~]*|[>~]/g)) {
    if (sign === ">") {
      parent = /** @type {Element} */ (parent.parentNode);
    } else if (sign === "~") {
      parent.appendChild(createTextNode(lines[line++]));
    } else {
      const [name, ...attributes] = sign.slice(1).split("|");
      const [tag, classes] = name.split(".");
      const element =
        tag === "svg" || parent.namespaceURI === SVG ? createElementNS(SVG, tag) : createElement(tag);
      if (classes) element.setAttribute("class", classes);
      for (const attribute of attributes) {
        const at = attribute.indexOf("=");
        element.setAttribute(attribute.slice(0, at), attribute.slice(at + 1));
      }
      parent = parent.appendChild(element);
    }
  }
}

/**
 * The root of a card: everything above the first element that Yew renders, the same in both tiers.
 * @param {Card} card
 * @param {1 | 2} tier
 */
export function createRoot(card, tier) {
  const root = document.createElement("div");
  root.className = "accanto";
  root.dataset.tier = `${tier}`;
  setLanguage(root, card);
  return root;
}

/**
 * @param {HTMLElement} root
 * @param {Card} card
 */
export function setLanguage(root, card) {
  root.lang = card.lang;
  root.dir = card.dir;
}
