// The content of `/preview/report.json`, which cli/src/preview/report.rs writes.

interface PreviewReport {
  /** Increases after each save; a program that was started later begins with a higher number. */
  version: number;
  /** The line that names the day; empty for today. */
  day: string;
  /** A sentence on what is shown. */
  state: string;
  /** The languages of the card that is shown; empty if there is no card. */
  languages: { tag: string; name: string }[];
  default: string;
  /** IANA name of the zone in which a day begins and ends. */
  timeZone: string;
  /** How far the program's clock is moved forward, in milliseconds. */
  ahead: number;
  /** The codes of the countries whose help the card knows. */
  countries: string[];
  /** The awareness days, confirmed or not, in the order of the calendar: `from` such as `2027-02-09`. */
  themes: { name: string; from: string }[];
  notes: PreviewNote[];
  /** The card's texts by language and key, for the keys that notes name. */
  texts: Record<string, Record<string, string>>;
  words: { show: string; elsewhere: string; ended: string };
}

interface PreviewNote {
  severity: "error" | "warning";
  /** The file and the line. */
  place: string;
  /** The text of that line. */
  text: string | null;
  what: string;
  remedy: string;
  /** The language it is about; missing if it is about all. */
  language: string | null;
  /** The key of the text that it is about, by which its place on the card is found; empty if it has none. */
  shown: string;
}
