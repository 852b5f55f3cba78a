// What goes wrong is ours, not the page's: one quiet line for the curious, never an error in a partner's console or error log.

let said = false;

/** @param {unknown} error */
export function quiet(error) {
  if (!said) console.info("accanto: the card goes on without a part of it:", `${error}`);
  said = true;
}
