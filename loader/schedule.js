// The dated parts of the card, which are shown on some days only, in both tiers. `src/schedule.rs` sets their attributes;
// `tests/vectors.json` has what they mean.

/**
 * Shows what is dated (`data-on`) on its days only, and what makes way on some days (`data-not`) on all others. Tips are only marked,
 * because which of them are shown also depends on the visitor's choices. The usual heading (`data-usual`) makes way for any other.
 * @param {Element} root
 * @param {number} day Days since 1 January 1970; zero if it is unknown.
 */
export function showScheduled(root, day) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-on],[data-not]"))) {
    const { on, not = "" } = element.dataset;
    const off = on === undefined ? isInRanges(not, day) : !isInRanges(on, day);
    if (element.className !== "tip") {
      element.hidden = off;
    } else if (off) {
      element.dataset.off = "true";
    } else {
      delete element.dataset.off;
    }
  }
  /** @type {HTMLElement | null} */
  const usual = root.querySelector("[data-usual]");
  if (usual) usual.hidden = !!usual.parentNode?.querySelector("[data-on]:not([hidden])");
}

/**
 * @param {string} ranges `20000-20006`, with nothing where there is no first or no last day; several between spaces.
 * @param {number} day
 */
function isInRanges(ranges, day) {
  return ranges.split(" ").some((range) => {
    const [from, until] = range.split("-");
    return day && day >= +from && (!until || day <= +until);
  });
}
