// What keeps a person from reading or using the widget in the present window; an empty list if nothing does.
const [spaced, large] = arguments;
const root = card.host().shadowRoot;
document.documentElement.style.fontSize = large ? "200%" : "";
const spacing = root.querySelector("style");
if (!spaced) spacing?.remove();
else if (!spacing) {
  const style = document.createElement("style");
  style.textContent = `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  root.append(style);
}
await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const problems = [];
const name = (node) => `${node.localName}${node.className && typeof node.className === "string" ? `.${node.className}` : ""} "${card.text(node).slice(0, 40)}"`;
const say = (node, problem) => problems.push(`${name(node)} ${problem}`);
const shown = (node) => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && node.getClientRects().length > 0;
// Texts that only screen readers announce have no size.
const heardOnly = (node) => node.closest(".announcer, legend, small, .unseen, [role=status]:empty") !== null;
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) problems.push(`the page is ${page.scrollWidth} px wide in a window of ${innerWidth}`);

const all = [...root.querySelectorAll("*")].filter((node) => shown(node) && !heardOnly(node));
for (const node of all) {
  const { overflowX, overflowY, animationName, transitionDuration } = getComputedStyle(node);
  const scrolls = /auto|scroll/;
  if (overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1) say(node, `is cut off at the side: ${node.scrollWidth} in ${node.clientWidth}`);
  if (overflowY !== "visible" && !scrolls.test(overflowY) && node.scrollHeight > node.clientHeight + 1) say(node, `is cut off below: ${node.scrollHeight} in ${node.clientHeight}`);
  if (animationName !== "none" || parseFloat(transitionDuration) > 0) say(node, "moves");
}
// At the usual text size, a word broken in two is as bad as one that is cut off; a column of single letters always is.
const most = spaced || large ? 3 : 1;
const broken = (text) => {
  for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}\u2019']+/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 4)));
    // Where hyphenation is on, only a browser without a dictionary for the language breaks a word without a hyphen.
    const hyphens = getComputedStyle(text.parentElement).hyphens === "auto";
    if (lines.size > (hyphens ? Math.max(most, 2) : most)) return word;
  }
};
// Every text must be within the width of the window, whatever contains it.
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const range = document.createRange();
while (walker.nextNode()) {
  const text = walker.currentNode;
  if (!text.data.trim() || !shown(text.parentElement) || heardOnly(text.parentElement) || text.parentElement.closest("select, style")) continue;
  const word = broken(text);
  if (word) say(text.parentElement, `breaks ${word}`);
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) {
    if (box.width && (box.left < -0.5 || box.right > innerWidth + 0.5)) {
      say(text.parentElement, `stands at ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
      break;
    }
  }
}
// A text must not go beyond its own control.
const controls = all.filter((node) => node.matches("a, button, summary, select, label"));
for (const control of controls) {
  const box = control.getBoundingClientRect();
  if (box.width < 43.99 || box.height < 43.99) say(control, `is ${box.width.toFixed(1)} by ${box.height.toFixed(1)} px`);
  // Letters may rise a little above a tight line, which cuts nothing off.
  const rise = 0.2 * parseFloat(getComputedStyle(control).fontSize);
  if (!control.matches("select") && (control.scrollWidth > control.clientWidth + 1 || control.scrollHeight > control.clientHeight + rise) && control.clientWidth) {
    say(control, `holds ${control.scrollWidth} by ${control.scrollHeight} in ${control.clientWidth} by ${control.clientHeight}`);
  }
}
// Controls that stay in view while the rest scrolls cover it on purpose.
const stays = (node) => ["sticky", "fixed"].includes(getComputedStyle(node).position);
const flowing = controls.filter((node) => !stays(node) && !node.closest("[data-layout=button] .row"));
for (const [index, one] of flowing.entries()) {
  for (const other of flowing.slice(index + 1)) {
    if (one.contains(other) || other.contains(one)) continue;
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (width > 0.5 && height > 0.5) say(one, `lies over ${name(other)}`);
  }
}
return problems;
