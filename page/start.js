// Starts the Yew app of the partner page from a file of its own, so that the page needs no inline script. Trunk writes the hashed
// names into two <meta> elements (see Trunk.toml). If the app cannot start, the page stays as index.html wrote it.

/** @param {string} name */
const address = (name) => {
  const meta = document.querySelector(`meta[name="${name}"]`);
  return new URL(meta?.getAttribute("content") ?? "", document.baseURI);
};

const app = await import(address("page-script").href);
await app.default({ module_or_path: address("page-wasm") });
