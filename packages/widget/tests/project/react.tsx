// An application with React.
import type {} from "@accanto/widget/react";
import { useRef } from "react";
import type { AccantoWidgetElement } from "@accanto/widget";

export function Help() {
  const element = useRef<AccantoWidgetElement>(null);
  return (
    <accanto-widget ref={element} lang="fr" layout="bar" theme="dark" events onaccanto-ready={({ detail }) => console.log(detail.tier, element.current?.tier)}>
      <a href="/help">Help</a>
    </accanto-widget>
  );
}

// @ts-expect-error
export const wrong = () => <accanto-widget layout="circle" />;
// @ts-expect-error
export const told = () => <accanto-widget events={false} />;
