// The campaign's own clock, by the browser's knowledge of time zones, and what it shows or hides.

const MINUTE = 6e4;
const MINUTES_IN_A_DAY = 1440;

/**
 * What the clock on the wall says in a zone, in minutes since 1970 began there; zero if the browser cannot tell.
 * Swedish writes dates and times as ISO 8601 does.
 * @param {string} timeZone IANA name.
 */
export function momentIn(timeZone) {
  try {
    const wall = new Date().toLocaleString("sv", { timeZone }).replace(" ", "T");
    return Math.trunc(Date.parse(`${wall}Z`) / MINUTE) || 0;
  } catch {
    return 0;
  }
}

/**
 * Shows what has a first or a last day only on its days; on an unknown day, what has no first one.
 * @param {Element} root
 * @param {number} moment
 */
export function showDated(root, moment) {
  const day = moment / MINUTES_IN_A_DAY;
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-from],[data-until]"))) {
    const { from, until } = element.dataset;
    element.hidden = moment ? day < +(from || 0) || day >= +(until || day) + 1 : !!from;
  }
}
