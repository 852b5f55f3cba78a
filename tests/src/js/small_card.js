// What is wrong with the small card of the frame in view, in each language: what a visitor does not see of what must always fit, and what is
// cut off, or scrolls. `look` says what keeps a person from reading or using a card.
const [languages, number, href] = arguments;
const host = card.host();
const frame = () => new Promise(requestAnimationFrame);
const missing = [];
const cut = [];

// The smallest letters of the number that count as large, in CSS pixels.
const LARGE = 28;

for (const language of languages) {
  host.setAttribute("lang", language);
  while (card.wrapper().lang !== language) await frame();
  await frame();
  await frame();
  const miss = (problem) => missing.push(`${language}: ${problem}`);
  const digits = card.part(".call .number");
  const parts = { call: card.callLink(), number: digits, copy: card.part(".copy"), exit: card.part(".exit") };
  for (const [name, part] of Object.entries(parts)) {
    if (!part || !card.rendered(part)) {
      miss(`no ${name}`);
      continue;
    }
    const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
    if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) miss(`the ${name} is at ${left},${top} to ${right},${bottom}`);
    if (part !== digits && Math.min(width, height) < 43.99) miss(`the ${name} is ${width} by ${height} px`);
    let hit = card.at(left + width / 2, top + height / 2);
    while (hit && hit !== part) hit = card.parent(hit);
    if (!hit) miss(`something covers the ${name}`);
  }
  if (digits && parseFloat(getComputedStyle(digits).fontSize) < LARGE) miss("the number is small");
  for (const problem of card.problems(parts.call, href, number, 44)) {
    // Not every engine lets a script move the focus into a frame of another site.
    if (problem !== "it takes no focus") miss(problem);
  }
  for (const problem of await look(false, false)) cut.push(`${language}: ${problem}`);
  const { scrollWidth, scrollHeight } = document.scrollingElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) cut.push(`${language}: it is ${scrollWidth} by ${scrollHeight} px`);
  for (const part of card.parts(".card > *, .spoken > *, .ways > *")) {
    const { bottom } = part.getBoundingClientRect();
    if (card.rendered(part) && bottom > innerHeight + 0.5) cut.push(`${language}: .${part.className} ends at ${bottom} of ${innerHeight} px`);
  }
}
return [missing, cut];
