// Looks at cards in the page under test. Put before every script of the tests as `card`; changes nothing unless its name says so.
// Only syntax and methods that the hostile pages do not replace: those pages pollute natives on purpose.
const card = {
  // Every element of that name in the document and in open shadow roots, in document order.
  all(name, root = document) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.localName === name) found[found.length] = node;
      else if (node.shadowRoot) for (const inner of card.all(name, node.shadowRoot)) found[found.length] = inner;
    }
    return found;
  },
  host(index = 0) {
    return card.all("accanto-widget")[index];
  },
  wrapper(host = card.host()) {
    return host?.shadowRoot?.querySelector("div.accanto") ?? null;
  },
  tier(host = card.host()) {
    return card.wrapper(host)?.dataset.tier ?? "0";
  },
  part(selector, host = card.host()) {
    return card.wrapper(host)?.querySelector(selector) ?? null;
  },
  parts(selector, host = card.host()) {
    return card.wrapper(host)?.querySelectorAll(selector) ?? [];
  },
  // The link to call: the card's, or the one the page carries inside the element.
  callLink(host = card.host()) {
    return card.part('a[data-contact="call"]', host) ?? host?.querySelector('a[href^="tel:"]') ?? null;
  },
  // The innermost element at a point, through shadow roots.
  at(x, y) {
    let element = document.elementFromPoint(x, y);
    for (;;) {
      const inner = element?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === element) return element;
      element = inner;
    }
  },
  // The parent in the flattened tree.
  parent(node) {
    return node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  },
  // The element with focus, through shadow roots.
  focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  },
  // Text as rendered, in one line.
  text(node) {
    return (node.innerText ?? node.textContent).replace(/\s+/g, " ").trim();
  },
  rendered(node) {
    return node.getClientRects().length > 0 && getComputedStyle(node).visibility === "visible";
  },
  // What keeps a person from seeing, reading and tapping a link: an empty list when nothing does.
  problems(link, href, number, least) {
    if (!link) return ["there is no link"];
    const problems = [];
    const say = (problem) => (problems[problems.length] = problem);
    link.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    if (link.getAttribute("href") !== href) say(`href is ${link.getAttribute("href")}`);
    const digits = card.text(link).replace(/\D/g, "");
    if (digits !== number) say(`the digits read "${digits}"`);
    const box = link.getBoundingClientRect();
    if (box.height < least - 0.01) say(`it is ${box.height.toFixed(1)} px high`);
    if (box.width < least - 0.01) say(`it is ${box.width.toFixed(1)} px wide`);
    const hit = card.at(box.x + box.width / 2, box.y + box.height / 2);
    let inside = hit;
    while (inside && inside !== link) inside = card.parent(inside);
    if (!inside) say(`its centre shows ${hit ? hit.outerHTML.slice(0, 80) : "nothing"}`);
    let opacity = 1;
    for (let node = link; node; node = card.parent(node)) opacity *= parseFloat(getComputedStyle(node).opacity);
    if (opacity < 0.9) say(`its opacity is ${opacity}`);
    const style = getComputedStyle(link);
    if (style.visibility !== "visible") say(`its visibility is ${style.visibility}`);
    if (style.pointerEvents === "none") say("it takes no pointer");
    if (parseFloat(style.fontSize) < 15.99) say(`its letters are ${style.fontSize} high`);
    const before = card.focused();
    link.focus({ preventScroll: true });
    if (card.focused() !== link) say("it takes no focus");
    if (before && before !== document.body && before !== link) before.focus({ preventScroll: true });
    else link.blur();
    return problems;
  },
  // A card's DOM as comparable lines: attributes sorted, neighbouring texts merged, what marks the tier left out.
  lines(node = card.wrapper(), depth = 0, out = []) {
    const pad = "  ".repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) {
      const last = out[out.length - 1];
      if (last?.startsWith(`${pad}"`)) out[out.length - 1] = `${last.slice(0, -1)}${node.data}"`;
      else if (node.data) out[out.length] = `${pad}"${node.data}"`;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const names = node.getAttributeNames().sort();
      let tag = node.localName;
      for (const name of names) if (name !== "data-tier" && name !== "disabled") tag += ` ${name}=${node.getAttribute(name)}`;
      if (node.localName === "input") tag += ` (checked: ${node.checked})`;
      if (node.localName === "select") tag += ` (value: ${node.value})`;
      if (node.namespaceURI !== "http://www.w3.org/1999/xhtml") tag += ` (${node.namespaceURI})`;
      out[out.length] = `${pad}<${tag}>`;
      for (let child = node.firstChild; child; child = child.nextSibling) card.lines(child, depth + 1, out);
    }
    return out;
  },
};
