// Records when a link to call is first painted where a finger can tap it, when the card goes live, and every long task.
(() => {
  const controls = CONTROLS;
  const noted = (window.accantoBench = { number: 0, live: 0, long: [] });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.long.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  addEventListener("accanto:ready", ({ detail }) => {
    if (detail.tier === 2) noted.live = performance.now();
  });

  const link = () => {
    const root = document.querySelector(controls.card)?.shadowRoot;
    return root ? root.querySelector(controls.call) : document.querySelector('a[href^="tel:"]');
  };

  const tappable = () => {
    const found = link();
    const box = found?.getBoundingClientRect();
    if (!box?.height) return false;
    const hit = found.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return found.contains(hit);
  };

  const look = () => {
    if (tappable()) noted.number = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
