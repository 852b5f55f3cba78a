// The contrasts of the card's accent as the browser computes them: of words, and of edges, against their background.
const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
// Relative luminance. Colours in XYZ have it as their second component; the others are painted to find out.
const luminance = (value) => {
  const xyz = value.match(/^color\(xyz(?:-d65)? \S+ (\S+)/);
  if (xyz) return Number(xyz[1]);
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = "#123456";
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const style = (selector) => getComputedStyle(card.host().shadowRoot.querySelector(selector));
const paper = style(".card").backgroundColor;
const quiet = style(".tile").backgroundColor;
// Without a fill, the card's background shows.
const fill = (value) => (value === "rgba(0, 0, 0, 0)" ? paper : value);
const call = style(".panel .call");
const row = style(".row [part=call]");
const chosen = style(".audience :checked + span");
return {
  words: {
    "the call on its fill": contrast(call.color, fill(call.backgroundColor)),
    "the call in the row on its fill": contrast(row.color, fill(row.backgroundColor)),
    "the chosen audience on its fill": contrast(chosen.color, fill(chosen.backgroundColor)),
    "the accent on paper": contrast(style("button.next").color, paper),
    "the accent on quiet": contrast(style(".tile").color, quiet),
    "the toggle": contrast(style(".toggle").color, style(".toggle").backgroundColor),
  },
  edges: {
    "the switch on paper": contrast(style("[name=cannot-speak]").borderTopColor, paper),
  },
};
