// A React page that renders around the card, moves it, removes it and puts it back.

import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

const links = { __html: document.getElementById("links").innerHTML };

function App() {
  const [renders, setRenders] = useState(0);
  const [last, setLast] = useState(false);
  const [shown, setShown] = useState(true);
  const [inside, setInside] = useState(0);
  const [danger, setDanger] = useState(0);
  const card = shown && h("accanto-widget", { key: "card", title: `Rendered ${renders} times`, dangerouslySetInnerHTML: links });
  const lines = Array.from({ length: 1 + (renders % 3) }, (_, line) => h("p", { key: line }, `Line ${line} of ${renders}`));
  const button = (id, onClick) => h("button", { key: id, id, type: "button", onClick }, id);
  return h(
    "main",
    null,
    h("p", { id: "own-text" }, "The page's own text."),
    button("own-button", () => {}),
    button("render", () => setRenders(renders + 1)),
    button("move", () => setLast(!last)),
    button("remove", () => setShown(false)),
    button("insert", () => setShown(true)),
    button("danger", () => setDanger(danger + 1)),
    h("output", { id: "danger-count" }, danger),
    h("output", { id: "inside-count" }, inside),
    h("div", { id: "around", onClick: () => setInside((count) => count + 1) }, last ? [...lines, card] : [card, ...lines]),
  );
}

createRoot(document.getElementById("app")).render(h(App));
