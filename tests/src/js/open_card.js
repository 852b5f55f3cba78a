// Opens every part of a card. The card notices in a task of its own, so this ends a frame later.
const wrapper = card.wrapper();
// Without the loader's second half there is one tip, and no button for more.
const all = wrapper.querySelector("button.all");
if (!all.disabled && all.getAttribute("aria-expanded") === "false") all.click();
for (const details of wrapper.querySelectorAll("details")) details.open = true;
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
