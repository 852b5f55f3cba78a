// JSON without the browser's own, which some old libraries have changed for lists.

/**
 * @param {unknown} value A text, a number, or a list or an object of such.
 * @returns {string}
 */
export function toJson(value) {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (typeof value !== "object" || !value) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${toJson(inner)}`).join()}}`;
}
