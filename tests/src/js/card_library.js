// Functions that look at cards in the page under test. They are put before every script of the tests as `card`, and change nothing unless
// their name says so. They use only syntax and methods that the hostile pages do not replace.
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
  // The element that a case looks at: the first, where it does not say otherwise.
  host(index = window.accantoLooksAt ?? 0) {
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
  // The link to call: that of the card, or the one inside the element.
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
  // A text as rendered, in one line.
  text(node) {
    return (node.innerText ?? node.textContent).replace(/\s+/g, " ").trim();
  },
  rendered(node) {
    return node.getClientRects().length > 0 && getComputedStyle(node).visibility === "visible";
  },
  // The digits that a link shows.
  digits(link) {
    return card.text(link).replace(/\D/g, "");
  },
  // Whether a link calls another number or reads as one, which no card may do even for a moment.
  isOtherNumber(link, href, number) {
    const digits = card.digits(link);
    return link.getAttribute("href") !== href || (digits !== number && digits[0] === number[0]);
  },
  // What keeps a person from seeing, reading and tapping a link; an empty list if nothing does.
  problems(link, href, number, least) {
    if (!link) return ["there is no link"];
    const problems = [];
    const say = (problem) => (problems[problems.length] = problem);
    link.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    if (link.getAttribute("href") !== href) say(`href is ${link.getAttribute("href")}`);
    const digits = card.digits(link);
    if (digits !== number) say(`the digits read "${digits}"`);
    const box = link.getBoundingClientRect();
    if (box.height < least - 0.01) say(`it is ${box.height.toFixed(1)} px high`);
    if (box.width < least - 0.01) say(`it is ${box.width.toFixed(1)} px wide`);
    const hit = card.at(box.x + box.width / 2, box.y + box.height / 2);
    let inside = hit;
    while (inside && inside !== link) inside = card.parent(inside);
    if (!inside) say(`its centre shows ${hit ? hit.outerHTML.slice(0, 80) : "nothing"}`);
    let opacity = 1;
    for (let node = link; node; node = card.parent(node)) {
      const { opacity: own, filter } = getComputedStyle(node);
      opacity *= parseFloat(own);
      if (filter !== "none") say(`it is seen through ${filter}`);
    }
    if (opacity < 0.9) say(`its opacity is ${opacity}`);
    const style = getComputedStyle(link);
    if (style.visibility !== "visible") say(`its visibility is ${style.visibility}`);
    if (style.pointerEvents === "none") say("it takes no pointer");
    if (parseFloat(style.fontSize) < 15.99) say(`its letters are ${style.fontSize} high`);
    card.unreadable(link, number, say);
    const before = card.focused();
    link.focus({ preventScroll: true });
    if (card.focused() !== link) say("it takes no focus");
    if (before && before !== document.body && before !== link) before.focus({ preventScroll: true });
    else link.blur();
    return problems;
  },
  // Whether the digits themselves are inside their link, not covered, and in a colour that can be read.
  unreadable(link, number, say) {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text && text.data.replace(/\D/g, "") !== number) text = walker.nextNode();
    if (!text) return say("the digits are not one text");
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const around = link.getBoundingClientRect();
    const inside = box.x >= around.x - 1 && box.right <= around.right + 1 && box.y >= around.y - 4 && box.bottom <= around.bottom + 4;
    if (!inside || box.width < 20 || box.height < 10) say(`the digits stand at ${box.x},${box.y} ${box.width}x${box.height}`);
    let hit = card.at(box.x + box.width / 2, box.y + box.height / 2);
    while (hit && hit !== link) hit = card.parent(hit);
    if (!hit) say("something covers the digits");
    const style = getComputedStyle(text.parentElement);
    // With forced colours, the computed fill is still the colour that is no longer painted.
    const forced = matchMedia("(forced-colors: active)").matches;
    const ink = card.colour(forced ? style.color : style.webkitTextFillColor || style.color);
    let paper = [255, 255, 255, 1];
    for (let node = text.parentElement; node; node = card.parent(node)) {
      const ground = card.colour(getComputedStyle(node).backgroundColor);
      if (ground[3] > 0.9) {
        paper = ground;
        break;
      }
    }
    const [light, dark] = [card.luminance(ink), card.luminance(paper)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (ink[3] < 0.9 || contrast < 4.5) say(`the digits are ${ink.join(" ")} on ${paper.join(" ")}`);
  },
  // Red, green, blue and alpha of a computed colour.
  colour(value) {
    const parts = value.match(/[\d.]+/g) ?? [0, 0, 0, 0];
    return [Number(parts[0]), Number(parts[1]), Number(parts[2]), parts[3] === undefined ? 1 : Number(parts[3])];
  },
  luminance([red, green, blue]) {
    const linear = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  },
  // The positions of the card's parts, and of the text and the button that follow the card.
  places() {
    const lines = [];
    const note = (node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      lines[lines.length] = `${node.localName}.${node.getAttribute("class") ?? ""}: ${[x, y + scrollY, width, height].map((n) => n.toFixed(2)).join(" ")}`;
    };
    note(document.getElementById("own-button"));
    note(card.host());
    for (const node of card.parts("*")) note(node);
    return lines;
  },
  // A card's DOM as comparable lines: attributes sorted, adjacent texts merged, and without what marks the tier. A boolean attribute is
  // there or not; its value means nothing, and what a page's script opens has another one than what markup opens.
  lines(node = card.wrapper(), depth = 0, out = []) {
    const pad = "  ".repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) {
      const last = out[out.length - 1];
      if (last?.startsWith(`${pad}"`)) out[out.length - 1] = `${last.slice(0, -1)}${node.data}"`;
      else if (node.data) out[out.length] = `${pad}"${node.data}"`;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const names = node.getAttributeNames().sort();
      let tag = node.localName;
      for (const name of names) if (name !== "data-tier" && name !== "disabled") tag += ` ${name}=${node[name] === true || node.getAttribute(name)}`;
      if (node.localName === "input") tag += ` (checked: ${node.checked})`;
      if (node.localName === "select") tag += ` (value: ${node.value})`;
      if (node.namespaceURI !== "http://www.w3.org/1999/xhtml") tag += ` (${node.namespaceURI})`;
      out[out.length] = `${pad}<${tag}>`;
      for (let child = node.firstChild; child; child = child.nextSibling) card.lines(child, depth + 1, out);
    }
    return out;
  },
};
