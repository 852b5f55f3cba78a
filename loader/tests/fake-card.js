// A card of plain objects: as much of the DOM as the modules under test touch.

/** A parent that keeps its children in order. */
class FakeParent {
  /** @param {string[]} ids */
  constructor(ids) {
    /** @type {any[]} */
    this.children = ids.map((id) => this.#child(id));
  }

  /** @param {string} id */
  #child(id) {
    const parentNode = this;
    return {
      id,
      parentNode,
      get nextSibling() {
        return parentNode.children[parentNode.children.indexOf(this) + 1] ?? null;
      },
      /** @param {any} child */
      after(child) {
        parentNode.children.splice(parentNode.children.indexOf(child), 1);
        parentNode.children.splice(parentNode.children.indexOf(this) + 1, 0, child);
      },
    };
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

/**
 * The card as it is built, before anything is arranged: the tips with days of their own are off, since nobody knows the day yet.
 * @param {{ id: string, audience: string[], attribute?: string }[]} list
 */
export function fakeCard(list) {
  /** @type {any[]} */
  const tips = list.map(({ id, audience, attribute }) => {
    /** @type {Record<string, string>} */
    const dataset = { tip: id, audience: audience.join(" ") };
    if (attribute) Object.assign(dataset, { on: attribute, off: "true" });
    return { className: "tip", dataset, hidden: false, open: false };
  });
  const parts = new FakeParent(["lead", "spoken", "emergency", "written"]);
  const position = {
    dataset: { form: "tip {position} of {count}" },
    firstChild: { nodeValue: "" },
    hidden: false,
    hasAttribute: () => false,
    setAttribute() {},
  };
  const root = fakeRoot({
    "[name=audience]": ["all", "child", "teen", "parent", "teacher"].map((value) => ({ value, checked: value === "all" })),
    "[name=cannot-speak]": { checked: false },
    "[data-on],[data-not]": tips.filter(({ dataset }) => dataset.on),
    ".tip": tips,
    ".position": position,
    ...Object.fromEntries(parts.children.map((part) => [`.${part.id}`, part])),
  });
  return { root, tips, position, parts };
}
