// What Prototype 1.6.0.3 does to natives that a script of today could stumble over, in its own words or shorter. The whole library
// would bring much that has nothing to do with it.
(() => {
  const copy = (to, from) => {
    for (const name in from) to[name] = from[name];
  };
  // Every enumerable name, inherited ones included; and in this version before the language had these functions.
  Object.keys = (object) => {
    const names = [];
    for (const name in object) names.push(name);
    return names;
  };
  Object.values = (object) => {
    const values = [];
    for (const name in object) values.push(object[name]);
    return values;
  };
  Object.toJSON = (value) => (value?.toJSON ? value.toJSON() : `${value}`);
  const $A = (iterable) => {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    const results = [];
    for (let index = 0; index < (iterable.length || 0); index++) results[index] = iterable[index];
    return results;
  };
  Array.from = $A;
  const enumerable = {
    each(iterator) {
      this.forEach(iterator);
      return this;
    },
    detect(iterator) {
      let result;
      this.each((value) => (result ??= iterator(value) ? value : undefined));
      return result;
    },
    eachSlice: () => [],
    inject(memo, iterator) {
      this.each((value, index) => (memo = iterator(memo, value, index)));
      return memo;
    },
    invoke(method, ...values) {
      return this.map((value) => value[method](...values));
    },
    include(object) {
      return this.indexOf(object) !== -1;
    },
    min() {
      return this.inject(undefined, (least, value) => (least === undefined || value < least ? value : least));
    },
    zip: () => [],
  };
  enumerable.find = enumerable.detect;
  enumerable.member = enumerable.include;
  enumerable.entries = enumerable.toArray = function () {
    return [].concat(this);
  };
  copy(Array.prototype, enumerable);
  copy(Array.prototype, {
    clear() {
      this.length = 0;
      return this;
    },
    compact() {
      return this.filter((value) => value != null);
    },
    flatten() {
      return this.inject([], (array, value) => array.concat(value));
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    size() {
      return this.length;
    },
    toJSON() {
      return `[${this.map((value) => Object.toJSON(value)).join(", ")}]`;
    },
  });
  copy(String.prototype, {
    blank() {
      return /^\s*$/.test(this);
    },
    gsub(pattern, replacement) {
      return this.split(pattern).join(replacement);
    },
    include(pattern) {
      return this.indexOf(pattern) > -1;
    },
    startsWith(pattern) {
      return this.indexOf(pattern) === 0;
    },
    endsWith(pattern) {
      return this.length >= pattern.length && this.lastIndexOf(pattern) === this.length - pattern.length;
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    toArray() {
      return this.split("");
    },
    toJSON() {
      return `"${this}"`;
    },
  });
  copy(Number.prototype, {
    times(iterator) {
      for (let index = 0; index < this; index++) iterator(index);
      return this;
    },
    toJSON() {
      return `${this}`;
    },
  });
  Function.prototype.bind = function (object, ...first) {
    if (arguments.length < 2 && object === undefined) return this;
    const method = this;
    return function (...rest) {
      return method.apply(object, first.concat(rest));
    };
  };
  Function.prototype.defer = function () {
    return setTimeout(this, 10);
  };
  Date.prototype.toJSON = function () {
    return `"${this.toISOString()}"`;
  };
  // `new Element("div", ...)`: the name no longer stands for what elements are made of, so nothing is an instance of it.
  const element = window.Element;
  window.Element = function (tag, attributes) {
    const made = document.createElement(tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    return made;
  };
  copy(HTMLElement.prototype, {
    hide() {
      this.style.display = "none";
      return this;
    },
    show() {
      this.style.display = "";
      return this;
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    select(selector) {
      return $A(this.querySelectorAll(selector));
    },
    update(content) {
      this.innerHTML = content;
      return this;
    },
    replace(content) {
      this.outerHTML = content;
      return this;
    },
    insert(content) {
      this.insertAdjacentHTML("beforeend", content);
      return this;
    },
    scrollTo() {
      window.scrollTo(0, this.offsetTop);
      return this;
    },
    observe: element.prototype.addEventListener,
  });
  document.getElementsByClassName = (name) => $A(document.querySelectorAll(`.${name}`));
  window.$A = $A;
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => $A(document.querySelectorAll(selector));
})();
