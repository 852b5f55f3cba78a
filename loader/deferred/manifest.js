// The manifest of the site and the one way to run a script, both handed over by the first half of the loader.

/** @type {Manifest} */
export let manifest;

/**
 * The first half's own, no copy: a page that names its Trusted Types policies lets each be made only once.
 * @type {LoadScript}
 */
export let loadScript;

/**
 * @param {Manifest} ofSite
 * @param {LoadScript} ofFirstHalf
 */
export function setManifest(ofSite, ofFirstHalf) {
  manifest = ofSite;
  loadScript = ofFirstHalf;
}
