// What MooTools does to natives that a script of today could stumble over, in its own words or shorter. The whole library would
// bring much that has nothing to do with it.
(() => {
  const implement = (type, methods) => {
    for (const name in methods) type.prototype[name] = methods[name];
  };
  for (const [name, type] of [["array", Array], ["string", String], ["function", Function], ["element", Element], ["event", Event]]) {
    // Every object says what it is, by enumerable names that `for in` meets.
    type.prototype.$family = () => name;
    type.prototype.$constructor = type;
  }
  Array.from = (item) => {
    if (item == null) return [];
    return typeof item.length === "number" && typeof item !== "string" ? [].slice.call(item) : [item];
  };
  Number.from = (item) => (isFinite(parseFloat(item)) ? parseFloat(item) : null);
  String.from = (item) => `${item}`;
  Function.from = (item) => (typeof item === "function" ? item : () => item);
  Object.each = (object, each, bind) => {
    for (const key in object) each.call(bind, object[key], key, object);
  };
  Object.append = (to, ...others) => {
    for (const other of others) for (const key in other) to[key] = other[key];
    return to;
  };
  implement(Array, {
    each: Array.prototype.forEach,
    contains(item, from) {
      return this.indexOf(item, from) !== -1;
    },
    append(array) {
      this.push.apply(this, array);
      return this;
    },
    erase(item) {
      for (let index = this.length; index--; ) if (this[index] === item) this.splice(index, 1);
      return this;
    },
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {
      return [].concat(...this);
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
  });
  implement(String, {
    contains(string, separator) {
      return separator ? `${separator}${this}${separator}`.indexOf(`${separator}${string}${separator}`) > -1 : this.indexOf(string) > -1;
    },
    test(pattern) {
      return new RegExp(pattern).test(this);
    },
    toInt(base) {
      return parseInt(this, base || 10);
    },
  });
  implement(Number, {
    times(each, bind) {
      for (let index = 0; index < this; index++) each.call(bind, index);
    },
    limit(least, most) {
      return Math.min(most, Math.max(least, this));
    },
  });
  implement(Function, {
    extend(key, value) {
      this[key] = value;
      return this;
    },
    implement(key, value) {
      this.prototype[key] = value;
      return this;
    },
    attempt(values, bind) {
      try {
        return this.apply(bind, [].concat(values ?? []));
      } catch {
        return null;
      }
    },
    delay(delay, bind, values) {
      return setTimeout(() => this.apply(bind, [].concat(values ?? [])), delay);
    },
  });
  implement(Element, {
    get(name) {
      return name === "text" ? this.textContent : this.getAttribute(name);
    },
    set(name, value) {
      if (name === "text") this.textContent = value;
      else this.setAttribute(name, value);
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    destroy() {
      this.dispose();
      return null;
    },
    empty() {
      while (this.firstChild) this.removeChild(this.firstChild);
      return this;
    },
    clone(contents = true) {
      return this.cloneNode(contents);
    },
    replaces(element) {
      element.parentNode.replaceChild(this, element);
      return this;
    },
    match: Element.prototype.matches,
    addEvent(name, listener) {
      this.addEventListener(name, listener);
      return this;
    },
  });
  window.$ = document.id = (id) => (typeof id === "string" ? document.getElementById(id) : id);
  window.$$ = (selector) => Array.from(document.querySelectorAll(selector));
})();
