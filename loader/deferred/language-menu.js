// The language menu. The name of each language is in that language, as staff wrote it, because not every browser knows the names of all
// languages.

/**
 * @param {Element} root
 * @param {string} language The one in view.
 */
export function fillMenu(root, language) {
  const menu = menuOf(root);
  // A card that is reused already has the names.
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
  const menu = menuOf(root);
  if (menu) menu.value = language;
}

/**
 * @param {Element} root
 * @returns {HTMLSelectElement | null}
 */
function menuOf(root) {
  return root.querySelector("select.language");
}
