// The languages in which the element is higher than its own style says, in a window of the given width, with these rules of the page.
const [rules, style, languages, width] = arguments;
const host = card.host();
document.querySelector("style").textContent = rules;
host.setAttribute("style", style);
const frame = () => new Promise(requestAnimationFrame);
const found = { measured: 0, too_high: [] };
const there = (language) => {
  const row = host.shadowRoot.querySelector(".row");
  return card.wrapper().lang === language && (!row || row.lang === language) && innerWidth === width;
};
for (const language of languages) {
  host.setAttribute("lang", language);
  for (let frames = 0; !there(language); frames++) {
    if (frames > 300) throw new Error(`the card is in ${card.wrapper().lang} and not in ${language}, the window ${innerWidth} px wide`);
    await frame();
  }
  const reserved = parseFloat(getComputedStyle(host).minHeight);
  const { height } = host.getBoundingClientRect();
  found.measured += card.part(".card").getBoundingClientRect().height > 0 || host.shadowRoot.querySelector(".row").getBoundingClientRect().height > 40 ? 1 : 0;
  if (!(Math.abs(height - reserved) < 0.5)) found.too_high.push(`${language}: ${height} in ${reserved}`);
}
return found;
