// Functions that look into the frame of `accanto preview`.
const frame = document.getElementById("card")?.contentDocument;
const root = () => frame?.querySelector("accanto-widget")?.shadowRoot;
const isSeen = (element) => !!element?.getClientRects().length && element.checkVisibility();
const heading = () => [...(root()?.querySelectorAll("#heading,#heading *") ?? [])].filter((it) => isSeen(it) && !it.children.length)[0];
const withText = (text) => [...root().querySelectorAll("*")].filter((it) => it.textContent.trim() === text && isSeen(it)).pop();
// The text of the message whose outline is around an element and which is next to it; otherwise nothing.
const over = (selector, element) => {
  if (!element) return undefined;
  const at = element.getBoundingClientRect();
  const isAt = (message) => {
    const own = message.getBoundingClientRect();
    return isSeen(message) && Math.abs(own.top - at.bottom) < 8 && Math.abs(own.left - at.left) < 8;
  };
  return [...frame.querySelectorAll(selector)].find(isAt)?.textContent;
};
