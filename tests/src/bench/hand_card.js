// The card that a web editor would write by hand: the same contacts and tips, two languages, a filter, and a button for the next tip.
// Nothing in it is prepared for anything that could fail.
((first) => {
  const base = document.currentScript.src;
  const root = document.querySelector("hand-card").attachShadow({ mode: "open" });
  const add = (parent, tag, text = "", attributes = {}) => {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };
  add(root, "style", first.style);

  const show = ({ lang, heading, about, contacts, audiences, next, tips }) => {
    root.querySelector("section")?.remove();
    const card = add(root, "section", "", { lang });
    add(card, "h2", heading);
    add(card, "p", about);
    contacts.forEach(([href, label], index) => {
      add(add(card, "p"), "a", label, index ? { href, target: "_blank", rel: "noopener noreferrer" } : { href, part: "call" });
    });

    let shown = [];
    const open = (index) => shown.forEach((tip, at) => (tip.open = at === index));
    const choose = (audience) => {
      shown = all.filter((tip, at) => !(tip.hidden = audience !== "all" && !tips[at][2].includes(audience)));
      open(0);
    };
    for (const [value, label] of audiences) {
      const around = add(card, "label", label);
      const radio = add(around, "input", "", { type: "radio", name: "audience", value });
      radio.checked = value === "all";
      radio.onchange = () => choose(value);
    }
    const all = tips.map(([title, body]) => {
      const tip = add(card, "details");
      add(tip, "summary", title);
      add(tip, "p", body);
      return tip;
    });
    add(card, "button", next, { class: "next" }).onclick = () => open((shown.findIndex((tip) => tip.open) + 1) % shown.length);
    choose("all");

    const menu = add(card, "select", "", { class: "language" });
    for (const [value, name] of first.languages) add(menu, "option", name, { value, lang: value });
    menu.value = lang;
    menu.onchange = () => fetch(new URL(`${menu.value}.json`, base)).then((answer) => answer.json()).then(show);
  };
  show(first);
})(CARD);
