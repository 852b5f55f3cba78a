// The controls of the card whose words have too little contrast, one line each.
let pale = "";
for (const control of card.parts("a, button, summary, select, label span")) {
  if (!card.rendered(control) || !card.text(control)) continue;
  const ink = card.colour(getComputedStyle(control).color);
  let paper = [255, 255, 255, 1];
  for (let node = control; node; node = card.parent(node)) {
    const ground = card.colour(getComputedStyle(node).backgroundColor);
    if (ground[3] > 0.9) {
      paper = ground;
      break;
    }
  }
  const [light, dark] = [card.luminance(ink), card.luminance(paper)].sort((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 4.49) pale += `${card.text(control).slice(0, 20)}: ${contrast.toFixed(2)} (${ink} on ${paper})\n`;
}
return pale;
