// Makes React the owner of what the server has rendered. The script tag is part of it.
const h = React.createElement;

function App() {
  const [clicks, setClicks] = React.useState(0);
  return h(
    "div",
    null,
    h("h1", null, "A school"),
    h("p", { id: "own-text" }, "The page's own text."),
    h("script", { async: true, src: document.body.dataset.script }),
    h("button", { id: "own-button", type: "button", onClick: () => setClicks(clicks + 1) }, `Clicked ${clicks} times`),
  );
}

window.hydrationErrors = [];
ReactDOM.hydrateRoot(document.getElementById("app"), h(App), {
  onRecoverableError: (error) => window.hydrationErrors.push(`${error}`),
});
