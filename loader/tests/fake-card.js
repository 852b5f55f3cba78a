// A card of plain objects: as much of the DOM as the modules under test touch.

/** A parent that keeps its children in order. */
class FakeParent {
  /** @param {any[]} children */
  constructor(children) {
    /** @type {any[]} */
    this.children = [];
    for (const child of children) this.appendChild(child);
  }

  /** @param {any} child */
  appendChild(child) {
    child.parentNode?.children.splice(child.parentNode.children.indexOf(child), 1);
    child.parentNode = this;
    this.children.push(child);
    return child;
  }
}

/**
 * A root that finds what it is given, by selector.
 * @param {Record<string, any>} found One element, or all of a list.
 * @returns {any}
 */
export function fakeRoot(found) {
  return {
    querySelector: (/** @type {string} */ selector) => found[selector] ?? null,
    querySelectorAll: (/** @type {string} */ selector) => found[selector] ?? [],
  };
}

/** The radio buttons of the audience filter. */
export function fakeRadios() {
  return ["all", "child", "teen", "parent", "teacher"].map((value) => ({ value, checked: value === "all" }));
}

/**
 * The card as it is built, before anything is arranged: the tips with days of their own are off, since nobody knows the day yet.
 * @param {{ id: string, audience: string[], attribute?: string }[]} tips
 */
export function fakeCard(tips) {
  /** @type {any[]} */
  const elements = tips.map(({ id, audience, attribute }) => {
    /** @type {Record<string, string>} */
    const dataset = { audience: audience.join(" ") };
    if (attribute) Object.assign(dataset, { on: attribute, off: "true" });
    return { id, className: "tip", dataset, hidden: false, open: false };
  });
  const view = new FakeParent([]);
  const more = new FakeParent(elements);
  const spoken = { id: "spoken" };
  const written = { id: "written" };
  const contacts = new FakeParent([spoken, written]);
  const root = fakeRoot({
    "[name=audience]": fakeRadios(),
    "[name=silent]": { checked: false },
    "[data-on],[data-not]": elements.filter(({ dataset }) => dataset.on),
    ".spoken": spoken,
    ".written": written,
    ".view": view,
    ".more": more,
  });
  return { root, elements, view, more, contacts };
}
