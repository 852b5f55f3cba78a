// Runs another script of the site, checked against the hash that this one carries.

import { ownScript } from "./asset-url.js";

const SECONDS = 20;

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;

/**
 * Runs a script and resolves to what it gave. A script element, because it is the one way to run code that every engine checks against a
 * hash: `import()` takes none, WebKit ignores the one on a module preload, and Firefox fetches the module a second time, unchecked.
 * @param {string} url
 * @param {string} hash
 * @returns {Promise<any>}
 */
export function loadScript(url, hash) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const failure = new Error(`refused or too slow: ${url}`);
    const done = () => {
      script.remove();
      script.given ? resolve(script.given) : reject(failure);
    };
    setTimeout(reject, SECONDS * 1000, failure);
    script.async = true;
    script.crossOrigin = "anonymous";
    script.referrerPolicy = "no-referrer";
    script.integrity = `sha256-${hash}`;
    if (ownScript instanceof HTMLScriptElement) script.nonce = ownScript.nonce;
    script.onload = script.onerror = done;
    // Pages under Trusted Types want to hear who vouches for a script's address. A page that names its policies has to name ours.
    policy ??= window.trustedTypes?.createPolicy("accanto", { createScriptURL: (url) => url });
    script.src = policy?.createScriptURL(url) ?? url;
    document.head.appendChild(script);
  });
}
