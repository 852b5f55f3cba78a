// The loader's decisions: each row of `tests/vectors.json`, which the Yew component shares, holds here and in `src/shared_vectors.rs`. Those
// of `choices.json` are the loader's alone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { arrange, readChoices } from "../deferred/choices.js";
import { localDay, wallClockMinutes } from "../clock.js";
import { showScheduled } from "../schedule.js";
import { fakeCard, fakeRoot } from "./fake-card.js";

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const vectors = { ...read("../../tests/vectors.json"), ...read("choices.json") };

/**
 * Runs a table: each row is a test with the row's name.
 * @param {string} name
 * @param {(row: any) => void} check
 */
function table(name, check) {
  const { [name]: rows, ...others } = vectors;
  delete vectors[name];
  assert.ok(rows?.length, `${name} has no rows; there are ${Object.keys(others)}`);
  for (const row of rows) test(`${name}: ${row.name}`, () => check(row));
}

/**
 * A date as the loader has it: days since 1 January 1970, zero for an unknown one.
 * @param {string | null} date
 */
const dayOf = (date) => (date ? Date.parse(date) / 864e5 : 0);

table("clock", ({ instant, timeZone, local }) => {
  assert.equal(wallClockMinutes(timeZone, new Date(instant)), Date.parse(`${local}Z`) / 6e4);
});

table("today", ({ instant, timeZone, verifiedOn, day }) => {
  assert.equal(localDay(timeZone, dayOf(verifiedOn), new Date(instant)), dayOf(day));
});

table("schedule", ({ on, attribute, today, shown }) => {
  const element = { className: "", dataset: on ? { on: attribute } : { not: attribute }, hidden: !shown };
  const before = { ...element, hidden: shown };
  for (const each of [element, before]) {
    showScheduled(fakeRoot({ "[data-on],[data-not]": [each] }), dayOf(today));
    assert.equal(each.hidden, !shown);
  }
});

table("validity", ({ attribute, today, believed }) => {
  // Without a last valid day nothing is marked: the hours and the cost stand there for good.
  const marked = attribute !== null;
  const believable = { className: "hours-and-cost", dataset: { on: attribute }, hidden: marked };
  const toCheck = { className: "hours-and-cost", dataset: { not: attribute }, hidden: true };
  showScheduled(fakeRoot({ "[data-on],[data-not]": marked ? [believable, toCheck] : [] }), dayOf(today));
  assert.deepEqual([believable.hidden, toCheck.hidden], [!believed, believed]);
});

table("audience", ({ audience, chosen }) => {
  const { root } = fakeCard([]);
  arrange(root, { audience });
  assert.equal(readChoices(root).audience, chosen);
});

table("tips", ({ tips, audience, today, shown }) => {
  const ids = (/** @type {any[]} */ list) => list.map(({ dataset }) => dataset.tip);
  // Whatever was chosen before, and whatever day it was.
  for (const [before, day] of /** @type {[string, number][]} */ ([
    ["all", 0],
    ["teacher", 0],
    ["child", dayOf("2027-02-09")],
    ["teen", dayOf("2027-07-01")],
  ])) {
    const card = fakeCard(tips);
    showScheduled(card.root, day);
    arrange(card.root, { audience: before, all: true });
    showScheduled(card.root, dayOf(today));
    const inView = (/** @type {Partial<Choices>} */ choices) => {
      arrange(card.root, { ...choices, audience });
      return ids(card.tips.filter(({ hidden }) => !hidden));
    };
    assert.deepEqual(inView({ all: true }), shown);
    // One at a time: the first, or the one that was turned to.
    assert.deepEqual(inView({}), shown.slice(0, 1));
    for (const [index, tip] of shown.entries()) {
      assert.deepEqual(inView({ tip }), [tip]);
      assert.equal(card.position.firstChild.nodeValue, `tip ${index + 1} of ${shown.length}`);
    }
    assert.equal(card.position.hidden, shown.length === 0);
  }
});

table("contacts", ({ cannotSpeak, order }) => {
  for (const before of [true, false]) {
    const { root, parts } = fakeCard([]);
    arrange(root, { audience: "all", cannotSpeak: before });
    arrange(root, { audience: "all", cannotSpeak });
    assert.deepEqual(parts.children.map(({ id }) => id), ["lead", order[0], "emergency", order[1]]);
  }
});

test("every table of the vectors is held here", () => assert.deepEqual(Object.keys(vectors), []));

test("a zone that the browser does not know is an unknown moment", () => {
  assert.equal(wallClockMinutes("Europe/Atlantis", new Date("2026-11-21T12:00:00Z")), 0);
});
