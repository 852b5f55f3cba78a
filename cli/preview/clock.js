// Changes this page's clock to another day: that of the program, and as many days ahead as the page's address says. It runs before the widget,
// which then shows the card of that day.

{
  const real = Date;
  const days = Number(new URLSearchParams(location.search).get("day"));
  /** In milliseconds; the program fills in its own. */
  const ahead = Number("{{ahead}}") + days * 86_400_000;
  globalThis.Date = new Proxy(real, {
    /** @param {any[]} values */
    construct: (_, values) => Reflect.construct(real, values.length ? values : [real.now() + ahead]),
    apply: () => new real(real.now() + ahead).toString(),
    get: (_, name) => (name === "now" ? () => real.now() + ahead : Reflect.get(real, name)),
  });
}
