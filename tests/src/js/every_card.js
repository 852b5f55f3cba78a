// What is wrong with the cards of the page and with the page's own text, one line each, an empty text if nothing is; and whether a card
// shows another number. No array, because some pages change how arrays reach the driver.
const [count, href, number, least, language, tier] = arguments;
let wrong = "";
let otherNumber = false;
const say = (where, what) => (wrong += `${where}: ${what}\n`);
const hosts = card.all("accanto-widget");
if (hosts.length !== count) say("page", `it has ${hosts.length} cards`);
for (let index = 0; index < hosts.length; index++) {
  const host = hosts[index];
  const name = `card ${index + 1}`;
  const link = card.callLink(host);
  for (const problem of card.problems(link, href, number, least)) say(name, problem);
  if (link && card.isOtherNumber(link, href, number)) otherNumber = true;
  const wrapper = card.wrapper(host);
  if (tier !== null && card.tier(host) !== tier) say(name, `it is on tier ${card.tier(host)}`);
  if (!wrapper) continue;
  if (wrapper.lang !== language) say(name, `its language is ${wrapper.lang}`);
  if (wrapper.scrollWidth > wrapper.clientWidth) say(name, `it needs ${wrapper.scrollWidth} px and has ${wrapper.clientWidth}`);
  for (const link of host.querySelectorAll("a")) if (card.rendered(link)) say(name, "a plain link shows as well");
}
const own = document.getElementById("own-text");
if (own) {
  own.scrollIntoView({ block: "center", behavior: "instant" });
  // Measured by its letters, because a reset can make the paragraph itself as wide as the page.
  const letters = document.createRange();
  letters.selectNodeContents(own);
  const box = letters.getBoundingClientRect();
  if (card.at(box.x + box.width / 2, box.y + box.height / 2) !== own) say("page", "its own text cannot be seen");
} else {
  say("page", "its own text is not there");
}
return { wrong, otherNumber };
