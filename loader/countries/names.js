// The names of the countries, by the browser, in the language of the card: no name is ours.

const { contacts } = ACCANTO_COUNTRIES;

/**
 * The countries with their names, in the order of the language.
 * @param {string} language
 * @returns {[code: string, name: string][]}
 */
export function countryNames(language) {
  /** @param {string} code */
  let nameOf = (code) => code;
  /** @type {(one: string, other: string) => number} */
  let compare = (one, other) => (one < other ? -1 : 1);
  try {
    const names = new Intl.DisplayNames([language], { type: "region" });
    nameOf = (code) => names.of(code) ?? code;
    compare = new Intl.Collator(language).compare;
  } catch {
    // Codes are better than no menu.
  }
  const named = Object.keys(contacts).map((code) => /** @type {[string, string]} */ ([code, nameOf(code)]));
  return named.sort(([, one], [, other]) => compare(one, other));
}
