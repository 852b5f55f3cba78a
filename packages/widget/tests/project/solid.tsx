/** @jsxImportSource solid-js */
// An application with Solid.
import type {} from "@accanto/widget/solid";

export const help = () => (
  <accanto-widget lang="fr" layout="bar" attr:theme="dark" on:accanto-ready={({ detail }) => console.log(detail.tier)}>
    <a href="/help">Help</a>
  </accanto-widget>
);

// @ts-expect-error
export const wrong = () => <accanto-widget layout="circle" />;
