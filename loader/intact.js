// The browser's own objects, whatever the page calls by their names. A page may have a variable named `Promise`, and an image named
// `createElement` or a form named `head` stands in front of what the document has under that name. The bundler puts these in the place of
// the global names in every file of the loader.

/** The document, read past the elements that carry the names of its methods and properties. @type {Document} */
export const document = new Proxy(window.document, {
  get(page, name) {
    const value = Reflect.get(Reflect.getPrototypeOf(page) || page, name, page);
    return typeof value === "function" ? value.bind(page) : value;
  },
});

/** An async function always makes the browser's own. @type {PromiseConstructor} */
export const Promise = /** @type {any} */ ((async () => {})().constructor);
