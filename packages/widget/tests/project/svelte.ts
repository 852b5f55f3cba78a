// What Svelte's markup knows of the element.
import type {} from "@accanto/widget/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

type Props = SvelteHTMLElements["accanto-widget"];
export const five: Props = { lang: "fr", layout: "bar", events: true, "onaccanto-ready": ({ detail }) => console.log(detail.tier) };
export const four: Props = { class: "help", "on:accanto-language": ({ detail }) => console.log(detail.language) };
// @ts-expect-error
export const wrong: Props = { layout: "circle" };
