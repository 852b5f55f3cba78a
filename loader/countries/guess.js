// The country in which a visitor seems to be, from the time zone of the device alone. A guess, and never more: what it costs if it is wrong is
// one tap.

const { own, zones } = ACCANTO_COUNTRIES;

/** What Windows takes for the zone of half of Europe, where it does not know the region. */
const WINDOWS_GUESS = "Europe/Berlin";

/**
 * @param {string | undefined} zone IANA name of the device's time zone.
 * @returns {string | undefined} The code of a country of the list, other than the campaign's own.
 */
export function guessCountry(zone) {
  if (!zone || (zone === WINDOWS_GUESS && `${navigator.language}`.endsWith(`-${own}`))) return;
  for (const [country, names] of Object.entries(zones)) if (names.split(" ").includes(zone)) return country === own ? undefined : country;
}
