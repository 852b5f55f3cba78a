// Inserts a card, waits until it is live, moves it, removes it and drops all references to it, as often as asked.
const frame = () => new Promise((resolve) => setTimeout(resolve));
for (let round = 0; round < arguments[0]; round++) {
  const host = document.createElement("accanto-widget");
  host.append(document.getElementById("links").content.cloneNode(true));
  const live = new Promise((resolve, reject) => {
    host.addEventListener("accanto:ready", ({ detail }) => detail.tier === 2 && resolve());
    setTimeout(reject, 5000, new Error(`round ${round} took too long`));
  });
  document.getElementById("one").append(host);
  await live;
  document.getElementById("two").append(host);
  await frame();
  if (card.tier(host) !== "2") throw new Error(`round ${round}: on tier ${card.tier(host)} after the move`);
  host.remove();
  await frame();
  await frame();
}
