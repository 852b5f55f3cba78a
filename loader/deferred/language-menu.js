// The language menu. It names each language in itself, in the staff's words: not every browser knows the name of every language.

/**
 * @param {Element} root
 * @param {string} language The one in view.
 */
export function fillMenu(root, language) {
  const menu = root.querySelector("select");
  // A card that is used again has the names already.
  for (const [tag, name, dir] of menu?.length ? [] : ACCANTO_DEFERRED.languages) {
    const option = document.createElement("option");
    option.value = option.lang = tag;
    option.dir = dir;
    option.textContent = name;
    menu?.appendChild(option);
  }
  selectLanguage(root, language);
}

/**
 * @param {Element} root
 * @param {string} language
 */
export function selectLanguage(root, language) {
  const menu = root.querySelector("select");
  if (menu) menu.value = language;
}
