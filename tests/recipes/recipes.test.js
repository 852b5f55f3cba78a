// Each recipe, built from the code that its document shows, with the real tool, and opened in Chromium: the card comes about, with the number.
// `cargo xtask test partners` installs the tools into `target/recipes`, where the recipes are built.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { start } from "./chromium.js";
import { files, write } from "./recipe.js";
import { serve } from "./server.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = join(root, "target/recipes");
const documents = join(root, "docs/recipes");

/** What builds a recipe, in its folder; where the page is that comes of it; and what else has to hold in the browser. */
const RECIPES = [
  { name: "react", build: ["tsc", "vite build"], pages: "dist" },
  { name: "next", build: ["next build"], pages: "out" },
  { name: "vue", build: ["vue-tsc", "vite build"], pages: "dist" },
  { name: "svelte", build: ["svelte-check --fail-on-warnings", "vite build"], pages: "dist" },
  { name: "angular", build: ["ng build"], pages: "dist/browser" },
  { name: "mdx", build: ["vite build"], pages: "dist" },
  { name: "astro", build: ["astro build"], pages: "dist", then: nextPage },
  { name: "dompurify", build: ["vite build"], pages: "dist", then: cleaned },
  { name: "sanitize-html", build: ["node page.js"], pages: ".", then: cleaned },
];

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let campaign;

before(async () => {
  campaign = await serve(join(root, "dist"));
  browser = await start();
});

after(async () => {
  await browser?.stop();
  campaign?.stop();
});

test("every document but the list is a recipe that is built here, and is in the list", () => {
  const names = readdirSync(documents).filter((name) => name !== "README.md").sort();
  assert.deepEqual(names, RECIPES.map(({ name }) => `${name}.md`).sort());
});

test("a recipe's files are found by their names", () => {
  const found = files("`a.js`:\n\n```js\none\n```\n\nWhat is written, `b/c.html`:\n\n```html\n<p>\n```\n\n```sh\nnone\n```\n");
  assert.deepEqual([...found], [["a.js", "one\n"], ["b/c.html", "<p>\n"]]);
});

for (const { name, build, pages, then } of RECIPES) {
  test(`${name}: what the recipe says can be built, and shows the card`, async () => {
    const folder = join(target, name);
    write(join(documents, `${name}.md`), folder, campaign.origin);
    for (const command of build) await run(command, folder);
    const partner = await serve(join(folder, pages));
    try {
      await browser.open(`${partner.origin}/index.html`);
      await card();
      writeFileSync(join(target, `${name}.png`), await browser.picture(), "base64");
      await then?.();
    } finally {
      partner.stop();
    }
  });
}

/** Waits for the live card, and looks for the number in it, where a visitor sees it. */
async function card() {
  await browser.wait("a live card", 'return document.querySelector("accanto-widget")?.tier === 2');
  const call = await browser.run(`
    const link = document.querySelector("accanto-widget").shadowRoot.querySelector('a[href="tel:19696"]');
    const { width, height } = link.getBoundingClientRect();
    return [link.textContent.replace(/\\D/g, "").includes("19696"), width >= 44 && height >= 44, document.querySelectorAll("accanto-widget").length];`);
  assert.deepEqual(call, [true, true, 1], "the number, large enough to tap, in one card");
  assert.equal(await browser.run('return document.querySelector("h1").textContent'), "Help");
}

/** The next page of a transition has its card, without a new document. */
async function nextPage() {
  await browser.run('window.stays = true; document.getElementById("next").click()');
  await browser.wait("the next page", 'return document.title === "More help"');
  await browser.wait("its card", 'return document.querySelector("accanto-widget")?.tier === 2');
  const found = await browser.run(`return [window.stays === true, document.querySelectorAll("accanto-widget").length,
    document.querySelector("accanto-widget").shadowRoot.querySelector('a[href="tel:19696"]') !== null]`);
  assert.deepEqual(found, [true, 1, true]);
}

/** Of what somebody wrote, the element and its links are left, and nothing that runs. */
async function cleaned() {
  const found = await browser.run(`return [document.querySelector("[onclick]"), document.querySelectorAll("div > accanto-widget > a").length,
    document.querySelectorAll("div > script").length, document.querySelector('accanto-widget > a[rel]').referrerPolicy]`);
  assert.deepEqual(found, [null, 3, 0, "no-referrer"]);
}

async function run(command, cwd) {
  const [program, ...args] = command.split(" ");
  const found = program === "node" ? process.execPath : join(target, "node_modules/.bin", program);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false", NO_COLOR: "1" };
  try {
    await promisify(execFile)(found, args, { cwd, env });
  } catch (error) {
    throw new Error(`${command}\n${error.stdout}${error.stderr}`);
  }
}
