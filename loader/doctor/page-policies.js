// The policies that the page is under: of its header, of its markup, and of what the browser has reported.

import { everyElement } from "./page.js";
import { request } from "./request.js";

/** How long the browser may take to hand over its reports, in milliseconds. */
const REPORTS = 60;

/** @typedef {import("./policy.js").PlacedPolicy} PlacedPolicy */

/** @returns {Promise<PlacedPolicy[]>} */
export async function pagePolicies() {
  /** @type {string[]} */
  const reported = [];
  const note = (/** @type {any} */ { disposition, originalPolicy }) => {
    if (disposition === "enforce" && originalPolicy) reported.push(originalPolicy);
  };
  document.addEventListener("securitypolicyviolation", note);
  const stop = watchReports(note);
  const page = location.href.replace(/#.*/s, "");
  const [{ headers }] = await Promise.all([
    /^https?:/.test(page) && self.origin !== "null" ? request(page) : { headers: undefined },
    // What was blocked before is reported, and so is the request for the page, if that is not allowed.
    new Promise((resolve) => setTimeout(resolve, REPORTS)),
  ]);
  document.removeEventListener("securitypolicyviolation", note);
  stop();
  const header = headers?.get("content-security-policy");
  const inMarkup = everyElement("meta").flatMap((meta) =>
    meta.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy" ? meta.getAttribute("content") || "" : [],
  );
  /** @type {PlacedPolicy[]} */
  const found = inMarkup.map((text) => ({ text, place: "meta" }));
  if (header) found.push({ text: header, place: "header" });
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, "").replace(/;$/, "");
  for (const text of reported) {
    if (!found.some((one) => plain(one.text).includes(plain(text)))) found.push({ text, place: "header" });
  }
  return found;
}

/**
 * Hands over what the browser has blocked before this script came; where it keeps no such reports, nothing.
 * @param {(report: unknown) => void} note
 */
function watchReports(note) {
  /** @type {any} */
  const Observer = Reflect.get(window, "ReportingObserver");
  if (!Observer) return () => {};
  const observer = new Observer((/** @type {{ body: unknown }[]} */ reports) => reports.forEach(({ body }) => note(body)), {
    types: ["csp-violation"],
    buffered: true,
  });
  observer.observe();
  return () => observer.disconnect();
}
