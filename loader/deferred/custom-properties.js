// The custom properties by which a page sets colours, lengths and the font, as far as style sheets cannot settle them. A value that does
// not fit takes the whole declaration with it: the fill of a link, the place of the button, the size of the letters. And `currentcolor` is
// the colour of the text around the element, for which inside it each part would take its own.

/** @param {string} value */
const isColour = (value) => CSS.supports("color", value);
/** @param {string} value */
const isLength = (value) => CSS.supports("width", `calc(${value} + 0px)`);
/** @param {string} value */
const isFamily = (value) => CSS.supports("font-family", `${value},serif`);

const PROPERTIES = {
  "--accanto-accent": isColour,
  "--accanto-accent-dark": isColour,
  "--accanto-exit-offset": isLength,
  "--accanto-font": isFamily,
  "--accanto-offset-block": isLength,
  "--accanto-offset-inline": isLength,
};

/**
 * Lets invalid values count as none.
 * @param {HTMLElement} host The element on the page.
 * @param {HTMLElement} container Everything inside it.
 */
export function settleCustomProperties(host, container) {
  const around = getComputedStyle(host);
  for (const [name, fits] of Object.entries(PROPERTIES)) {
    const given = around.getPropertyValue(name);
    // A sum takes no zero without a unit.
    const settled = given.replace(/currentcolor/gi, around.color).replace(/^\s*0\s*$/, "0px");
    // An empty value reads like none at all, which is the usual case.
    const isGiven = given || host.style.cssText.includes(name);
    // Without a value of its own a property takes the default.
    if (isGiven && !fits(settled)) container.style.setProperty(name, "initial");
    else if (settled !== given) container.style.setProperty(name, settled);
    else container.style.removeProperty(name);
  }
  if (!container.style.length) container.removeAttribute("style");
}
