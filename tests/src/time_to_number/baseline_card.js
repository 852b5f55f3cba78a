// The card that a web editor would write by hand: the same contacts and tips in one language, and nothing that can fail, change or be
// chosen.
(() => {
  const { lang, heading, about, contacts, tips, style } = CARD;
  const root = document.querySelector("plain-card").attachShadow({ mode: "open" });
  const add = (parent, tag, text = "", attributes = {}) => {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };
  add(root, "style", style);
  const card = add(root, "section", "", { lang });
  add(card, "h2", heading);
  add(card, "p", about);
  contacts.forEach(([href, label], index) => {
    add(add(card, "p"), "a", label, index ? { href, target: "_blank", rel: "noopener noreferrer" } : { href, part: "call" });
  });
  for (const [title, body] of tips) {
    const tip = add(card, "details");
    add(tip, "summary", title);
    add(tip, "p", body);
  }
})();
