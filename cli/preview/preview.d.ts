// What `/preview/report.json` holds; cli/src/preview/report.rs writes it.

interface PreviewReport {
  /** One more after each save; a program that was started later begins with a greater one. */
  version: number;
  /** What the day line says; empty for today. */
  day: string;
  /** What is shown, in a sentence. */
  state: string;
  /** Those of the card that is shown; none if there is none. */
  languages: { tag: string; name: string }[];
  default: string;
  notes: PreviewNote[];
  /** What the card says, by language and key, for the keys that notes name. */
  texts: Record<string, Record<string, string>>;
  words: { show: string; elsewhere: string; ended: string };
}

interface PreviewNote {
  severity: "error" | "warning";
  /** File and line. */
  place: string;
  /** That line. */
  text: string | null;
  what: string;
  remedy: string;
  /** The language it is about; none if it is about all. */
  language: string | null;
  /** The key of the string by which its place on the card is found; empty if it has none. */
  shown: string;
}
