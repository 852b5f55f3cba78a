// Everything a card says whose every part `open_card.js` has opened, and which tips cannot be read. Numbers in right-to-left text are isolated by
// invisible characters.
const text = (node) => (node?.textContent ?? "").replace(/[\u2066-\u2069]/g, "").replace(/[ \t\r\n]+/g, " ").trim();
// A text, with the language and the direction that it is marked with.
const markedText = (node) => {
  const letters = node && document.createTreeWalker(node, NodeFilter.SHOW_TEXT, (inner) => (inner.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP)).nextNode();
  const marked = letters?.parentElement.closest("[lang]");
  return { text: text(node), lang: marked?.lang, dir: marked?.dir };
};
// Numbers are named digit by digit, for the ear.
const joined = (label) => label.replace(/[\u2066-\u2069]/g, "").replace(/(\d)[ \u2002](?=\d)/g, "$1");
const link = (a) => ({ id: a.dataset.contact, href: a.getAttribute("href"), name: joined(a.getAttribute("aria-label") ?? text(a)) });
const wrapper = card.wrapper();
const tips = [];
for (const tip of wrapper.querySelectorAll("details.tip")) {
  tips[tips.length] = {
    audience: tip.dataset.audience,
    title: markedText(tip.querySelector("summary")),
    body: markedText(tip.querySelector("p")),
    links: [...tip.querySelectorAll("a[data-contact]")].map(link),
    readable: card.rendered(tip.querySelector("summary")) && card.rendered(tip.querySelector("p")),
  };
}
function loose() {
  const found = [];
  const walker = document.createTreeWalker(wrapper, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const bare = data.replace(/[\u2066\u2068][^\u2069]*\u2069/g, "");
    const apart = parentElement.closest("bdi, option") || getComputedStyle(parentElement).direction === "ltr";
    if (/\d/.test(bare) && !apart) found[found.length] = data;
  }
  return found;
}
return {
  lang: wrapper.lang,
  dir: wrapper.dir,
  heading: markedText(wrapper.querySelector("h2")),
  lead: markedText(wrapper.querySelector(".lead > p")),
  emergency: markedText(wrapper.querySelector(".emergency > p")),
  abouts: [...wrapper.querySelectorAll("[id^=about-]")].map((about) => [about.id.slice(6), markedText(about)]),
  chosen: wrapper.querySelector("select.language").value,
  contacts: [...wrapper.querySelectorAll("a[data-contact]")].filter((a) => !a.closest(".tip")).map(link),
  unread: [...wrapper.querySelectorAll("a[data-contact], h2, .lead, [id^=about-]")].filter((a) => !a.closest("[hidden]") && !card.rendered(a)).map(text),
  // Digits that could be displayed in another order beside right-to-left text.
  loose: loose(),
  // Content policies forbid both of these.
  styled: wrapper.getRootNode().querySelectorAll("[style], style").length,
  tips,
};
