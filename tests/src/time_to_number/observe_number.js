// Records when a link to call is first painted where a finger can tap it, and every long task before and after.
(() => {
  const noted = (window.accantoSpeed = { number: 0, long: [] });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.long.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  const link = () => {
    const own = document.querySelector('a[href^="tel:"]');
    const root = document.querySelector("accanto-widget, plain-card")?.shadowRoot;
    return root ? root.querySelector('[part="call"]') : own;
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
