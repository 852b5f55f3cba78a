// Runs another script of the site, which is checked against the hash that this one carries.

import { ownScript } from "./own-script.js";

const SECONDS = 20;

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;

/**
 * Runs a script and resolves to what it exports. By a script element, because this is the only way to run code that every engine checks
 * against a hash: `import()` takes no hash, WebKit ignores the one of a module preload, and Firefox fetches the module a second time,
 * unchecked.
 * @param {string} url
 * @param {string} hash
 * @returns {Promise<any>}
 */
export function loadScript(url, hash) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const failure = `failed ${url}`;
    const done = () => {
      script.remove();
      script.exported ? resolve(script.exported) : reject(failure);
    };
    setTimeout(reject, SECONDS * 1000, failure);
    script.crossOrigin = "anonymous";
    script.referrerPolicy = "no-referrer";
    script.integrity = `sha256-${hash}`;
    if (ownScript) script.nonce = ownScript.nonce;
    script.onload = script.onerror = done;
    // Under Trusted Types, a policy has to approve the address of a script. A page that lists its policies has to list ours.
    policy ??= window.trustedTypes?.createPolicy("accanto", { createScriptURL: (url) => url });
    script.src = policy?.createScriptURL(url) ?? url;
    document.head.append(script);
  });
}
