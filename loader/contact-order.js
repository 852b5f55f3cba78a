// The order of the contacts: the call first, or the written ones for visitors who cannot speak now.

/**
 * @param {Element} root
 * @param {boolean} cannotSpeak
 */
export function orderContacts(root, cannotSpeak) {
  place(root, ".lead", cannotSpeak ? ".written" : ".spoken");
  place(root, ".emergency", cannotSpeak ? ".spoken" : ".written");
}

/**
 * Puts a part of the card after another. A part that is there already is not moved, because it would lose the focus.
 * @param {Element} root
 * @param {string} before
 * @param {string} name
 */
function place(root, before, name) {
  const anchor = root.querySelector(before);
  const part = root.querySelector(name);
  if (anchor && part && anchor.nextSibling !== part) anchor.after(part);
}
