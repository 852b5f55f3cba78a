// Accents that the style sheet cannot settle: `currentcolor`, the colour of the text around the element, for which inside it each part
// would take its own; and what is no colour, which would leave links without their fill and the focus without its ring.

/**
 * @param {HTMLElement} host The element on the page.
 * @param {HTMLElement} frame Everything inside it.
 */
export function settleAccents(host, frame) {
  const around = getComputedStyle(host);
  for (const name of ["--accanto-accent", "--accanto-accent-dark"]) {
    const given = around.getPropertyValue(name);
    const settled = given.replace(/currentcolor/gi, around.color);
    // An empty value reads like none at all, which is the usual case.
    const isGiven = given || host.style.cssText.includes(name);
    // Without a value of its own a property takes the default.
    if (isGiven && !CSS.supports("color", settled)) frame.style.setProperty(name, "initial");
    else if (settled !== given) frame.style.setProperty(name, settled);
    else frame.style.removeProperty(name);
  }
  if (!frame.style.length) frame.removeAttribute("style");
}
