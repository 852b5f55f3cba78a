// The first script of each host page: it records what happens to the page, for the tests to read afterwards as `accantoProbe`.
(() => {
  const probe = { errors: [], console: [], clicks: 0, ready: [], languages: [], contacts: [], violations: [], refused: [] };
  Object.defineProperty(window, "accantoProbe", { value: probe });
  const note = (list, entry) => (list[list.length] = entry);
  addEventListener("error", (event) => note(probe.errors, `${event.message}`));
  // Files that did not come or were not let in; these events reach only who listens on the way down.
  addEventListener("error", ({ target }) => target?.localName === "script" && note(probe.refused, target.src), true);
  addEventListener("unhandledrejection", (event) => note(probe.errors, `unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => note(probe.violations, `${event.violatedDirective} ${event.blockedURI}`));
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const original = console[level];
    console[level] = function (...words) {
      note(probe.console, `${level}: ${words.join(" ")}`);
      original.apply(console, words);
    };
  }
  addEventListener("accanto:ready", (event) => note(probe.ready, event.detail.tier));
  addEventListener("accanto:language", (event) => note(probe.languages, event.detail.language));
  addEventListener("accanto:contact", (event) => note(probe.contacts, event.detail.contact));
  // Added before all other listeners, because some host pages stop events at the window.
  const heard = (event) => {
    if (event.target.id === "own-button") probe.clicks += 1;
  };
  addEventListener("click", heard, true);
})();
