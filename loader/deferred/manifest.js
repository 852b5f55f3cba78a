// The manifest of the site and the function that runs a script, both handed over by the first half of the loader.

/** @type {Manifest} */
export let manifest;

/**
 * The function of the first half and not a copy: on a page that lists its Trusted Types policies, each can be created only once.
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
