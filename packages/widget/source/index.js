// Loads the campaign's script, once, whoever asks for it and however often.

/** The scripts on their way or here, by address. @type {Map<string, Promise<boolean>>} */
const scripts = new Map();
/** How many scripts have failed to come. */
let failures = 0;

/**
 * Loads the script of the element, if it is not there yet. On a server it does nothing.
 * @param {string} [address] That of the campaign's `v1/widget.js`; without one, that in `data-script` of the first element that has it.
 * @param {{ integrity?: string, nonce?: string }} [options]
 * @returns {Promise<boolean>} Whether it has come; without it, the links inside the element stay in view.
 */
export function load(address, options = {}) {
  if (typeof document === "undefined") return Promise.resolve(false);
  const named = document.querySelector("accanto-widget[data-script]")?.getAttribute("data-script");
  const { href } = new URL(address ?? named ?? "", document.baseURI);
  if (customElements.get("accanto-widget")) return Promise.resolve(true);
  if (!(address ?? named)) return Promise.resolve(false);
  let script = scripts.get(href);
  if (!script) {
    script = append(href, options);
    scripts.set(href, script);
    // What did not come once may come when it is asked for again.
    script.then((hasCome) => {
      if (hasCome) return;
      scripts.delete(href);
      failures++;
    });
  }
  return script;
}

/**
 * @param {string} href
 * @param {{ integrity?: string, nonce?: string }} options
 * @returns {Promise<boolean>}
 */
function append(href, { integrity, nonce }) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.async = true;
    script.crossOrigin = "anonymous";
    script.referrerPolicy = "no-referrer";
    if (integrity) script.integrity = integrity;
    if (nonce) script.nonce = nonce;
    // The application decides where the element is, and on which of its pages there is none.
    script.dataset.noInsert = "";
    script.onload = () => resolve(true);
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    const url = new URL(href);
    // A browser may keep a refusal for as long as the file itself would be kept.
    if (failures) url.searchParams.set("again", `${failures}`);
    script.src = url.href;
    document.head.append(script);
  });
}
