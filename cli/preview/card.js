// The card in the preview's frame, with each message over the text it is about.

import { elementShowing } from "./locate-text.js";

/** How often messages are moved to where their texts are, in milliseconds: tips open, layouts change. */
const OFTEN = 250;

const choices = new URLSearchParams(location.search);
/** @type {PreviewReport} */
const report = await (await fetch("/preview/report.json")).json();
const language = choices.get("lang") ?? "";

document.body.className = choices.get("theme") ?? "";
const host = document.createElement("accanto-widget");
/** Whether the card is fixed while the page scrolls. */
const isFixed = choices.get("layout") === "button";
const country = choices.get("country");
if (country) host.setAttribute("country", country);
for (const name of ["lang", "layout", "theme"]) host.setAttribute(name, choices.get(name) ?? "");

const notes = choices.get("messages") === "off" ? [] : report.notes.filter(isHere);

/** The mark at each element that has messages. @type {Map<Element, { about: string, outline: HTMLElement, box: HTMLDetailsElement }>} */
const marks = new Map();

/** Whether the message that the address asks for has been shown. */
let revealed = false;

if (report.languages.length) {
  document.getElementById("place")?.append(host);
  const script = document.createElement("script");
  script.src = "/v1/widget.js";
  document.head.append(script);
  setInterval(arrange, OFTEN);
  addEventListener("hashchange", reveal);
}

/** @param {PreviewNote} note */
function isHere({ shown, language: own }) {
  return shown && (!own || own === language);
}

/** Moves all messages to where their texts are: an open one below its text, a closed one as a sign at the text's upper corner. */
function arrange() {
  /** @type {Map<Element, PreviewNote[]>} */
  const places = new Map();
  for (const note of notes) {
    const place = elementShowing(host, report.texts[language]?.[note.shown] ?? "", note.shown);
    if (place) places.set(place, [...(places.get(place) ?? []), note]);
  }
  for (const [place, { outline, box }] of marks) {
    if (places.has(place)) continue;
    outline.remove();
    box.remove();
    marks.delete(place);
  }
  /** @type {DOMRect[]} */
  const taken = [];
  for (const [place, about] of places) put(place, mark(place, about), taken);
  if (!revealed) reveal();
}

/**
 * The mark at an element, made anew if it is about other texts than before.
 * @param {Element} place
 * @param {PreviewNote[]} notes
 */
function mark(place, notes) {
  const about = notes.map(({ shown }) => shown).join(" ");
  const before = marks.get(place);
  if (before?.about === about) return before;
  before?.outline.remove();
  before?.box.remove();
  const made = { about, outline: outline(notes), box: box(notes) };
  if (before) made.box.open = before.box.open;
  document.body.append(made.outline, made.box);
  marks.set(place, made);
  return made;
}

/**
 * @param {Element} place
 * @param {{ outline: HTMLElement, box: HTMLDetailsElement }} mark
 * @param {DOMRect[]} taken Where open messages stand already.
 */
function put(place, { outline, box }, taken) {
  const { left, top, right, bottom, width, height } = place.getBoundingClientRect();
  move(outline, left - 3, top - 3, { width: `${width}px`, height: `${height}px` });
  const [wide, high] = [box.offsetWidth, box.offsetHeight];
  /** @param {number} x */
  const within = (x) => Math.max(4, Math.min(x, innerWidth - wide - 8));
  if (!box.open) return move(box, within(right - wide / 2), Math.max(4 - scrolled().y, top - high / 2), {});
  const x = within(left);
  let y = bottom;
  // For what is fixed while the page scrolls the message goes above, so that it is not out of sight.
  if (isFixed && y + high > innerHeight) y = Math.max(4, top - high);
  for (const other of taken) {
    const apart = x >= other.right || x + wide <= other.left || y >= other.bottom || y + high <= other.top;
    if (!apart) y = other.bottom + 4;
  }
  taken.push(new DOMRect(x, y, wide, high));
  move(box, x, y, {});
}

/** Scrolls to the message that the address asks for. */
function reveal() {
  const wanted = [...marks.values()].find(({ about }) => about.split(" ").some((key) => `#${key}` === location.hash));
  revealed = !!wanted || !location.hash;
  if (!wanted) return;
  wanted.box.open = true;
  wanted.box.scrollIntoView({ block: "center" });
}

/** @param {PreviewNote[]} notes */
function severity(notes) {
  return notes.some(({ severity }) => severity === "error") ? "error" : "warning";
}

/** @param {PreviewNote[]} notes */
function outline(notes) {
  const outline = document.createElement("div");
  outline.className = `outline ${severity(notes)}`;
  return outline;
}

/** @param {PreviewNote[]} notes */
function box(notes) {
  const box = document.createElement("details");
  box.className = `message ${severity(notes)}`;
  box.open = severity(notes) === "error";
  const summary = document.createElement("summary");
  summary.dataset.sign = notes.length > 1 ? String(notes.length) : severity(notes) === "error" ? "\u2715" : "!";
  const [first, ...others] = notes;
  summary.append(line("span", first.what));
  summary.title = notes.map(({ what }) => what).join("; ");
  box.append(summary, line("p", first.remedy), line("p", first.place));
  for (const { what, remedy, place } of others) box.append(line("b", what), line("p", remedy), line("p", place));
  return box;
}

/**
 * @param {string} name
 * @param {string} text
 */
function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** How far the page is scrolled, for elements that scroll with it. */
function scrolled() {
  return isFixed ? { x: 0, y: 0 } : { x: scrollX, y: scrollY };
}

/**
 * @param {HTMLElement} element
 * @param {number} left In the window.
 * @param {number} top
 * @param {Record<string, string>} more
 */
function move(element, left, top, more) {
  const { x, y } = scrolled();
  const position = isFixed ? "fixed" : "absolute";
  Object.assign(element.style, { position, left: `${left + x}px`, top: `${top + y}px`, ...more });
}
