// A recipe as files: each block of code of the document that follows a file's name.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The address that the documents write for the campaign's. */
const CAMPAIGN = "https://campaign.example";

/** The files of a recipe, by path. */
export function files(document) {
  const blocks = document.matchAll(/^.*`([^`\n]+\.\w+)`[^`\n]*:\n\n```\w+\n([^]*?)^```$/gm);
  return new Map(Array.from(blocks, ([, name, code]) => [name, code]));
}

/** Writes them into a folder of their own, for this campaign; the answer is that folder. */
export function write(path, folder, campaign) {
  const found = files(readFileSync(path, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, code] of found) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code.replaceAll(CAMPAIGN, campaign));
  }
  // Scripts are modules, as in the projects that these tools start.
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  return found;
}
