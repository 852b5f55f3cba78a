// The preview's page: the choices, the messages, and the card in a frame, which is loaded again after each save.

/** The names of the choices. They are kept in the address, so that a reload shows the same. */
const CHOICES = ["lang", "layout", "theme", "width", "messages", "day", "country"];

/** A day, in milliseconds. */
const DAY = 86_400_000;

/** The wait before a program that does not answer is asked again, in milliseconds. */
const PAUSE = 2000;

const controls = /** @type {HTMLFormElement} */ (document.getElementById("controls"));
const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("card"));
const state = /** @type {HTMLElement} */ (document.getElementById("state"));
const address = new URL(location.href);

/** @type {PreviewReport} */
let report;

/** @param {string} name */
const control = (name) => /** @type {HTMLSelectElement & HTMLInputElement} */ (controls.elements.namedItem(name));

const language = document.documentElement.lang;

/**
 * The newest report.
 * @param {boolean} [again]
 */
async function read(again) {
  report = await (await fetch("/preview/report.json")).json();
  const languages = control("lang");
  const chosen = languages.value || address.searchParams.get("lang") || report.default;
  languages.replaceChildren(...report.languages.map(({ tag, name }) => new Option(`${name} (${tag})`, tag)));
  languages.value = report.languages.some(({ tag }) => tag === chosen) ? chosen : report.default;
  fill("country", report.countries.map((code) => [code, nameOf(code)]).sort(([, one], [, other]) => one.localeCompare(other, language)));
  const today = daysFrom1970(dateAfter(0));
  const ahead = (/** @type {string} */ date) => daysFrom1970(date) - today;
  const days = report.themes.filter(({ from }) => ahead(from) >= 0 && ahead(from) <= Number(control("day").max));
  fill("occasion", days.map(({ name, from }) => [`${ahead(from)}`, name]));
  const day = /** @type {HTMLElement} */ (document.getElementById("day"));
  day.hidden = !report.day;
  day.textContent = report.day;
  show(again);
}

/**
 * Fills a menu whose first option is none.
 * @param {string} name
 * @param {string[][]} options Value and text of each.
 */
function fill(name, options) {
  const menu = control(name);
  const chosen = menu.value || address.searchParams.get(name);
  menu.replaceChildren(new Option("\u2013", ""), ...options.map(([value, text]) => new Option(text, value)));
  menu.value = options.some(([value]) => value === chosen) ? `${chosen}` : "";
}

/** @param {string} code */
function nameOf(code) {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

/**
 * The date where the campaign is, some days after that of the program: `2027-02-09`.
 * @param {number} days
 */
function dateAfter(days) {
  const moment = Date.now() + report.ahead + days * DAY;
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { timeZone: report.timeZone || undefined, year: "numeric", month: "2-digit", day: "2-digit" };
  const parts = new Intl.DateTimeFormat("en", form).formatToParts(moment);
  // By their names: engines do not agree on the order in which a language writes them.
  return ["year", "month", "day"].map((name) => parts.find(({ type }) => type === name)?.value).join("-");
}

/** @param {string} date */
function daysFrom1970(date) {
  return Date.parse(`${date}T00:00Z`) / DAY;
}

/** Shows which day is chosen, in words. */
function showDate() {
  const days = Number(control("day").value);
  const words = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  const date = /** @type {HTMLElement} */ (document.getElementById("date"));
  date.textContent = words.format(daysFrom1970(dateAfter(days)) * DAY);
  control("occasion").value = `${days}`;
  if (control("occasion").selectedIndex < 0) control("occasion").value = "";
}

/** Shows the report according to the choices. Loads the card again if `again`, or if the choices have changed. */
function show(again = false) {
  // Without a card there is no language to choose from; the one that was asked for is kept for later.
  for (const name of CHOICES) if (control(name).value) address.searchParams.set(name, control(name).value);
  // Today, and at home.
  if (control("day").value === "0") address.searchParams.delete("day");
  if (!control("country").value) address.searchParams.delete("country");
  showDate();
  history.replaceState(null, "", address);
  const source = `/preview/card?${address.searchParams}`;
  if (frame.getAttribute("src")?.split("#")[0] !== source) frame.src = source;
  else if (again) reload(source);
  frame.className = control("width").value;
  /** @type {HTMLAnchorElement} */ (document.getElementById("poster")).href = `/poster/${control("lang").value}.html`;
  list();
}

/**
 * Loads the card again and scrolls to where it was.
 * @param {string} source
 */
function reload(source) {
  try {
    const inside = frame.contentWindow?.location;
    if (inside && inside.pathname + inside.search === source) return inside.reload();
  } catch {
    // We may not look into the browser's own error page. WebKit keeps the last page instead.
  }
  frame.src = source;
}

/** Lists the messages: first for the language that is shown and for all languages, then for the others. */
function list() {
  state.textContent = report.state;
  const value = address.searchParams.get("lang");
  const isHere = (/** @type {PreviewNote} */ { language }) => !language || language === value;
  const elsewhere = report.notes.filter((note) => !isHere(note));
  document.getElementById("notes")?.replaceChildren(...report.notes.filter(isHere).map(item));
  const details = /** @type {HTMLDetailsElement} */ (document.getElementById("elsewhere"));
  details.hidden = !elsewhere.length;
  details.children[0].textContent = `${report.words.elsewhere} (${elsewhere.length})`;
  details.children[1].replaceChildren(...elsewhere.map(item));
  if (elsewhere.some(({ severity }) => severity === "error")) details.open = true;
}

/** @param {PreviewNote} note */
function item(note) {
  const item = document.createElement("li");
  item.className = note.severity;
  const place = line("p", note.place, "place");
  item.append(line("strong", note.what), place);
  if (note.text) item.append(line("pre", note.text));
  item.append(line("p", note.remedy));
  if (note.shown && report.languages.length) {
    const button = line("button", report.words.show);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      if (note.language) control("lang").value = note.language;
      show();
      frame.src = `${frame.getAttribute("src")?.split("#")[0]}#${note.shown}`;
    });
    item.append(button);
  }
  return item;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [className]
 */
function line(name, text, className = "") {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

/** The report of the version that is shown, or of the next one as soon as there is one. */
async function next() {
  const answer = await fetch(`/preview/next?after=${report.version}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

/** Waits for saves, for ever. */
async function follow() {
  let isLost = false;
  for (;;) {
    try {
      // A program that answers again may have been started anew, with another folder or day.
      if (isLost || (await next()) !== report.version) await read(true);
      isLost = false;
    } catch {
      isLost = true;
      state.textContent = report.words.ended;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

for (const name of CHOICES) {
  const chosen = address.searchParams.get(name);
  if (chosen && name !== "lang") control(name).value = chosen;
  control(name).addEventListener("change", () => show());
}
// While the slider is moved, the date; once it is let go, the card.
control("day").addEventListener("input", showDate);
control("occasion").addEventListener("change", () => {
  control("day").value = control("occasion").value || "0";
  show();
});
await read();
await follow();
