// What Prototype 1.6 does to natives, and no more of it: toJSON on arrays and strings, its own Array.from, enumerable methods.
Object.toJSON = (value) => `"${value}"`;
Array.prototype.toJSON = function () {
  return `[${this.map(Object.toJSON).join(", ")}]`;
};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Array.from = function (iterable) {
  const results = [];
  for (let index = 0; index < (iterable?.length ?? 0); index++) results.push(iterable[index]);
  return results;
};
Array.prototype.each = Array.prototype.forEach;
Array.prototype.include = Array.prototype.includes;
Array.prototype.without = function (...values) {
  return this.filter((value) => !values.includes(value));
};
String.prototype.startsWith = function (pattern) {
  return this.indexOf(pattern) === 0;
};
Function.prototype.bind = function (context, ...first) {
  const method = this;
  return function (...rest) {
    return method.apply(context, first.concat(rest));
  };
};
document.getElementsByClassName = (name) => Array.from(document.querySelectorAll(`.${name}`));
Element.prototype.remove = function () {
  this.parentNode.removeChild(this);
  return this;
};
