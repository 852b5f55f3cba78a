// The card in the preview's frame, and each message over the place where its string is.

import { placeOf } from "./places.js";

/** How often messages are put where their strings are now, in milliseconds: tips open, layouts come and go. */
const OFTEN = 250;

const choices = new URLSearchParams(location.search);
/** @type {PreviewReport} */
const report = await (await fetch("/preview/report.json")).json();
const language = choices.get("lang") ?? "";

document.body.className = choices.get("theme") ?? "";
const host = document.createElement("accanto-widget");
for (const name of ["lang", "layout", "theme"]) host.setAttribute(name, choices.get(name) ?? "");

const messages = report.notes
  .filter((note) => note.shown && (!note.language || note.language === language))
  .map((note) => ({ note, text: report.texts[language]?.[note.shown] ?? "", outline: outline(note), box: box(note) }));

if (report.languages.length) {
  document.getElementById("place")?.append(host);
  const script = document.createElement("script");
  script.src = "/v1/widget.js";
  document.head.append(script);
  setInterval(arrange, OFTEN);
  addEventListener("hashchange", reveal);
}

/** Whether the message that the address asks for has been shown. */
let revealed = false;

/** Puts every message where its string is: an open one below it, a folded one as a sign at its upper corner. */
function arrange() {
  /** @type {Map<Element, number>} */
  const below = new Map();
  /** @type {Map<Element, number>} */
  const beside = new Map();
  for (const { note, text, outline, box } of messages) {
    const place = host.shadowRoot && placeOf(host, text, note.shown);
    outline.hidden = box.hidden = !place;
    if (!place) continue;
    if (!box.isConnected) document.body.append(outline, box);
    const { left, top, width, height } = place.getBoundingClientRect();
    move(outline, left + scrollX - 3, top + scrollY - 3, { width: `${width}px`, height: `${height}px` });
    if (box.open) {
      const down = below.get(place) ?? (place === host ? 0 : height);
      move(box, Math.max(4, Math.min(left, innerWidth - box.offsetWidth - 8)) + scrollX, top + scrollY + down, {});
      below.set(place, down + box.offsetHeight);
    } else {
      const before = beside.get(place) ?? 0;
      move(box, left + width + scrollX - before - box.offsetWidth, top + scrollY - box.offsetHeight / 2, {});
      beside.set(place, before + box.offsetWidth);
    }
  }
  if (!revealed) reveal();
}

/** Brings the message into view that the address asks for. */
function reveal() {
  const wanted = messages.find(({ note, box }) => `#${note.shown}` === location.hash && box.isConnected && !box.hidden);
  revealed = !!wanted || !location.hash;
  if (!wanted) return;
  wanted.box.open = true;
  wanted.box.scrollIntoView({ block: "center" });
}

/** @param {PreviewNote} note */
function outline({ severity }) {
  const outline = document.createElement("div");
  outline.className = `outline ${severity}`;
  return outline;
}

/** @param {PreviewNote} note */
function box({ severity, what, remedy, place }) {
  const box = document.createElement("details");
  box.className = `message ${severity}`;
  box.open = severity === "error";
  const summary = document.createElement("summary");
  const words = document.createElement("span");
  words.textContent = what;
  summary.append(words);
  summary.title = what;
  box.append(summary, ...[remedy, place].map(paragraph));
  return box;
}

/** @param {string} text */
function paragraph(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

/**
 * @param {HTMLElement} element
 * @param {number} left
 * @param {number} top
 * @param {Record<string, string>} more
 */
function move(element, left, top, more) {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, ...more });
}
