// What the browser, or a script that has replaced its parts, lacks.

import { finding } from "./finding.js";

/** What the card cannot do without, by name. @type {[name: string, isThere: () => unknown][]} */
const NEEDED = [
  ["customElements", () => window.customElements],
  // By an element, because the name `Element` may be a library's.
  ["attachShadow", () => document.createElement("div").attachShadow],
  ["replaceChildren", () => document.createElement("div").replaceChildren],
  ["String.prototype.matchAll", () => String.prototype.matchAll],
  ["Object.hasOwn", () => Object.hasOwn],
];

export function lacking() {
  const missing = NEEDED.filter(([, isThere]) => !isThere()).map(([name]) => name);
  return missing.length ? [finding("browser-old", { missing: missing.join(", ") })] : [];
}

export function lackingForLive() {
  const found = [];
  if (!window.WebAssembly) found.push(finding("browser-without-wasm"));
  return found;
}

/** On a page that anybody on the way can change, so can the number be. */
export const insecure = () => (window.isSecureContext ? [] : [finding("page-insecure", { page: location.href })]);
