// Tells the page around the frame how high the whole card is, so that it can make the frame as high.

/** The first edition of the message. What it says may grow; what is there stays as it is. */
const VERSION = 1;

let told = 0;

/**
 * Tells the height of the whole card, also while the frame is so small that it shows less: a page that listens makes the frame as high, and
 * in the frame of a page that does not, the small card stays. Whoever is around may read the message, so it says nothing else.
 * @param {Element} host
 * @param {CSSStyleSheet} small What makes a whole card small.
 */
export function tellHeight(host, small) {
  small.disabled = true;
  const height = Math.ceil(host.getBoundingClientRect().height);
  small.disabled = false;
  if (height === told || !height) return;
  told = height;
  parent.postMessage({ type: "accanto:height", version: VERSION, height }, "*");
}
