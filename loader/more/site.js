// What the first half of the loader hands over: the site's data, and its one way to run a script.

/** @type {Site} */
export let site;

/**
 * Not a copy of our own: a page that names its Trusted Types policies lets each be made only once.
 * @type {RunChecked}
 */
export let runChecked;

/**
 * @param {Site} given
 * @param {RunChecked} run
 */
export function useSite(given, run) {
  site = given;
  runChecked = run;
}
