// The custom properties by which a page sets colours, lengths and the font, where style sheets cannot handle invalid values. An invalid
// value invalidates the whole declaration: the fill of a link, the position of the button, the size of the text. And `currentcolor` means
// the colour of the text around the element, but inside it each part would use its own.

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
 * Ignores invalid values.
 * @param {CardController} controller
 */
export function settleCustomProperties({ host, container }) {
  const around = getComputedStyle(host);
  for (const [name, fits] of Object.entries(PROPERTIES)) {
    const value = around.getPropertyValue(name);
    // In calc(), a zero without a unit is invalid.
    const settled = value.replace(/currentcolor/gi, around.color).replace(/^\s*0\s*$/, "0px");
    // An empty value reads like no value, which is the usual case.
    const isGiven = value || host.style.cssText.includes(name);
    // Without a value, the style sheet's default applies.
    if (isGiven && !fits(settled)) container.style.setProperty(name, "initial");
    else if (settled !== value) container.style.setProperty(name, settled);
    else container.style.removeProperty(name);
  }
  if (!container.style.length) container.removeAttribute("style");
}
