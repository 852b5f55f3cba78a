// One quiet line in the console for whatever goes wrong: it is our fault and not the page's, so it is never an error in a partner's console
// or error log.

let logged = false;

/**
 * @param {unknown} error
 * @returns {undefined}
 */
export function logOnce(error) {
  if (logged) return;
  logged = true;
  try {
    console.info("accanto: the card goes on without a part of it:", `${error}`);
  } catch {
    // The page has put something else in the console's place.
  }
}

/**
 * A function whose faults never reach the page.
 * @template {unknown[]} A
 * @template R
 * @param {(...values: A) => R} work
 * @returns {(...values: A) => R | undefined}
 */
export const guarded =
  (work) =>
  (...values) => {
    try {
      return work(...values);
    } catch (error) {
      return logOnce(error);
    }
  };
