// Operates the controls of a card, and answers for each how long it takes from the action to the paint of what it changes, in
// milliseconds; null for a control that the card does not have, or that changes nothing.
const controls = CONTROLS;
const LIMIT = 10000;
const root = document.querySelector(controls.card).shadowRoot;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

// A message that is posted in a frame arrives after the frame is painted. The action is at the beginning of a frame, so that nobody waits
// for the next one; what it leaves to microtasks is done before the second callback of the same frame.
const toPaint = (act, isDone) =>
  new Promise((resolve) => {
    let begun;
    const frame = () => {
      const done = isDone();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        const took = performance.now() - begun;
        if (done || took > LIMIT) resolve(done ? took : null);
        else requestAnimationFrame(frame);
      };
      port2.postMessage(0);
    };
    requestAnimationFrame(() => {
      begun = performance.now();
      act();
    });
    requestAnimationFrame(frame);
  });

const changed = async (act) => {
  let seen = false;
  const observer = new MutationObserver(() => (seen = true));
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  const took = await toPaint(act, () => seen);
  observer.disconnect();
  await pause(150);
  return took;
};

// The middle one of several, because a single one says little.
const median = async (acts) => {
  const times = [];
  for (const act of acts) times.push(await changed(act));
  times.sort((a, b) => a - b);
  return times.length && !times.includes(null) ? times[times.length >> 1] : null;
};

const next = root.querySelector(controls.next);
const ofNext = await median(next ? Array(5).fill(() => root.querySelector(controls.next).click()) : []);
// Without the first, which is the one chosen.
const values = [...root.querySelectorAll(controls.filter)].map(({ value }) => value).slice(1);
const choose = (value) => () => [...root.querySelectorAll(controls.filter)].find((radio) => radio.value === value).click();
const ofFilter = await median(values.map(choose));
const menu = root.querySelector(controls.language);
const change = () => {
  menu.value = "fr";
  menu.dispatchEvent(new Event("change", { bubbles: true }));
};
const ofLanguage = menu && (await toPaint(change, () => root.querySelector(controls.otherLanguage)));
return { next: ofNext, filter: ofFilter, language: ofLanguage };
