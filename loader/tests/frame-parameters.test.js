// The options of the page for frames: what of an address reaches the element.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { attributesIn } from "../frame/parameters.js";

/** @type {{ attributes: { name: string, values?: string[], open?: boolean }[] }} */
const { attributes } = JSON.parse(readFileSync(new URL("../../packages/widget/interface.json", import.meta.url), "utf8"));
/** What has no meaning in a frame, as `name=value`, or the name alone for every value. */
const LEFT_OUT = ["layout=button", "corner", "events"];

test("each value of each attribute that means something in a frame is taken as it is", () => {
  for (const { name, values = ["", "true"] } of attributes) {
    for (const value of values) {
      const isLeftOut = LEFT_OUT.includes(name) || LEFT_OUT.includes(`${name}=${value}`);
      assert.deepEqual(attributesIn(`?${name}=${value}`), isLeftOut ? [] : [[name, value]], `${name}=${value}`);
    }
  }
  for (const lang of ["it", "zh-Hans-CN", "sr_Latn", "fil", "EN-gb"]) assert.deepEqual(attributesIn(`?lang=${lang}`), [["lang", lang]]);
  for (const country of ["FR", "fr"]) assert.deepEqual(attributesIn(`?country=${country}`), [["country", country]]);
});

test("of a value that no attribute knows nothing is left", () => {
  const hostile = ["", " ", "card ", "\ncard", "card\n", "CARD", "card,bar", "\"><script>", "javascript:alert(1)", "it\u0000", "it-", "on\u202e", "constructor", "__proto__", "f", "a".repeat(9999)];
  for (const { name } of attributes) {
    for (const value of hostile) {
      assert.deepEqual(attributesIn(`?${new URLSearchParams({ [name]: value })}`), [], `${name}=${JSON.stringify(value)}`);
    }
  }
});

test("of a name that is no attribute nothing is left, and of a name given twice the first value counts", () => {
  for (const name of ["onclick", "style", "class", "href", "hidden", "constructor", "__proto__", "toString", "LANG", "data-lang", "lang "]) {
    assert.deepEqual(attributesIn(`?${new URLSearchParams({ [name]: "it" })}`), [], name);
  }
  assert.deepEqual(attributesIn("?lang=it&lang=de"), [["lang", "it"]]);
  assert.deepEqual(attributesIn("?country=FRA"), []);
  assert.deepEqual(attributesIn("?lang=%E0%A4%A&%=%"), []);
});
