// Leaving fast: the page is blank at once, a harmless site takes its place in the history, and that site is not told where from.

/** @type {(() => void) | undefined} */
let undo;

/** @param {string} address */
export function leave(address) {
  undo?.();
  const { style } = document.documentElement;
  const { visibility } = style;
  style.setProperty("visibility", "hidden", "important");
  const meta = document.createElement("meta");
  meta.name = "referrer";
  meta.content = "no-referrer";
  document.head.appendChild(meta);
  undo = () => {
    undo = undefined;
    style.visibility = visibility;
    meta.remove();
  };
  try {
    // From a partner's frame the whole page is left.
    (top || window).location.replace(address);
  } catch {
    location.replace(address);
  }
}

// The back button may bring the blank page back as it was.
addEventListener("pageshow", () => undo?.());
