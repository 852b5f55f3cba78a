// The declarations for type checkers: the element itself, and its attributes and events in the markup of each framework. Each framework's
// are a file of their own, because only those who use it have its types.

/** @typedef {import("./interface.d.ts").Interface} Interface */

/**
 * The files, by name.
 * @param {Interface} known
 * @returns {Record<string, string>}
 */
export function declare(known) {
  const { element } = known;
  const inMarkup = (/** @type {string} */ before, /** @type {string} */ sign) =>
    known.events.map(({ name, description, detail }) => {
      return `  /** ${description} */\n  "${before}accanto${sign}${name}"?: (event: CustomEvent<${object(detail)}>) => void;\n`;
    }).join("");
  const type = `AccantoWidgetElement`;
  return {
    "index.d.ts": index(known),
    "auto.d.ts": "export {};\n",
    "react.d.ts": `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AccantoAttributes, ${type} } from "./index.js";

/** React 19 adds a listener for each of them; React 18 sets them as attributes, so add listeners there by a ref. */
interface Events {
${inMarkup("on", "-")}}

type Props = DetailedHTMLProps<HTMLAttributes<${type}>, ${type}> & AccantoAttributes & Events & { class?: string };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "${element}": Props;
    }
  }
}
`,
    "vue.d.ts": `import type { DefineComponent, HTMLAttributes, ReservedProps } from "vue";
import type { AccantoAttributes } from "./index.js";

interface Events {
${inMarkup("on", "-").replaceAll('"onaccanto-', '"onAccanto-')}}

type Props = AccantoAttributes & Events & HTMLAttributes & ReservedProps;

declare module "vue" {
  interface GlobalComponents {
    "${element}": DefineComponent<AccantoAttributes & Events>;
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "${element}": Props;
    }
  }
}
`,
    "svelte.d.ts": `import type { HTMLAttributes } from "svelte/elements";
import type { AccantoAttributes, ${type} } from "./index.js";

/** With \`on:\` for Svelte 4. */
interface Events {
${inMarkup("on", "-")}${inMarkup("on:", "-")}}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "${element}": Omit<HTMLAttributes<${type}>, keyof AccantoAttributes> & AccantoAttributes & Events;
  }
}
`,
    "solid.d.ts": `import type { JSX as Solid } from "solid-js";
import type { AccantoAttributes, ${type} } from "./index.js";

interface Events {
${inMarkup("on:", "-")}}

type Attributes = { [name in keyof AccantoAttributes as \`attr:\${name}\`]?: AccantoAttributes[name] };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "${element}": Omit<Solid.HTMLAttributes<${type}>, keyof AccantoAttributes> & AccantoAttributes & Attributes & Events;
    }
  }
}
`,
  };
}

/** @param {Interface} known */
function index({ element, description, attributes, events, properties }) {
  const line = (/** @type {string} */ about, /** @type {string} */ declared) => `  /** ${about} */\n  ${declared};\n`;
  const ofEvents = events.flatMap(({ name, description: about, detail }) =>
    [":", "-"].map((sign) => line(about, `"accanto${sign}${name}": CustomEvent<${object(detail)}>`)),
  );
  return `/** The attributes of \`<${element}>\`. */
export interface AccantoAttributes {
${attributes.map((attribute) => line(attribute.description, `${attribute.name}?: ${valuesOf(attribute)}`)).join("")}}

/** The events of \`<${element}>\`. Each comes under two names: with a colon, and with a hyphen for templates that read a colon otherwise. */
export interface AccantoEventMap {
${ofEvents.join("")}}

/** ${description} */
export interface AccantoWidgetElement extends HTMLElement {
${properties.map(({ name, description: about, type }) => line(about, `readonly ${name}: ${type}`)).join("")}}

/** How the script is loaded. */
export interface LoadOptions {
  /** The hash that it must have, for a script with a hash in its name. */
  integrity?: string;
  /** The nonce of the page's content policy. */
  nonce?: string;
}

/**
 * Loads the script of the element, once; on a server it does nothing.
 * @param address That of the campaign's \`v1/widget.js\`; without one, that in \`data-script\` of the first element that has it.
 * @returns Whether it has come; without it, the links inside the element stay in view.
 */
export function load(address?: string, options?: LoadOptions): Promise<boolean>;

declare global {
  interface HTMLElementTagNameMap {
    "${element}": AccantoWidgetElement;
  }
  interface GlobalEventHandlersEventMap extends AccantoEventMap {}
}
`;
}

/** @param {import("./interface.d.ts").Attribute} attribute */
function valuesOf({ values = [], open, present }) {
  // A framework may write \`false\` as a value, and any value counts.
  if (present) return `true | ""`;
  const listed = values.map((value) => JSON.stringify(value)).join(" | ");
  if (!open) return listed;
  // So that editors still offer what is listed.
  return listed ? `${listed} | (string & {})` : "string";
}

/** @param {Record<string, string>} detail */
function object(detail) {
  return `{ ${Object.entries(detail).map(([name, type]) => `readonly ${name}: ${type}`).join("; ")} }`;
}
