// The published language that a visitor reads best, by the browser's own knowledge of languages (Intl.Locale, likely subtags).

/**
 * @param {string} tag As pages have it: some write an underscore for the hyphen.
 * @returns {Intl.Locale | undefined} With its likely script and region; undefined if the tag names no language.
 */
function likely(tag) {
  try {
    // Not every engine knows the older name of Serbian in Latin letters.
    const locale = new Intl.Locale(tag.replace(/_/g, "-").replace(/^sh\b/i, "sr-Latn"));
    // "Undetermined" is not English, although English is its most likely language.
    return /^und\b/.test(locale.baseName) ? undefined : locale.maximize();
  } catch {
    return undefined;
  }
}

/** Languages with two tags, where not every engine knows that both mean the same: Norwegian and Filipino. */
const SAME = /** @type {Record<string, string>} */ (/** @type {unknown} */ ({ __proto__: null, no: "nb", tl: "fil" }));

/**
 * Readers of the first take the second for nearly their own. CLDR 48, languageMatching: the pairs of a distance of at most 8 that
 * European campaigns publish. `sr` is there as `sh`, which CLDR's aliases name Serbian in Latin letters.
 */
const NEAR = /^(?:(?:sr|bs) hr|(?:sr|hr) bs|(?:hr|bs) sr|nb da|da nb|(?:gsw|lb) de)$/;

/** @param {Intl.Locale} locale */
const languageOf = ({ language }) => SAME[language] || language;

/**
 * The published language closest to a tag. The script has to be the same: a reader of Traditional Chinese is not given Simplified
 * before the other languages of their browser have been tried.
 * @param {string} tag
 * @param {readonly string[]} published
 * @param {string} [script] What readers of Traditional Chinese get rather than another language.
 * @returns {string | undefined}
 */
export function match(tag, published, script) {
  const wanted = likely(tag);
  if (!wanted) return undefined;
  const read = wanted.script === "Hant" && script ? script : wanted.script;
  /** @type {string | undefined} */
  let found;
  /** @type {string | undefined} */
  let near;
  for (const candidate of published) {
    const offered = likely(candidate);
    if (!offered || offered.script !== read) continue;
    if (languageOf(offered) === languageOf(wanted)) {
      if (offered.language === wanted.language && offered.region === wanted.region) return candidate;
      found ??= candidate;
    } else if (NEAR.test(`${languageOf(wanted)} ${languageOf(offered)}`)) {
      near ??= candidate;
    }
  }
  return found || near;
}

/**
 * The language of the page where the element stands, through the shadow roots around it.
 * @param {Element} element
 */
function languageAround(element) {
  /** @type {Element | null | undefined} */
  let around = element.parentElement || hostOf(element);
  while (around) {
    const marked = around.closest("[lang]");
    if (marked) return marked.getAttribute("lang") || "";
    around = hostOf(around);
  }
  return "";
}

/** @param {Element} element */
function hostOf(element) {
  const root = element.getRootNode();
  return "host" in root ? /** @type {ShadowRoot} */ (root).host : undefined;
}

/**
 * The published language for an element: that of its attribute, of the page around it, of the browser, or the default, whichever is
 * published first in this order.
 * @param {Element} element
 * @param {readonly string[]} published
 * @param {string} fallback
 */
export function preferredLanguage(element, published, fallback) {
  const own = element.getAttribute("lang") || "";
  const wishes = [own.toLowerCase() === "auto" ? "" : own, languageAround(element), ...[navigator.languages || navigator.language].flat()];
  for (const script of ["", "Hans"]) {
    for (const wish of wishes) {
      const found = wish && match(wish, published, script);
      if (found) return found;
    }
  }
  return fallback;
}
