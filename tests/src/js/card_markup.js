// What a card consists of: where its links lead, and whatever no card may contain.
const out = { links: "", foreign: "" };
const allowed = " a b bdi button details div fieldset footer h2 h3 header input label legend li option p path circle line polyline rect section select small span summary svg ul g ";
for (const host of card.all("accanto-widget")) {
  const wrapper = card.wrapper(host);
  if (!wrapper) out.foreign += "no card; ";
  for (const element of wrapper?.querySelectorAll("*") ?? []) {
    if (!allowed.includes(` ${element.localName} `)) out.foreign += `<${element.localName}>; `;
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("on") || name === "style" || name === "src" || name === "srcdoc") out.foreign += `${name} on <${element.localName}>; `;
    }
    const href = element.getAttribute("href");
    if (href !== null && !out.links.includes(`${href}\n`)) out.links += `${href}\n`;
  }
}
return out;
