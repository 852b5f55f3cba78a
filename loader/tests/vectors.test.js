// The loader's side of the decisions that it shares with the Yew component: each row of `tests/vectors.json` holds here and in
// `src/shared_vectors.rs`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { arrange, readChoices, setChoices } from "../choices.js";
import { localDay, wallClockMinutes } from "../clock.js";
import { showScheduled } from "../schedule.js";
import { fakeCard, fakeRadios, fakeRoot } from "./fake-card.js";

const vectors = JSON.parse(readFileSync(new URL("../../tests/vectors.json", import.meta.url), "utf8"));

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
    assert.equal(showScheduled(fakeRoot({ "[data-on],[data-not]": [each] }), dayOf(today)), false);
    assert.equal(each.hidden, !shown);
  }
});

table("validity", ({ attribute, today, believed }) => {
  // Without a last valid day nothing is marked: the hours and the cost stand there for good.
  const marked = attribute !== null;
  const believable = { className: "facts", dataset: { on: attribute }, hidden: marked };
  const toCheck = { className: "facts", dataset: { not: attribute }, hidden: true };
  showScheduled(fakeRoot({ "[data-on],[data-not]": marked ? [believable, toCheck] : [] }), dayOf(today));
  assert.deepEqual([believable.hidden, toCheck.hidden], [!believed, believed]);
});

table("audience", ({ audience, chosen }) => {
  const root = fakeRoot({ "[name=audience]": fakeRadios() });
  assert.equal(setChoices(root, { audience }), chosen);
  assert.equal(readChoices(root).audience, chosen);
});

table("tips", ({ tips, audience, today, view, more, open, hidden }) => {
  // Whatever was chosen before, and whatever day it was.
  for (const [before, day] of [
    ["all", 0],
    ["teacher", 0],
    ["child", dayOf("2027-02-09")],
    ["teen", dayOf("2027-07-01")],
  ]) {
    const card = fakeCard(tips);
    for (const [choice, onDay] of [
      [before, day],
      [audience, dayOf(today)],
    ]) {
      showScheduled(card.root, onDay);
      arrange(card.root, card.elements, { audience: choice });
    }
    const ids = (/** @type {any[]} */ list) => list.map(({ id }) => id);
    assert.deepEqual(ids(card.view.children), view);
    assert.deepEqual(ids(card.more.children), more);
    assert.deepEqual(ids(card.elements.filter((tip) => tip.open)), open ? [open] : []);
    assert.deepEqual(ids(card.elements.filter((tip) => tip.hidden)), hidden);
  }
});

table("contacts", ({ cannotSpeak, order }) => {
  for (const before of [true, false]) {
    const { root, contacts } = fakeCard([]);
    arrange(root, [], { audience: "all", cannotSpeak: before });
    arrange(root, [], { audience: "all", cannotSpeak });
    assert.deepEqual(contacts.children.map(({ id }) => id), order);
  }
});

test("every table of the vectors is held here", () => assert.deepEqual(Object.keys(vectors), []));

test("a zone that the browser does not know is an unknown moment", () => {
  assert.equal(wallClockMinutes("Europe/Atlantis", new Date("2026-11-21T12:00:00Z")), 0);
});
