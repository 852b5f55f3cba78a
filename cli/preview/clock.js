// Changes this page's clock to another day. It runs before the widget, which then shows the card of that day.

{
  const real = Date;
  /** In milliseconds; the program fills it in. */
  const ahead = Number("{{ahead}}");
  globalThis.Date = new Proxy(real, {
    /** @param {any[]} values */
    construct: (_, values) => Reflect.construct(real, values.length ? values : [real.now() + ahead]),
    apply: () => new real(real.now() + ahead).toString(),
    get: (_, name) => (name === "now" ? () => real.now() + ahead : Reflect.get(real, name)),
  });
}
