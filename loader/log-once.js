// One quiet line in the console for whatever goes wrong: it is our fault and not the page's, so it is never an error in a partner's console
// or error log.

let logged = false;

/**
 * @param {unknown} error
 * @returns {undefined}
 */
export function logOnce(error) {
  if (!logged) console.info("accanto: the card goes on without a part of it:", `${error}`);
  logged = true;
}
