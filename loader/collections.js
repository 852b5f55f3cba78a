// What the deferred half and tier 2 need where a page has put something else under its name: a page with a street map may well have a
// variable named `Map`.

/**
 * @param {string} name
 * @param {unknown} substitute As much of it as is needed here.
 * @returns {any}
 */
const native = (name, substitute) => {
  const found = Reflect.get(window, name);
  return /\[native code]/.test(found) ? found : substitute;
};

/** With names as its keys. @type {MapConstructor} */
export const Map = /* @__PURE__ */ native(
  "Map",
  class {
    /** @type {Record<string, unknown>} */
    items = {};
    /** @param {string} key */
    get(key) {
      return this.items[key];
    }
    /** @param {string} key @param {unknown} value */
    set(key, value) {
      this.items[key] = value;
    }
    /** @param {string} key */
    delete(key) {
      delete this.items[key];
    }
  },
);

/** @type {SetConstructor} */
export const Set = /* @__PURE__ */ native(
  "Set",
  class extends Array {
    get size() {
      return this.length;
    }
    /** @param {unknown} item */
    add(item) {
      if (!this.includes(item)) this.push(item);
    }
  },
);

/** Without a signal, a request has no end but its own. @type {new () => { signal: AbortSignal, abort(): void }} */
export const AbortController = /* @__PURE__ */ native(
  "AbortController",
  class {
    abort() {}
  },
);
