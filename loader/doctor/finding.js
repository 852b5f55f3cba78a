// What the doctor finds: a code and the values that its message names. `codes.json` lists every code; the program of the campaign's staff
// reads the same list.

import codes from "./codes.json" with { type: "json" };

/** The code of a finding. @typedef {keyof typeof codes} Code */

/** One thing that keeps the card from its next tier, or a visitor from the number. @typedef {{ code: Code, severity: string, values: Record<string, string> }} Finding */

/**
 * A finding, with its values as texts in the order of the list.
 * @param {Code} code
 * @param {Record<string, unknown>} [given]
 * @returns {Finding}
 */
export function finding(code, given = {}) {
  const { severity, values: names } = codes[code];
  /** @type {Record<string, string>} */
  const values = {};
  for (const name of names) values[name] = `${given[name] ?? ""}`;
  return { code, severity, values };
}

/**
 * The findings without those that say the same.
 * @param {Finding[]} findings
 */
export function withoutDoubles(findings) {
  /** @type {Finding[]} */
  const found = [];
  for (const one of findings) {
    const isSame = (/** @type {Finding} */ other) =>
      other.code === one.code && Object.keys(one.values).every((name) => one.values[name] === other.values[name]);
    if (!found.some(isSame)) found.push(one);
  }
  return found;
}

/** @param {Finding[]} findings */
export const isExplained = (findings) => findings.some(({ severity }) => severity === "wrong");
