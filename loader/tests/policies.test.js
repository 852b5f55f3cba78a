// The loader's side of content policies: each row of `tests/policies.json` holds here and in `cli/src/doctor/policy.rs`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { integrityOf, sha256 } from "../doctor/digest.js";
import { blockedByPolicies } from "../doctor/policy.js";

const rows = JSON.parse(readFileSync(new URL("../../tests/policies.json", import.meta.url), "utf8"));
const folder = "https://campaign.example/v1/";

assert.ok(rows.length, "there are no rows");
for (const { name, policies, nonce = "", finds } of rows) {
  test(`policies: ${name}`, () => {
    const placed = policies.map((/** @type {[string, string]} */ [text, place]) => ({ text, place }));
    const found = blockedByPolicies(placed, { page: "https://school.example/help", script: `${folder}widget.js`, folder, nonce });
    assert.deepEqual(found.map(({ code, values }) => [code, values]), finds);
  });
}

test("hashes: our own SHA-256 is that of the browser for each length around a block", async () => {
  Reflect.set(globalThis, "window", globalThis);
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1000]) {
    const bytes = new Uint8Array(length).map((_, index) => index * 7);
    const own = `sha256-${btoa(String.fromCharCode(...sha256(bytes)))}`;
    assert.equal(own, await integrityOf(bytes, "sha256"));
  }
});
