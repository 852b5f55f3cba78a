// The sum of the layout shifts of this page up to the frame in which all of it is painted, with what moved.
const shown = ({ node, previousRect, currentRect }) =>
  `${node?.nodeName}.${node?.className ?? node?.parentElement?.className ?? ""} "${node?.textContent?.slice(0, 20) ?? ""}" y ${previousRect.y} h ${previousRect.height} -> y ${currentRect.y} h ${currentRect.height}`;
const entries = [];
const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
observer.observe({ type: "layout-shift", buffered: true });
// The first of the frames may already have been laid out; its shifts are reported in a task after it is painted.
for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
await new Promise((resolve) => setTimeout(resolve));
entries.push(...observer.takeRecords());
// A text that is laid out again may come to stand one unit of the browser's layout, a 64th of a pixel, aside.
const UNIT = 1 / 64;
const isSeen = ({ previousRect, currentRect }) =>
  ["x", "y", "width", "height"].some((side) => Math.abs(previousRect[side] - currentRect[side]) > UNIT);
const seen = entries.filter(({ sources }) => !sources.length || sources.some(isSeen));
const sum = seen.reduce((sum, entry) => sum + entry.value, 0);
return { sum, moved: seen.map((entry) => `${entry.value}: ${entry.sources.map(shown).join("; ")}`) };
