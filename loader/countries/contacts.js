// The contacts of one country: exactly those of the data, as links. Nothing here makes up a number: what a link calls are the digits that it
// shows.

const { contacts } = ACCANTO_COUNTRIES;

const DAY = 864e5;

/** The words beside an emergency number, by the letters of the data. @type {Record<string, string>} */
const REACHES = { p: "police", a: "ambulance", f: "fire" };

/**
 * Shows the contacts of a country in the panel; none without a country.
 * @param {HTMLElement} panel
 * @param {string} country
 */
export function showContacts(panel, country) {
  const chosen = /** @type {HTMLElement} */ (panel.querySelector(".chosen"));
  const directories = /** @type {HTMLElement} */ (panel.querySelector(".directories"));
  chosen.hidden = !(country in contacts);
  directories.hidden = false;
  if (chosen.hidden) return;
  const [helplines, hotlines, emergency] = contacts[country];

  /** A copy of one of the card's words, which knows its language. @param {string} name */
  const word = (name) => /** @type {Element} */ (panel.querySelector(`[data-word=${name}]`)?.cloneNode(true));

  /** @param {number} until The last day on which an entry is relied on. */
  const toCheck = (until) => (Date.now() > (until + 1) * DAY ? [word("check")] : []);

  /** @param {string} url @param {Element} label */
  const page = (url, label) => {
    const mark = document.createElement("small");
    mark.append(word("tab"));
    const link = anchor(url, label, mark);
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.referrerPolicy = "no-referrer";
    return link;
  };

  // Where something is missing, or is old, the lists of all countries stand beside it.
  let isMissing = false;
  const fill = (/** @type {string} */ row, /** @type {Node[][]} */ entries) => {
    isMissing ||= !entries.length;
    fillRow(panel, row, entries.length ? entries : [[word("none")]]);
  };
  fill(".helplines", helplines.map(([until, title, number, chat, always, area]) => [
    ...(number ? [call(number, name(title), " ")] : [name(title)]),
    ...(area ? [word("area")] : []),
    ...(chat ? [page(chat, word("chat"))] : []),
    ...(always ? [word("always")] : []),
    ...toCheck(until),
  ]));
  fill(".hotlines", hotlines.map(([until, title, url]) => [page(url, name(title)), ...toCheck(until)]));
  fill(".emergencies", emergency.map(([until, number, reaches]) => [
    call(number),
    ...[...reaches].map((letter) => word(REACHES[letter])),
    ...toCheck(until),
  ]));
  directories.hidden = !isMissing && !chosen.querySelector("li [data-word=check]");
}

/**
 * Fills one row, under its heading.
 * @param {HTMLElement} panel
 * @param {string} row
 * @param {Node[][]} entries
 */
function fillRow(panel, row, entries) {
  const item = /** @type {HTMLElement} */ (panel.querySelector(row));
  const lines = entries.map((parts) => {
    const line = document.createElement("p");
    line.append(...parts.flatMap((part) => [part, " "]));
    return line;
  });
  item.replaceChildren(/** @type {Element} */ (item.firstElementChild), ...lines);
}

/**
 * A link that calls a number. Digit by digit, as everywhere on the card: voices read "116111" as a hundred thousand.
 * @param {string} written
 * @param {(Node | string)[]} label
 */
function call(written, ...label) {
  const number = name(`${written.startsWith("+") ? "+" : ""}${(written.match(/\d+/g) ?? []).map((group) => [...group].join(" ")).join("\u2002")}`);
  number.className = "number";
  number.dir = "ltr";
  const link = anchor(`tel:${written.replace(/[ .-]/g, "")}`, ...label, number);
  // Whatever the page's `<base target>` says.
  link.target = "_self";
  return link;
}

/** What is the same in every language. @param {string} text */
function name(text) {
  const made = document.createElement("bdi");
  made.translate = false;
  made.textContent = text;
  return made;
}

/**
 * @param {string} href
 * @param {(Node | string)[]} content
 */
function anchor(href, ...content) {
  const link = document.createElement("a");
  link.href = href;
  link.append(...content);
  return link;
}
