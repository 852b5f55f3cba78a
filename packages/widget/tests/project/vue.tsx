/** @jsxImportSource vue */
// An application with Vue: in TSX, and what templates know.
import type {} from "@accanto/widget/vue";
import type { GlobalComponents } from "vue";

export const help = (
  <accanto-widget lang="fr" layout="bar" events onAccanto-ready={({ detail }) => console.log(detail.tier)}>
    <a href="/help">Help</a>
  </accanto-widget>
);

type Props = InstanceType<GlobalComponents["accanto-widget"]>["$props"];
export const props: Props = { layout: "button", corner: "top-end" };
// @ts-expect-error
export const wrong: Props = { layout: "circle" };
