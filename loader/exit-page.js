// The exit: the page is blank at once, a harmless site takes its place in the history, and that site does not learn where the visitor was.

/** Shows the page again. @type {(() => void) | undefined} */
let undo;

/** @param {string} url The harmless site. */
export function exitPage(url) {
  undo?.();
  const { style } = document.documentElement;
  const { cssText } = style;
  // Visibility hides what the page has in its top layer; opacity hides the card, which no page may hide by visibility.
  style.cssText += ";visibility:hidden!important;opacity:0!important";
  const meta = document.createElement("meta");
  meta.name = "referrer";
  meta.content = "no-referrer";
  document.head.appendChild(meta);
  undo = () => {
    undo = undefined;
    style.cssText = cssText;
    meta.remove();
  };
  try {
    // WebKit sends this event to the page around a frame.
    top?.document.head.appendChild(meta);
  } catch {}
  try {
    // From within a partner's frame, the whole page is left.
    (top || window).location.replace(url);
  } catch {
    location.replace(url);
  }
}

// The back button may bring the blank page back as it was.
addEventListener("pageshow", () => undo?.());
