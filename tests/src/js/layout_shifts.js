// The sum of the layout shifts of this page so far, with what moved.
const shown = ({ node, previousRect, currentRect }) =>
  `${node?.nodeName}.${node?.className ?? ""} y ${previousRect.y} h ${previousRect.height} -> y ${currentRect.y} h ${currentRect.height}`;
return await new Promise((resolve) => {
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => {
    entries.push(...observer.takeRecords());
    const sum = entries.reduce((sum, entry) => sum + entry.value, 0);
    resolve({ sum, moved: entries.map((entry) => `${entry.value}: ${entry.sources.map(shown).join("; ")}`) });
  }, 100);
});
