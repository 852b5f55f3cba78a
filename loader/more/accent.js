// The accent `currentcolor`: the colour of the text around the element. Inside it each part would take its own colour for that.

/**
 * @param {HTMLElement} host The element on the page.
 * @param {HTMLElement} frame Everything inside it.
 */
export function settleAccent(host, frame) {
  const around = getComputedStyle(host);
  for (const name of ["--accanto-accent", "--accanto-accent-dark"]) {
    const given = around.getPropertyValue(name);
    if (/currentcolor/i.test(given)) frame.style.setProperty(name, given.replace(/currentcolor/gi, around.color));
  }
}
