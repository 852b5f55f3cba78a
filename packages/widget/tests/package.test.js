// The package as others get it: packed, installed into a project, and read by the type checker; and what it says of the element, against
// what the element does.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { ATTRIBUTES } from "../../../loader/attributes.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const known = JSON.parse(readFileSync(join(root, "packages/widget/interface.json"), "utf8"));
/** Below the root, so that the project finds the frameworks there. */
const folder = join(root, "target/npm-test");
const project = join(folder, "project");
const installed = join(project, "node_modules/@accanto/widget");

/** @param {string} program @param {string[]} args @param {string} cwd */
const run = (program, args, cwd) => {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${/** @type {any} */ (error).stdout}${/** @type {any} */ (error).stderr}`);
  }
};

const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name);

before(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run("node", ["packages/widget/generate.js", join(folder, "package"), "1.2.3"], root);
  run("npm", ["pack", "--silent", "--pack-destination", folder], join(folder, "package"));
  cpSync(join(root, "packages/widget/tests/project"), project, { recursive: true });
  run("npm", ["install", "--offline", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "../accanto-widget-1.2.3.tgz"], project);
});

test("a project that has installed the package knows the element in the DOM and in every framework's markup, without a cast", () => {
  run(join(root, "node_modules/.bin/tsc"), ["--project", "."], project);
});

test("the package has the same bytes whenever it is packed", () => {
  const again = join(folder, "again");
  run("node", ["packages/widget/generate.js", join(again, "package"), "1.2.3"], root);
  for (const name of readdirSync(join(again, "package"))) utimesSync(join(again, "package", name), 1, 1);
  run("npm", ["pack", "--silent", "--pack-destination", again], join(again, "package"));
  const [one, other] = [folder, again].map((place) => readFileSync(join(place, "accanto-widget-1.2.3.tgz")));
  assert.ok(one.equals(other));
});

test("the package has everything that its manifest names, and depends on nothing", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const files = readdirSync(installed);
  const named = [manifest.types, manifest.customElements, manifest["web-types"], ...Object.values(manifest.exports)];
  const paths = named.flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  for (const path of paths) assert.ok(files.includes(path.replace("./", "")), `${path} in ${files}`);
  assert.deepEqual(Object.keys(manifest).filter((key) => /dependencies/i.test(key)), []);
});

test("a server that imports the package and asks for the script gets nothing, and no fault", async () => {
  const { load } = await import(join(installed, "index.js"));
  await import(join(installed, "auto.js"));
  assert.equal(await load("https://campaign.example/v1/widget.js"), false);
});

test("every description has the attributes of the loader, in the documents' order", () => {
  assert.deepEqual(names(known.attributes), ATTRIBUTES);
  const section = read("docs/embedding.md").split("## Attributes")[1].split("\n## ")[0];
  assert.deepEqual([...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name), ATTRIBUTES);
  const editors = JSON.parse(readFileSync(join(installed, "vscode.html-data.json"), "utf8"));
  assert.deepEqual(names(editors.tags[0].attributes), ATTRIBUTES);
});

test("every description has the events and properties of the loader, and the properties and parts of the style sheets", () => {
  const loader = filesBelow("loader").map(read).join("\n");
  const found = (/** @type {string} */ text, /** @type {RegExp} */ form) => [...new Set([...text.matchAll(form)].map(([, name]) => name))].sort();
  assert.deepEqual(names(known.events).sort(), found(loader, /\bemit\("(\w+)"/g));
  const element = read("loader/element.js");
  assert.deepEqual(names(known.properties).sort(), found(element, /^  get ([a-z]+)\(\) \{\n    return/gm));
  const looks = read("docs/looks.md");
  assert.deepEqual(names(known.cssProperties).sort(), found(looks, /^\| `(--accanto-[\w-]+)` \|/gm));
  const parts = looks.split("## Parts")[1].matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm);
  assert.deepEqual(names(known.cssParts).sort(), [...parts].flatMap(([, list]) => list.replaceAll("`", "").split(", ")).sort());
});

/** @param {string} path */
function read(path) {
  return readFileSync(join(root, path), "utf8");
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
  return entries.filter(({ name }) => name.endsWith(".js")).map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
}
