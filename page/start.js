// Starts the Yew app of the partner page. It is a file of its own, so that the page needs no inline script. Trunk writes the hashed names of
// the app's files into two <meta> elements (see Trunk.toml). If the app cannot start, the page stays as it is in index.html.

/** @param {string} name */
const address = (name) => {
  const meta = document.querySelector(`meta[name="${name}"]`);
  return new URL(meta?.getAttribute("content") ?? "", document.baseURI);
};

const app = await import(address("page-script").href);
await app.default({ module_or_path: address("page-wasm") });
