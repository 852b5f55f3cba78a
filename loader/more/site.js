// The site's data, as `widget.js` has it.

/** @type {Site} */
export let site;

/** @param {Site} given */
export function useSite(given) {
  site = given;
}
