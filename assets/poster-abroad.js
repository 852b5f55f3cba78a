// The choice of countries on the sheet for pupils from other countries. It is kept in the address, after the #, which no server is told: a school
// can keep the link. Every name and number is on the page already, so nothing is asked for, and nothing is made up.

const DAY = 864e5;

const list = /** @type {HTMLElement} */ (document.querySelector(".countries"));
const choice = /** @type {HTMLFieldSetElement} */ (document.querySelector(".choice"));
const menus = [...choice.querySelectorAll("select")];
const rows = new Map([...list.querySelectorAll("li")].map((row) => [row.dataset.country ?? "", row]));
const usual = [...rows.keys()].filter((code) => !rows.get(code)?.hidden);

/** The countries in the address, or the usual ones. */
function chosen() {
  const known = location.hash.slice(1).split("+").filter((code) => rows.has(code));
  return known.length ? [...new Set(known)].slice(0, menus.length) : usual;
}

function show() {
  const codes = chosen();
  const shown = codes.flatMap((code) => rows.get(code) ?? []);
  for (const row of rows.values()) row.hidden = !shown.includes(row);
  list.prepend(...shown);
  menus.forEach((menu, place) => (menu.value = codes[place] ?? ""));
  // The sheet in another language has the same countries.
  for (const link of document.querySelectorAll(".languages a")) /** @type {HTMLAnchorElement} */ (link).hash = location.hash;
}

const { compare } = new Intl.Collator(document.documentElement.lang);
const named = [...rows].map(([code, row]) => ({ code, name: row.querySelector("b")?.textContent ?? code }));
named.sort((one, other) => compare(one.name, other.name));
for (const menu of menus) {
  menu.add(new Option("\u2013", ""));
  for (const { code, name } of named) menu.add(new Option(name, code));
  menu.onchange = () => {
    const codes = menus.map(({ value }) => value).filter(Boolean);
    history.replaceState(null, "", `#${codes.join("+")}`);
    show();
  };
}
addEventListener("hashchange", show);
show();
choice.hidden = false;

// A number that nobody has checked for long says so, as on the card.
for (const line of list.querySelectorAll("p[data-until]")) {
  const { until } = /** @type {HTMLElement} */ (line).dataset;
  /** @type {HTMLElement} */ (line.querySelector(".check")).hidden = Date.now() <= (Number(until) + 1) * DAY;
}
