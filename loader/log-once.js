// One quiet line for the curious, for whatever goes wrong: it is our fault, not the page's, and never an error in a partner's console or
// error log.

let logged = false;

/**
 * @param {unknown} error
 * @returns {undefined}
 */
export function logOnce(error) {
  if (!logged) console.info("accanto: the card goes on without a part of it:", `${error}`);
  logged = true;
}
