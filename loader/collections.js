// What the deferred half and tier 2 need where a page has put something else under its name: a page with a street map may well have a
// variable named `Map`.

/**
 * @param {string} name
 * @param {unknown} substitute As much of it as is needed here.
 * @returns {any}
 */
const native = (name, substitute) => {
  const found = Reflect.get(window, name);
  return /\[native code]/.test(`${found}`) ? found : substitute;
};

/** @type {MapConstructor} */
export const Map = native(
  "Map",
  class {
    /** @type {unknown[]} */
    keys = [];
    /** @type {unknown[]} */
    values = [];
    /** @param {unknown} key */
    get(key) {
      return this.values[this.keys.indexOf(key)];
    }
    /** @param {unknown} key @param {unknown} value */
    set(key, value) {
      this.delete(key);
      this.keys.push(key);
      this.values.push(value);
    }
    /** @param {unknown} key */
    delete(key) {
      const at = this.keys.indexOf(key);
      for (const list of [this.keys, this.values]) if (at >= 0) list.splice(at, 1);
    }
  },
);

/** @type {SetConstructor} */
export const Set = native(
  "Set",
  class {
    /** @type {unknown[]} */
    items = [];
    get size() {
      return this.items.length;
    }
    /** @param {unknown} item */
    add(item) {
      if (!this.items.includes(item)) this.items.push(item);
    }
    [Symbol.iterator]() {
      return this.items.values();
    }
  },
);

/** Without a signal, a request has no end but its own. @type {new () => { signal: AbortSignal, abort(): void }} */
export const AbortController = native(
  "AbortController",
  class {
    abort() {}
  },
);
