// Tier 1: builds the card that was rendered at build time. Only createElement, setAttribute and text nodes, so that it works under
// Trusted Types and any content policy, and no string of ours is ever parsed as markup on a partner's page.

import { addressOf, fetchChecked } from "./address.js";

const SVG = "http://www.w3.org/2000/svg";
const SECONDS = 15;

/**
 * @param {Tree} node
 * @param {Element} parent
 */
function build(node, parent) {
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

/** @type {Map<string, Promise<FullCard>>} */
const fetched = new Map();

/**
 * A language's file: the card as JSON, a zero byte, and what the WebAssembly reads. One request serves both tiers.
 * A failed one is forgotten, so that a later choice tries again.
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
export function fetchCard(language) {
  let promise = fetched.get(language);
  if (!promise) {
    promise = read(language);
    promise.catch(() => fetched.delete(language));
    fetched.set(language, promise);
  }
  return promise;
}

/**
 * @param {string} language
 * @returns {Promise<FullCard>}
 */
async function read(language) {
  const hash = ACCANTO_SITE.languages[language];
  const bytes = await fetchChecked(addressOf(language, hash, "bin"), hash, SECONDS);
  const end = bytes.indexOf(0);
  /** @type {Card} */
  const card = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  return { ...card, content: bytes.subarray(end + 1) };
}
