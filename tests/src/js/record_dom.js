// The card that each tier brings, as it was before the next one: on tier 1 the second half of the loader adds to it.
addEventListener("accanto:ready", (event) => {
  const host = event.composedPath()[0];
  const wrapper = card.wrapper(host);
  const note = () => {
    window.accantoDoms ??= {};
    window.accantoDoms[event.detail.tier] ??= {};
    window.accantoDoms[event.detail.tier][wrapper.lang] = card.lines(wrapper);
  };
  note();
  if (event.detail.tier === 1) {
    new MutationObserver(() => wrapper.isConnected && note()).observe(wrapper, { attributes: true, childList: true, subtree: true });
  }
});
