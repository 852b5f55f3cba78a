addEventListener("accanto:ready", (event) => {
  const host = event.composedPath()[0];
  const wrapper = card.wrapper(host);
  window.accantoDoms ??= {};
  window.accantoDoms[event.detail.tier] ??= {};
  window.accantoDoms[event.detail.tier][wrapper.lang] = card.lines(wrapper);
});
