// The DOM of the card of each tier, as it was before the next tier: on tier 1 the deferred half of the loader adds to it.
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
