// What a sandboxed frame keeps from the card inside it.

import { finding } from "./finding.js";

/** Each with the flags of which one is enough, and the one to add. @type {[code: import("./finding.js").Code, enough: string[], flag: string][]} */
const NEEDS = [
  ["sandbox-scripts", ["allow-scripts"], "allow-scripts"],
  [
    "sandbox-calls",
    ["allow-popups", "allow-top-navigation", "allow-top-navigation-by-user-activation", "allow-top-navigation-to-custom-protocols"],
    "allow-top-navigation-to-custom-protocols",
  ],
  ["sandbox-links", ["allow-popups"], "allow-popups allow-popups-to-escape-sandbox"],
  [
    "sandbox-exit",
    ["allow-top-navigation", "allow-top-navigation-by-user-activation"],
    "allow-top-navigation-by-user-activation",
  ],
];

/**
 * @param {string} frame Its address.
 * @param {string} flags
 */
export function missingFlags(frame, flags) {
  const given = flags.toLowerCase().split(/\s+/);
  const missing = NEEDS.filter(([, enough]) => !enough.some((flag) => given.includes(flag)));
  return missing.map(([code, , flag]) => finding(code, { frame, flag }));
}
