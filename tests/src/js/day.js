// What the day brings: found, in the order in which the rows name it.
const shown = (selector) => [...card.parts(selector)].filter(card.rendered).map(card.text);
// The relative luminance of a colour, by which the fills are told apart: engines write what they compute in XYZ, whose second component it is.
const luminance = (colour) => {
  const xyz = colour.match(/^color\(xyz(?:-d65)? \S+ (\S+)/);
  const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = (colour.match(/\d+/g) ?? []).map((channel) => linear(channel / 255));
  return (xyz ? Number(xyz[1]) : 0.2126 * red + 0.7152 * green + 0.0722 * blue).toFixed(3);
};
const found = [
  card.tier(),
  card.text(card.part("h2")),
  shown(".notice"),
  card.text(card.part(".tip:not([hidden]) > summary")),
  shown(".occasion"),
  [...card.parts("[data-forward]")].map((link) => link.dataset.contact),
  luminance(getComputedStyle(card.part(".call")).backgroundColor),
];
