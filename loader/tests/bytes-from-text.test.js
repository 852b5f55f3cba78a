// The loader's side of the bytes in a language's file: each row of `tests/bytes_as_text.json` holds here and in
// `site/src/bytes_as_text.rs`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { bytesFromText } from "../deferred/bytes-from-text.js";

const rows = JSON.parse(readFileSync(new URL("../../tests/bytes_as_text.json", import.meta.url), "utf8"));

assert.ok(rows.length, "there are no rows");
for (const { name, bytes, text } of rows) {
  test(`bytes as text: ${name}`, () => assert.deepEqual([...bytesFromText(text)], bytes));
}

test("bytes as text: each byte by itself", () => {
  for (let byte = 0; byte < 256; byte++) {
    assert.deepEqual([...bytesFromText(String.fromCharCode(0xe000 + byte))], [byte]);
  }
});
