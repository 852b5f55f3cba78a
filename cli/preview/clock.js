// Lets this page's clock say another day. Goes before the widget, which then shows that day's card.

{
  const real = Date;
  /** In milliseconds; the program puts it here. */
  const ahead = Number("{{ahead}}");
  globalThis.Date = new Proxy(real, {
    /** @param {any[]} values */
    construct: (_, values) => Reflect.construct(real, values.length ? values : [real.now() + ahead]),
    apply: () => new real(real.now() + ahead).toString(),
    get: (_, name) => (name === "now" ? () => real.now() + ahead : Reflect.get(real, name)),
  });
}
