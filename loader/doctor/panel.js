// The report on the page: a box over it with the text in each language, and a button that copies it.

import { letter } from "./words.js";

const STYLE = `
  :host { all: initial; position: fixed; inset: auto 1em 1em auto; z-index: 2147483647; }
  section { box-sizing: border-box; inline-size: min(44em, 100vw - 2em); max-block-size: 80vh; overflow: auto; padding: 1em;
    background: #fff; color: #1a1a1a; border: 2px solid #1a1a1a; font: 16px/1.5 system-ui, sans-serif; }
  textarea { box-sizing: border-box; display: block; inline-size: 100%; block-size: 40vh; margin-block: .5em; font: 14px/1.5 ui-monospace, monospace; }
  button { min-block-size: 44px; padding-inline: 1em; margin-inline-end: .5em; font: inherit; }
  button[aria-pressed=true] { background: #1a1a1a; color: #fff; }`;

/**
 * Shows the report.
 * @param {import("./words.js").Report} report
 * @param {Record<string, import("./words.js").Words>} languages
 */
export function showPanel(report, languages) {
  const host = document.createElement("div");
  host.dataset.accantoDoctor = "";
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const section = document.createElement("section");
  const heading = document.createElement("strong");
  const text = document.createElement("textarea");
  text.readOnly = true;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const button = (/** @type {() => void} */ work) => {
    const made = document.createElement("button");
    made.type = "button";
    made.addEventListener("click", work);
    return made;
  };
  const choices = Object.keys(languages).map((tag) => {
    const choice = button(() => show(tag));
    choice.lang = tag;
    choice.textContent = languages[tag]["doctor-language"];
    return choice;
  });
  let words = languages[Object.keys(languages)[0]];
  const copy = button(async () => {
    text.select();
    const isCopied = await navigator.clipboard.writeText(text.value).then(
      () => true,
      () => document.execCommand("copy"),
    );
    said.textContent = words[isCopied ? "doctor-copied" : "doctor-not-copied"];
  });
  const close = button(() => host.remove());
  /** @param {string} tag */
  function show(tag) {
    words = languages[tag];
    section.lang = tag;
    heading.textContent = words["doctor-title"];
    text.value = letter(report, words);
    text.setAttribute("aria-label", words["doctor-title"]);
    copy.textContent = words["doctor-copy"];
    close.textContent = words["doctor-close"];
    said.textContent = "";
    choices.forEach((choice) => choice.setAttribute("aria-pressed", `${choice.lang === tag}`));
  }
  const own = navigator.language.slice(0, 2);
  show(own in languages ? own : "en");
  section.append(heading, document.createElement("br"), ...choices, text, copy, close, said);
  shadow.append(section);
  document.documentElement.append(host);
}
