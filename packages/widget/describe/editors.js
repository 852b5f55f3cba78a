// The data for editors: the custom elements manifest that many tools read, VS Code's custom data, and JetBrains' web-types.

/** @typedef {import("./interface.d.ts").Interface} Interface */

/**
 * The files, by name.
 * @param {Interface} known
 * @param {string} version
 * @returns {Record<string, object>}
 */
export function describe(known, version) {
  return {
    "custom-elements.json": customElements(known),
    "vscode.html-data.json": visualStudioCode(known),
    "web-types.json": webTypes(known, version),
  };
}

/** @param {import("./interface.d.ts").Attribute} attribute */
function typeOf({ values = [], open, present }) {
  if (present) return "boolean";
  return [...values.map((value) => `'${value}'`), ...(open ? ["string"] : [])].join(" | ");
}

/** @param {Interface} known */
function eventsOf({ events }) {
  return [":", "-"].flatMap((sign) => events.map(({ name, ...rest }) => ({ name: `accanto${sign}${name}`, ...rest })));
}

/** @param {Interface} known */
function customElements(known) {
  const { element, description, attributes, properties, cssProperties, cssParts } = known;
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: "index.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            name: "AccantoWidgetElement",
            tagName: element,
            description,
            superclass: { name: "HTMLElement" },
            attributes: attributes.map((attribute) => ({
              name: attribute.name,
              description: attribute.description,
              type: { text: typeOf(attribute) },
              ...(attribute.default ? { default: `'${attribute.default}'` } : {}),
            })),
            members: properties.map(({ name, description: about, type }) => ({
              kind: "field",
              name,
              description: about,
              type: { text: type },
              readonly: true,
            })),
            events: eventsOf(known).map(({ name, description: about }) => ({ name, description: about, type: { text: "CustomEvent" } })),
            cssProperties,
            cssParts,
          },
        ],
      },
    ],
  };
}

/** @param {Interface} known */
function visualStudioCode({ element, description, attributes }) {
  const valueOf = (/** @type {string} */ name) => ({ name });
  const attributeOf = (/** @type {import("./interface.d.ts").Attribute} */ { name, description: about, values, present }) => ({
    name,
    description: about,
    ...(present ? { valueSet: "v" } : { values: (values ?? []).map(valueOf) }),
  });
  return { version: 1.1, tags: [{ name: element, description, attributes: attributes.map(attributeOf) }] };
}

/**
 * @param {Interface} known
 * @param {string} version
 */
function webTypes(known, version) {
  const { element, description, attributes, properties, cssProperties, cssParts } = known;
  return {
    $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
    name: "@accanto/widget",
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: [
          {
            name: element,
            description,
            attributes: attributes.map((attribute) => ({
              name: attribute.name,
              description: attribute.description,
              ...(attribute.default ? { default: attribute.default } : {}),
              value: { type: typeOf(attribute), ...(attribute.present ? { kind: "no-value" } : {}) },
            })),
            js: {
              properties: properties.map(({ name, description: about, type }) => ({ name, description: about, type, "read-only": true })),
              events: eventsOf(known).map(({ name, description: about }) => ({ name, description: about })),
            },
            css: { properties: cssProperties, parts: cssParts },
          },
        ],
      },
    },
  };
}
