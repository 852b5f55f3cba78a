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
 * The day there, as days since 1 January 1970; zero if it is unknown.
 * @param {string} timeZone IANA name.
 * @param {number} since A day before this one cannot be: the clock is wrong.
 */
export function dayIn(timeZone, since) {
  const day = Math.trunc(momentIn(timeZone) / MINUTES_IN_A_DAY);
  return day < since ? 0 : day;
}

/**
 * Shows what has days of its own (`data-on`) on those alone, and what makes way on some days (`data-not`) on all others. Tips are only
 * marked, because which of them are seen is the visitor's choice as well.
 * @param {Element} root
 * @param {number} day
 * @returns {boolean} Whether a tip has come or gone: then they are to be arranged again.
 */
export function showDated(root, day) {
  let changed = false;
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-on],[data-not]"))) {
    const { on, not = "" } = element.dataset;
    const off = on === undefined ? isAmong(not, day) : !isAmong(on, day);
    if (element.className !== "tip") {
      element.hidden = off;
    } else if (off !== !!element.dataset.off) {
      if (off) element.dataset.off = "true";
      else delete element.dataset.off;
      changed = true;
    }
  }
  return changed;
}

/**
 * @param {string} ranges `20000-20006`, with nothing where there is no first or no last day; several between spaces.
 * @param {number} day
 */
function isAmong(ranges, day) {
  return ranges.split(" ").some((range) => {
    const [from, until] = range.split("-");
    return day && day >= +from && (!until || day <= +until);
  });
}
