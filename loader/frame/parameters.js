// The options of the card page: the element's attributes as parameters of the page's address. Anybody can write such an address, so a value
// that the element does not know goes no further.

import { ATTRIBUTES } from "../attributes.js";

/**
 * What each may be. The others mean nothing here: a button cannot float over the page around a frame, and that page hears no events.
 * @type {Record<string, RegExp>}
 */
const KNOWN = {
  lang: /^(auto|[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3})$/i,
  layout: /^(card|bar)$/,
  opens: /^(below|above)$/,
  theme: /^(auto|light|dark)$/,
  country: /^[a-z]{2}$/i,
  audience: /^(all|child|teen|parent|teacher)$/,
  exit: /^(on|off)$/,
};

/**
 * The attributes that the query of an address asks for.
 * @param {string} query
 */
export function attributesIn(query) {
  const given = new URLSearchParams(query);
  /** @type {[name: string, value: string][]} */
  const found = [];
  for (const name of ATTRIBUTES) {
    const value = given.get(name);
    if (value !== null && KNOWN[name]?.test(value)) found.push([name, value]);
  }
  return found;
}
