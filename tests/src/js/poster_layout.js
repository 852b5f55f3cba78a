// What is on a poster, and what of it is outside its bounds: those of the page without the edge that printers cannot reach, of the strip,
// or of the frame that it is in.
const EDGE = (5 / 25.4) * 96;
// What is hidden is not printed: a country that nobody chose.
const elements = (selector, root = document) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
const outside = [];

// The lines of a text are as tall as its font says, which is more than its letters need. So they may overflow a frame above and below, but
// not whatever clips them.
const look = (place, edge, inner) => {
  const box = place.getBoundingClientRect();
  const clips = getComputedStyle(place).overflow === "hidden";
  const range = document.createRange();
  range.selectNodeContents(inner);
  const lines = inner.childElementCount ? [] : [...range.getClientRects()];
  const beside = ({ left, right }) => left < box.left + edge || right > box.right - edge;
  const beyond = ({ top, bottom }) => top < box.top - 0.5 || bottom > box.bottom + 0.5;
  const own = inner.getBoundingClientRect();
  if ([own, ...lines].some(beside) || [own, ...(clips ? lines : [])].some(beyond)) {
    outside.push(`${inner.outerHTML.slice(0, 120)} in ${place.className || place.localName}`);
  }
};

for (const page of elements(".sheet")) {
  if (page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight) {
    outside.push(`${page.className} is too small`);
  }
  for (const inner of elements(":not(.half, svg *)", page)) {
    look(page, EDGE, inner);
  }
}
for (const place of elements(".strips li, .half, .whole .call, .chat, .emergency")) {
  for (const inner of elements(":not(svg *)", place)) {
    look(place, -0.5, inner);
  }
}

return {
  outside,
  pages: elements(".sheet").length,
  codes: elements("svg.code").length,
  numbers: elements(".call .number, .strips .number").map((number) => number.textContent),
  says: ["h1", ".lead"].map((selector) => document.querySelector(selector).textContent),
};
