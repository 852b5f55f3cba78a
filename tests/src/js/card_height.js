// How high a closed card is in each language in a column of the given width, where its call and its contacts are, and the largest rectangle of
// it in which there is nothing, closed and with everything open.
const [width, languages] = arguments;
const host = card.host();
host.setAttribute("style", `display: block; width: ${width}px`);
const frame = () => new Promise(requestAnimationFrame);

// Side of a cell of the grid on which empty places are looked for, in CSS pixels.
const CELL = 4;

// The boxes of everything that can be seen: lines of text, controls, icons, and the line between two parts.
function boxes(root) {
  const found = [];
  for (const node of root.querySelectorAll("a, button, select, input, summary, svg, .tile")) {
    if (card.rendered(node)) found.push(node.getBoundingClientRect());
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    if (!walker.currentNode.data.trim() || !card.rendered(walker.currentNode.parentElement)) continue;
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) if (box.width > 1) found.push(box);
  }
  // A coloured line and the edge of a part divide what is above them from what is below.
  for (const node of root.querySelectorAll(".emergency, .foot")) {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    for (const edge of node.matches(".foot") ? [top] : [bottom]) found.push({ left, right, top: edge - 1, bottom: edge + 1 });
  }
  for (const node of root.querySelectorAll(".tips")) {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    if (parseFloat(style.borderTopWidth)) found.push({ left, right, top: top - 1, bottom: top + 1 });
    if (parseFloat(style.borderLeftWidth)) found.push({ left: left - 1, right: left + 1, top, bottom });
    if (parseFloat(style.borderRightWidth)) found.push({ left: right - 1, right: right + 1, top, bottom });
  }
  return found;
}

// The largest empty rectangle, as a part of the whole, and where it is.
function emptiest(root) {
  const whole = root.getBoundingClientRect();
  const columns = Math.ceil(whole.width / CELL);
  const rows = Math.ceil(whole.height / CELL);
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns));
  for (const { left, right, top, bottom } of boxes(root)) {
    const [from, to] = [Math.max(0, Math.floor((left - whole.left) / CELL)), Math.min(columns, Math.ceil((right - whole.left) / CELL))];
    for (let row = Math.max(0, Math.floor((top - whole.top) / CELL)); row < Math.min(rows, Math.ceil((bottom - whole.top) / CELL)); row++) {
      if (to > from) taken[row].fill(1, from, to);
    }
  }
  const heights = new Array(columns).fill(0);
  let best = { cells: 0 };
  for (let row = 0; row < rows; row++) {
    const open = [];
    for (let column = 0; column <= columns; column++) {
      if (column < columns) heights[column] = taken[row][column] ? 0 : heights[column] + 1;
      const height = column < columns ? heights[column] : 0;
      let start = column;
      while (open.length && open[open.length - 1][1] >= height) {
        const [from, high] = open.pop();
        start = from;
        if (high * (column - from) > best.cells) best = { cells: high * (column - from), x: from * CELL, y: (row + 1 - high) * CELL, width: (column - from) * CELL, height: high * CELL };
      }
      if (height) open.push([start, height]);
    }
  }
  return { ...best, part: best.cells / (rows * columns) };
}

const found = [];
for (const language of languages) {
  host.setAttribute("lang", language);
  for (let frames = 0; card.wrapper()?.lang !== language || !card.part("select").options.length; frames++) {
    if (frames > 300) throw new Error(`the card is in ${card.wrapper()?.lang} and not in ${language}`);
    await frame();
  }
  await frame();
  const root = card.part(".card");
  const { top, height, width: wide } = root.getBoundingClientRect();
  const ways = [...card.parts(".call, .tile")].map((link) => link.getBoundingClientRect());
  const entry = { language, width: wide, height, call: ways[0].top - top, ways: Math.max(...ways.map(({ bottom }) => bottom)) - top, count: ways.length };
  entry.empty = emptiest(root);
  const opened = [...card.parts("details:not([open])")].filter((details) => !details.hidden);
  for (const details of opened) details.open = true;
  await frame();
  await frame();
  entry.emptyOpen = emptiest(root);
  for (const details of opened) details.open = false;
  found.push(entry);
}
return found;
