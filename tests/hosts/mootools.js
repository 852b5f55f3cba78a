// What MooTools does to natives, and no more of it: Array.from that wraps a single value, types on every object, enumerable methods.
Array.from = (item) => (item == null ? [] : typeof item === "object" && "length" in item ? [].slice.call(item) : [item]);
Array.prototype.$family = () => "array";
Array.prototype.each = Array.prototype.forEach;
Array.prototype.contains = Array.prototype.includes;
Array.prototype.erase = function (item) {
  for (let index = this.length; index--; ) if (this[index] === item) this.splice(index, 1);
  return this;
};
Number.from = (item) => parseFloat(item);
String.from = (item) => `${item}`;
String.prototype.contains = function (string, separator) {
  return separator ? `${separator}${this}${separator}`.indexOf(`${separator}${string}${separator}`) > -1 : this.indexOf(string) > -1;
};
Function.prototype.$family = () => "function";
Function.prototype.extend = function (key, value) {
  this[key] = value;
  return this;
};
Element.prototype.get = Element.prototype.getAttribute;
Element.prototype.set = Element.prototype.setAttribute;
Element.prototype.toggle = function () {};
Object.each = (object, each) => Object.keys(object).forEach((key) => each(object[key], key));
window.$ = (id) => document.getElementById(id);
window.$$ = (selector) => document.querySelectorAll(selector);
