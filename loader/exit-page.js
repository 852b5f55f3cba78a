// The exit: the page is blank at once, a harmless site takes its place in the history, and that site does not learn where the visitor was.

/** Shows the page again. @type {(() => void) | undefined} */
let undo;

/** The back button may bring the blank page back as it was. */
const showAgain = () => undo?.();

/**
 * @param {string} url The harmless site.
 * @returns {() => void} Shows the page again.
 */
export function exitPage(url) {
  showAgain();
  // Not once for all, because a page that writes itself anew has lost its listeners.
  addEventListener("pageshow", showAgain);
  const { style } = document.documentElement;
  const { cssText } = style;
  // Visibility hides what the page has in its top layer; opacity hides the card, which no page may hide by visibility.
  style.cssText += ";visibility:hidden!important;opacity:0!important";
  const meta = document.createElement("meta");
  meta.name = "referrer";
  meta.content = "no-referrer";
  undo = () => {
    undo = undefined;
    style.cssText = cssText;
    meta.remove();
  };
  try {
    document.head.append(meta);
    // WebKit sends this event to the page around a frame.
    top?.document.head.append(meta);
  } catch {}
  try {
    // From within a partner's frame, the whole page is left.
    top?.location.replace(url);
  } catch {
    // A frame that may not move it stays blank.
    open(url, "_blank", "noreferrer");
  }
  return showAgain;
}
