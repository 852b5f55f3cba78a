// The clock in the campaign's time zone, by the browser's time zone data.

const MINUTE = 6e4;
const MINUTES_IN_A_DAY = 1440;

/**
 * What the clock on the wall says in a time zone, in minutes since 1970 began there; zero if the browser cannot tell, or the clock stands
 * before that. Swedish writes dates and times as ISO 8601 does.
 * @param {string} timeZone IANA name.
 * @param {Date} [instant]
 */
export function wallClockMinutes(timeZone, instant = new Date()) {
  try {
    const wall = instant.toLocaleString("sv", { timeZone }).replace(" ", "T");
    return Math.max(0, Math.trunc(Date.parse(`${wall}Z`) / MINUTE)) || 0;
  } catch {
    return 0;
  }
}

/**
 * The day in a time zone, as days since 1 January 1970; zero if it is unknown.
 * @param {string} timeZone IANA name.
 * @param {number} verifiedOn A day before this one cannot be: the clock is wrong.
 * @param {Date} [instant]
 */
export function localDay(timeZone, verifiedOn, instant) {
  const day = Math.trunc(wallClockMinutes(timeZone, instant) / MINUTES_IN_A_DAY);
  return day < verifiedOn ? 0 : day;
}
