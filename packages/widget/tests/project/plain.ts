// An application without a framework.
import { load, type AccantoWidgetElement } from "@accanto/widget";
import "@accanto/widget/auto";

const found: AccantoWidgetElement | null = document.querySelector("accanto-widget");
const made = document.createElement("accanto-widget");
made.setAttribute("layout", "bar");
made.addEventListener("accanto-ready", ({ detail }) => {
  const tier: 1 | 2 = detail.tier;
  console.log(tier);
});
document.addEventListener("accanto:contact", ({ detail }) => console.log(detail.contact));
const hasCome: boolean = await load("https://campaign.example/v1/widget.js", { integrity: "sha256-" });
await made.ready;
console.log(found?.tier === 2, hasCome);
// @ts-expect-error
made.tier = 1;
// @ts-expect-error
made.addEventListener("accanto-language", ({ detail }) => console.log(detail.tier));
