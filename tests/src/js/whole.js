// Everything a card says, and which tips a person could not get to read. Opens every tip on the way.
const text = (node) => (node?.textContent ?? "").replace(/[ \t\r\n]+/g, " ").trim();
const link = (a) => ({ id: a.dataset.contact, href: a.getAttribute("href"), text: text(a) });
const wrapper = card.wrapper();
for (const details of wrapper.querySelectorAll("details.more, details.tip")) details.open = true;
const tips = [];
for (const tip of wrapper.querySelectorAll("details.tip")) {
  tips[tips.length] = {
    id: tip.dataset.tip,
    audience: tip.dataset.audience,
    title: text(tip.querySelector("summary")),
    body: text(tip.querySelector("p")),
    links: [...tip.querySelectorAll("a[data-contact]")].map(link),
    readable: card.rendered(tip.querySelector("summary")) && card.rendered(tip.querySelector("p")),
  };
}
return {
  lang: wrapper.lang,
  dir: wrapper.dir,
  heading: text(wrapper.querySelector("h2")),
  lead: text(wrapper.querySelector(".lead")),
  emergency: text(wrapper.querySelector(".emergency p")),
  chosen: wrapper.querySelector("select.language").value,
  contacts: [...wrapper.querySelectorAll("a[data-contact]")].filter((a) => !a.closest(".tip")).map(link),
  unread: [...wrapper.querySelectorAll("a[data-contact], h2, .lead")].filter((a) => !a.closest("[hidden]") && !card.rendered(a)).map(text),
  // Content policies forbid both.
  styled: wrapper.getRootNode().querySelectorAll("[style], style").length,
  tips,
};
