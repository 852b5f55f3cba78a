// The sum of the layout shifts of this page up to the frame in which all of it is painted, with what moved.
const box = ({ x, y, width, height }) => `${x} ${y} ${width} x ${height}`;
const shown = ({ node, previousRect, currentRect }) =>
  `${node?.nodeName}.${node?.className ?? node?.parentElement?.className ?? ""} "${node?.textContent?.slice(0, 20) ?? ""}" ${box(previousRect)} -> ${box(currentRect)}`;
const entries = [];
const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
observer.observe({ type: "layout-shift", buffered: true });
// The first of the frames may already have been laid out; its shifts are reported in a task after it is painted.
for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
await new Promise((resolve) => setTimeout(resolve));
entries.push(...observer.takeRecords());
const sum = entries.reduce((sum, entry) => sum + entry.value, 0);
return { sum, moved: entries.map((entry) => `${entry.value}: ${entry.sources.map(shown).join("; ")}`) };
