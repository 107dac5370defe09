// The need order and asking two at a time, held to the cases that the program writes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pageFiles, repository } from "./page_files.js";

const { Method, Pairs } = pageFiles("method", "pairs");
const cases = JSON.parse(readFileSync(`${repository}tests/files/page_cases.json`, "utf8"));

test("the need order is the program's, by every rule", () => {
  assert.ok(cases.needs.length >= 80);
  cases.needs.forEach(({ rule, points, parameters, future_risk, groups, standings }, index) => {
    const found = Method.order(rule, groups, Method.weights(points), parameters, future_risk);
    assert.deepEqual(found, standings, `case ${index}`);
  });
});

test("the same questions are asked, and the same order comes of the answers", () => {
  assert.ok(cases.pairs.length >= 40);
  cases.pairs.forEach(({ entered, steps, tiers, aside }, index) => {
    const answers = [];
    for (const [group, other, left, answer] of steps) {
      const now = Pairs.progress(entered, answers);
      assert.deepEqual(now.ask, { group, other }, `case ${index}`);
      assert.equal(now.left, left, `case ${index}`);
      answers.push({ group, other, answer });
    }
    assert.deepEqual(Pairs.progress(entered, answers), { tiers, aside, ask: null, left: 0 }, `case ${index}`);
    assert.ok(steps.length <= Pairs.mostQuestions(entered.length) + 2 * entered.length);
  });
});

test("an answer taken back is asked again", () => {
  const { entered, steps } = cases.pairs.at(-1);
  const answers = steps.map(([group, other, , answer]) => ({ group, other, answer }));
  const [group, other] = steps.at(-1);
  assert.deepEqual(Pairs.progress(entered, answers.slice(0, -1)).ask, { group, other });
});
