// How far what is painted of each text of the card reaches out of its line, in text sizes: above and below the most, and to the side of the
// card in pixels. First of every text in every language, then of the given texts in the place of a tip.
const [languages, texts] = arguments;
const host = card.host();
const frame = () => new Promise(requestAnimationFrame);
const pen = document.createElement("canvas").getContext("2d");

function ink(node) {
  const style = getComputedStyle(node.parentElement);
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.direction = style.direction;
  const painted = pen.measureText(node.data.trim());
  const size = parseFloat(style.fontSize);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = painted;
  // What a line has more than its letters is divided between above and below.
  const half = (parseFloat(style.lineHeight) - up - down) / 2;
  let [over, under] = [half, half];
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = lines[lines.length - 1];
  if (lines.every(({ top }) => Math.abs(top - last.top) < size / 2)) {
    // The space around a single line is its own.
    const box = block(node).getBoundingClientRect();
    over = Math.max(half, last.top - box.top);
    under = Math.max(half, box.bottom - last.bottom);
  }
  return {
    text: node.data.trim(),
    above: (painted.actualBoundingBoxAscent - up - over) / size,
    below: (painted.actualBoundingBoxDescent - down - under) / size,
  };
}

// What a text is in that is no part of a line.
function block(node) {
  let box = node.parentElement;
  while (getComputedStyle(box).display === "inline" && box.parentElement) box = box.parentElement;
  return box;
}

function textsIn(root) {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && card.rendered(parentElement)) found.push(walker.currentNode);
  }
  return found;
}

// How far a text reaches beyond the sides of the card.
function beside(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { left, right } = card.part(".card").getBoundingClientRect();
  return Math.max(0, ...[...range.getClientRects()].map((box) => Math.max(left - box.left, box.right - right)));
}

const worst = (found, edge) => found.reduce((worst, each) => (each[edge] > worst[edge] ? each : worst));
const real = [];
for (const language of languages) {
  host.setAttribute("lang", language);
  for (let frames = 0; card.wrapper()?.lang !== language || !card.part("select").options.length; frames++) {
    if (frames > 300) throw new Error(`the card is in ${card.wrapper()?.lang} and not in ${language}`);
    await frame();
  }
  for (const details of card.parts("details:not([open])")) details.open = true;
  await frame();
  const measured = textsIn(card.part(".card")).map(ink);
  real.push({ language, count: measured.length, above: worst(measured, "above"), below: worst(measured, "below") });
}
const place = textsIn(card.part(".tips")).sort((a, b) => b.data.length - a.data.length)[0];
const given = texts.map((text) => {
  place.data = text;
  return { ...ink(place), beside: beside(place) };
});
return { real, given };
