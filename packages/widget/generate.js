// Writes the package into a folder: `node packages/widget/generate.js <folder> <version>`. What describes the element to editors, type
// checkers and frameworks comes from `interface.json`, so that no two descriptions of it differ.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe } from "./describe/editors.js";
import { declare } from "./describe/types.js";
import { manifest } from "./describe/manifest.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const [folder, version] = process.argv.slice(2);
if (!folder || !version) throw new Error("node packages/widget/generate.js <folder> <version>");

/** @type {import("./describe/interface.d.ts").Interface} */
const known = JSON.parse(readFileSync(here("interface.json"), "utf8"));
const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;

/** @type {Record<string, string>} */
const files = {
  "package.json": json(manifest(version)),
  ...declare(known),
  ...Object.fromEntries(Object.entries(describe(known, version)).map(([name, value]) => [name, json(value)])),
};
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
for (const name of ["index.js", "auto.js"]) copyFileSync(here(`source/${name}`), join(folder, name));
copyFileSync(here("README.md"), join(folder, "README.md"));
for (const name of ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(here(`../../${name}`), join(folder, name));
