// The report in words. The words are those of `messages/`, with a name in braces for each value.

/** The words of one language by id. @typedef {Record<string, string>} Words */
/** @typedef {{ page: string, tiers: number[], findings: import("./finding.js").Finding[] }} Report */

/**
 * A message with its values.
 * @param {Words} words
 * @param {string} id
 * @param {Record<string, unknown>} [values]
 */
export const say = (words, id, values = {}) => words[id].replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);

/**
 * The report as a text to send to whoever runs the page's server.
 * @param {Report} report
 * @param {Words} words
 */
export function letter({ page, tiers, findings }, words) {
  const lines = [say(words, "doctor-page", { page })];
  tiers.forEach((tier, index) => {
    lines.push(say(words, "doctor-card", { number: index + 1, reached: words[`doctor-tier-${tier}`] }));
  });
  const wrong = findings.filter(({ severity }) => severity === "wrong");
  const notes = findings.filter(({ severity }) => severity !== "wrong");
  lines.push("", words[wrong.length ? "doctor-wrong" : "doctor-well"]);
  for (const one of [...wrong, ...notes]) {
    const text = (/** @type {string} */ part) => say(words, `${one.code}.${part}`, shown(one.values, words));
    lines.push("", `* ${text("what")}`, `  ${text("remedy")}`);
  }
  return lines.join("\n");
}

/**
 * The values as they are said: a word for what is not known.
 * @param {Record<string, string>} values
 * @param {Words} words
 */
function shown(values, words) {
  /** @type {Record<string, string>} */
  const all = {};
  for (const [name, value] of Object.entries(values)) {
    all[name] = words[`doctor-${value === "" ? "unknown" : name}-${value || name}`] ?? value;
  }
  return all;
}
