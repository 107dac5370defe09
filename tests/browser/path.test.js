// The whole path as a member goes it: from the number to the sealed file, on phone, tablet and desktop, in both
// languages, from disk and over plain http; by keyboard alone; and without WebCrypto.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { armor, Decrypter } from "age-encryption";
import { fileAddress, makePage, openBrowser, openTab, openWorkshop, program, servePlainly, SIZES, temporaryFolder, words } from "./browser.js";
import { repository } from "./page_files.js";

const CODE = "K4QF8T2MN";
const axe = readFileSync(`${repository}tests/browser/node_modules/axe-core/axe.min.js`, "utf8");
const skip = program ? false : "FORETRADE names no program";
// Where answers are left for the program to open, with what was chosen beside them.
const kept = process.env.FORETRADE_ANSWERS;

let folder;
let workshop;
let page;
let browser;

before(async () => {
  if (skip) return;
  folder = temporaryFolder();
  workshop = await openWorkshop(folder);
  page = makePage(folder, workshop.path);
  // With personal codes, as a board that uses them has it.
  writeFileSync(page, readFileSync(page, "utf8").replace('"personal_codes":false', '"personal_codes":true'));
  browser = await openBrowser();
  if (kept) {
    mkdirSync(kept, { recursive: true });
    copyFileSync(workshop.path, join(kept, "workshop.ron"));
    writeFileSync(join(kept, "key.txt"), `${workshop.identity}\n`);
  }
});

after(() => browser?.close());

// What every page is held to: nothing for axe to find, targets of 44 px, no scrolling sideways.
async function held(tab, where) {
  const findings = await tab.evaluate(`${axe}; axe.run().then(({ violations }) => violations.map((found) => found.id + ": " + found.nodes.map((node) => node.html)))`);
  assert.deepEqual(findings, [], where);
  const small = await tab.evaluate(() =>
    [...document.querySelectorAll("button, summary, input[type=text], input[type=range], .choices label, .check")]
      .filter((found) => !found.classList.contains("unseen"))
      .filter((found) => found.checkVisibility())
      .map((found) => [found.outerHTML.slice(0, 120), found.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 43.9 || height < 43.9)
      .map(([html]) => html),
  );
  assert.deepEqual(small, [], where);
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${where} scrolls sideways`);
}

const content = (tab) => tab.evaluate(() => JSON.parse(document.getElementById("content").textContent));

// Opens an answer file as its keeper would, with another's library.
async function opened(file) {
  const lines = [...file.matchAll(/^ {8}"(.*)",$/gm)].map(([, line]) => line);
  const opener = new Decrypter();
  opener.addIdentity(workshop.identity);
  return (await opener.decrypt(armor.decode(`${lines.join("\n")}\n`), "text")).trimEnd();
}

async function saved(tab, language) {
  const [download] = await Promise.all([
    tab.waitForEvent("download"),
    tab.getByRole("button", { name: words(language, "answer-page-save"), exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

// From the number to the sealed answer with as few presses as there are. Gives what was chosen and the presses.
async function answer(tab, language, number, each = async () => {}) {
  let presses = 0;
  const button = async (id, values) => {
    await tab.getByRole("button", { name: words(language, id, values), exact: true }).click();
    presses += 1;
  };
  await each("start");
  await tab.getByLabel(words(language, "answer-page-number"), { exact: true }).fill(number.toLowerCase());
  await tab.getByLabel(words(language, "answer-page-code"), { exact: true }).fill(CODE);
  await button("answer-page-begin");
  await each("read");
  await button("answer-page-to-weigh");
  await each("weigh");
  const { criteria, groups } = await content(tab);
  await button("answer-page-weight-more", { criterion: criteria[0].name });
  await button("answer-page-save-weights");
  await each("weighed");
  await button("answer-page-to-rank");
  await each("rank");
  const piles = { first: [], middle: [], later: [], unknown: [] };
  const names = ["first", "middle", "later"];
  // The last group is left without a word.
  const met = groups.slice(0, -1);
  for (const [i, group] of met.entries()) {
    const pile = i === 3 ? "unknown" : names[i % 3];
    piles[pile].push(group.id);
    const chip = tab.locator(`[data-key="chip-${group.id}"]`);
    if (await chip.count()) await chip.click();
    const [set, choice] = (await chip.count()) ? ["group", "button"] : ["radiogroup", "radio"];
    await tab
      .getByRole(set, { name: words(language, "answer-page-pile-of", { group: group.name }), exact: true })
      .getByRole(choice, { name: words(language, `answer-page-pile-${pile}`), exact: true })
      .click();
    presses += 1;
  }
  await each("piles");
  await button("answer-page-order-piles");
  await each("order");
  // One group out of the first pile's tie.
  const moved = groups.find((group) => group.id === piles.first.at(-1));
  await tab.getByRole("button", { name: `${words(language, "answer-page-before-others")}: ${moved.name}`, exact: true }).click();
  presses += 1;
  await button("ways-order-done");
  await each("review");
  await button("answer-page-yes-level");
  await each("reviewed");
  await button("answer-page-seal");
  await each("sealed");
  presses += 1;
  const shares = await tab.evaluate(() => Sheet.sheet.shares);
  return {
    presses,
    chosen: {
      number,
      code: CODE,
      weights: Object.fromEntries(criteria.map((criterion, i) => [criterion.id, shares[i]])),
      tiers: [[moved.id], piles.first.slice(0, -1), piles.middle, piles.later].map((tier) => [...tier].sort()),
      unknown: [...piles.unknown, groups.at(-1).id].sort(),
    },
  };
}

function told(inside) {
  const [, number, code] = inside.match(/number:"([^"]+)",code:"([^"]+)"/);
  const [, weights] = inside.match(/weights:Points\(\{([^}]*)\}\)/);
  const [, tiers, unknown] = inside.match(/tiers:\[(.*)\],unknown:\[([^\]]*)\]/);
  const list = (text) => [...text.matchAll(/"([^"]+)"/g)].map(([, id]) => id).sort();
  return {
    number,
    code,
    weights: Object.fromEntries([...weights.matchAll(/"([^"]+)":([\d.]+)/g)].map(([, id, points]) => [id, Number(points)])),
    tiers: [...tiers.matchAll(/\[([^\]]*)\]/g)].map(([, tier]) => list(tier)),
    unknown: list(unknown),
  };
}

let number = 0;
for (const language of ["sv", "en"]) {
  for (const size of SIZES) {
    for (const from of ["disk", "http"]) {
      test(`the whole path in ${language} at ${size.join("×")} from ${from}`, { skip }, async () => {
        const server = from === "http" ? await servePlainly(page) : null;
        const { tab, wrong, requests } = await openTab(browser.context, server ? server.address : fileAddress(page), size);
        try {
          if (server) assert.equal(await tab.evaluate(() => window.isSecureContext), false);
          if (language === "en") await tab.getByRole("button", { name: words("sv", "language-switch", { language: "English" }) }).click();
          number = (number % 8) + 1;
          const check = from === "disk" ? (where) => held(tab, where) : undefined;
          const { chosen, presses } = await answer(tab, language, `L${number}`, check);
          assert.ok(presses <= 25, `${presses} presses`);
          const file = await saved(tab, language);
          assert.equal(file.name, `L${number}.svar.ron`);
          assert.deepEqual(told(await opened(file.text)), chosen);
          assert.deepEqual(wrong, []);
          // The page itself, and nothing else, was asked for.
          assert.deepEqual(requests.filter((request) => !/^GET (blob|data):/.test(request)), [`GET ${tab.url()}`]);
          assert.deepEqual(await tab.evaluate(() => [document.cookie, ...(window.origin === "null" ? [] : Object.keys(localStorage))]), [""]);
          if (kept) {
            const name = `${language}-${size[0]}-${from}`;
            writeFileSync(join(kept, `${name}.svar.ron`), file.text);
            writeFileSync(join(kept, `${name}.json`), JSON.stringify(chosen));
          }
        } finally {
          server?.close();
          await tab.close();
        }
      });
    }
  }
}

test("the whole path by keyboard alone", { skip }, async () => {
  const { tab, wrong } = await openTab(browser.context, fileAddress(page), [1280, 800]);
  const focused = () => tab.evaluate(() => document.activeElement.dataset.key ?? document.activeElement.tagName);
  // Tab until what has the keyboard is the one asked for.
  const reach = async (key) => {
    for (let i = 0; i < 120; i += 1) {
      if ((await focused()) === key) return;
      await tab.keyboard.press("Tab");
    }
    assert.fail(`${key} cannot be reached`);
  };
  assert.equal(await focused(), "H1");
  await reach("number");
  await tab.keyboard.type("L2");
  await reach("code");
  await tab.keyboard.type(CODE);
  await tab.keyboard.press("Enter");
  assert.equal(await tab.evaluate(() => document.body.dataset.page), "read");
  assert.equal(await focused(), "H1");
  await tab.keyboard.press("Control+Enter");
  await reach("weight-0");
  for (let i = 0; i < 6; i += 1) await tab.keyboard.press("ArrowRight");
  assert.equal(await focused(), "weight-0");
  await tab.keyboard.press("Control+Enter");
  const sum = await tab.evaluate(() => Sheet.sheet.shares.reduce((total, share) => total + share, 0));
  assert.equal(sum, 100);
  await tab.keyboard.press("Control+Enter");
  const groups = (await tab.evaluate(() => Sheet.sheet.met)).map((id) => ({ id }));
  await reach(`chip-${groups[0].id}`);
  for (const [i, group] of groups.entries()) {
    // The next group has the keyboard by itself.
    assert.equal(await focused(), `chip-${group.id}`);
    await tab.keyboard.press(["1", "2", "3", "0"][i % 4]);
  }
  await tab.keyboard.press("Control+Enter");
  assert.equal(await tab.evaluate(() => document.body.dataset.page), "order");
  const third = groups[8].id;
  await reach(`facts-${third}`);
  await tab.keyboard.press("Alt+ArrowUp");
  assert.equal(await focused(), `facts-${third}`);
  assert.match(await tab.locator("#spoken").textContent(), /^$|plats/);
  await tab.keyboard.press("Enter");
  assert.equal(await tab.locator(`[data-key="facts-${third}"]`).getAttribute("aria-expanded"), "true");
  await tab.keyboard.press("Control+Enter");
  await reach("level");
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Control+Enter");
  assert.equal(await tab.evaluate(() => document.body.dataset.page), "hand");
  await reach("save");
  const [download] = await Promise.all([tab.waitForEvent("download"), tab.keyboard.press("Enter")]);
  const inside = told(await opened(readFileSync(await download.path(), "utf8")));
  assert.deepEqual(inside.tiers[0], [third]);
  assert.deepEqual(inside.unknown, groups.filter((_, i) => i % 4 === 3).map((group) => group.id).sort());
  assert.deepEqual(wrong, []);
  await tab.close();
});

test("the answer is sealed as well where the browser has no WebCrypto", { skip }, async () => {
  const without = () => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined });
  const { tab, wrong } = await openTab(browser.context, fileAddress(page), [390, 844], without);
  assert.equal(await tab.evaluate(() => crypto.subtle), undefined);
  const { chosen } = await answer(tab, "sv", "L3");
  const file = await saved(tab, "sv");
  assert.deepEqual(told(await opened(file.text)), chosen);
  assert.deepEqual(wrong, []);
  await tab.close();
});

test("nothing leads on before a first choice, and a mistyped code is told at once", { skip }, async () => {
  const { tab } = await openTab(browser.context, fileAddress(page), [390, 844]);
  const begin = () => tab.getByRole("button", { name: words("sv", "answer-page-begin"), exact: true }).click();
  await tab.locator("#number").fill("L99");
  await tab.locator("#code").fill(`${CODE.slice(0, -1)}Z`);
  await begin();
  assert.equal(await tab.locator("#number-wrong").textContent(), words("sv", "answer-page-number-wrong"));
  assert.equal(await tab.locator("#code-wrong").textContent(), words("sv", "answer-page-code-wrong"));
  assert.equal(await tab.evaluate(() => document.body.dataset.page), "start");
  await tab.locator("#number").fill("L4");
  await tab.locator("#code").fill(CODE);
  await begin();
  await tab.locator("#foot .main").click();
  // Untouched weights, no pile, no points, no answered pair: no filled button.
  assert.equal(await tab.locator("#foot .main").count(), 0);
  await tab.getByRole("button", { name: words("sv", "answer-page-equal-weights"), exact: true }).click();
  await tab.locator("#foot .main").click();
  for (const way of ["Piles", "Points", "Pairs"]) {
    await tab.locator(`[data-key="way-${way}"]`).click();
    assert.equal(await tab.locator("#foot .main").count(), 0, way);
  }
  await tab.close();
});

test("100 points and two at a time give the orders that were said", { skip }, async () => {
  const { tab, wrong } = await openTab(browser.context, fileAddress(page), [820, 1180]);
  await tab.locator("#number").fill("L5");
  await tab.locator("#code").fill(CODE);
  await tab.locator("#foot .main").click();
  await tab.locator("#foot .main").click();
  await tab.locator('[data-key="skip"]').click();
  await tab.locator("#foot .main").click();
  const { groups } = await content(tab);
  const ids = groups.map((group) => group.id);
  await tab.locator('[data-key="way-Points"]').click();
  await tab.locator(`[data-key="points-${ids[2]}"]`).fill("60");
  await tab.locator(`[data-key="points-${ids[0]}"]`).fill("20");
  await tab.locator(`[data-key="points-${ids[1]}"]`).fill("20");
  await held(tab, "points");
  await tab.locator('[data-key="rest-unknown"]').click();
  await tab.locator("#foot .main").click();
  await held(tab, "review of points");
  await tab.locator("#foot .main").click();
  let inside = await opened((await saved(tab, "sv")).text);
  assert.ok(!inside.includes("weights"), inside);
  assert.ok(inside.includes(`tiers:[["${ids[2]}"],["${ids[0]}","${ids[1]}"]]`), inside);
  // Two at a time: the one that comes first in the file goes first.
  await tab.locator('[data-key="change"]').click();
  await tab.getByRole("button", { name: words("sv", "answer-page-change-order"), exact: true }).click();
  await tab.locator('[data-key="way-Pairs"]').click();
  await held(tab, "pairs");
  let asked = 0;
  while ((await tab.locator('[data-key="pair-1"]').count()) > 0) {
    const pair = await tab.evaluate(() => Pairs.progress(Sheet.sheet.met, Sheet.sheet.answers).ask);
    await tab.locator(`[data-key="pair-${ids.indexOf(pair.group) < ids.indexOf(pair.other) ? 1 : 2}"]`).click();
    asked += 1;
  }
  assert.ok(asked <= 41, `${asked} questions about fourteen groups`);
  await tab.locator("#foot .main").click();
  await held(tab, "order of pairs");
  await tab.locator("#foot .main").click();
  await tab.locator("#foot .main").click();
  inside = await opened((await saved(tab, "sv")).text);
  assert.deepEqual([...inside.match(/tiers:\[(.*)\],unknown/)[1].matchAll(/"([^"]+)"/g)].map(([, id]) => id), ids);
  assert.deepEqual(wrong, []);
  await tab.close();
});

test("where names are hidden at first, none is seen before an order is made", { skip }, async () => {
  const hidden = join(folder, "hidden.html");
  writeFileSync(hidden, readFileSync(page, "utf8").replace('"names_hidden":false', '"names_hidden":true'));
  const { tab, wrong } = await openTab(browser.context, fileAddress(hidden), [390, 844]);
  const { groups } = await content(tab);
  const none = async (where) => {
    const seen = await tab.locator("#page").textContent();
    for (const { name, facts } of groups) {
      assert.ok(!seen.includes(name), `${where}: ${name}`);
      assert.ok(!seen.includes(facts.sv.who), `${where}: ${facts.sv.who}`);
    }
  };
  await tab.locator("#number").fill("L7");
  await tab.locator("#code").fill(CODE);
  for (const where of ["start", "read", "weigh"]) {
    await none(where);
    if (where === "weigh") await tab.locator('[data-key="equal"]').click();
    await none(where);
    await tab.locator("#foot .main").click();
  }
  await tab.locator('input[value="first"]').nth(1).click();
  await tab.locator('input[value="later"]').nth(0).click();
  await none("rank");
  await tab.locator("#foot .main").click();
  await none("order");
  await held(tab, "order with hidden names");
  await tab.getByRole("button", { name: words("sv", "ways-order-reveal"), exact: true }).click();
  const first = (await tab.evaluate(() => Sheet.sheet.tiers))[0][0];
  assert.ok((await tab.locator("#page").textContent()).includes(groups.find((group) => group.id === first).name));
  await tab.locator("#foot .main").click();
  await tab.locator("#foot .main").click();
  assert.ok((await opened((await saved(tab, "sv")).text)).includes("names_hidden:true"));
  assert.deepEqual(wrong, []);
  await tab.close();
});

test("the page reflows at 320 px, prints, and stands still where motion is not wanted", { skip }, async () => {
  const { tab, wrong } = await openTab(browser.context, fileAddress(page), [320, 640]);
  await tab.emulateMedia({ reducedMotion: "reduce" });
  await answer(tab, "sv", "L6", (where) => held(tab, where));
  await tab.locator('[data-key="change"]').click();
  await tab.emulateMedia({ media: "print" });
  assert.ok(await tab.getByText(words("sv", "answer-page-own-order"), { exact: true }).first().isVisible());
  assert.equal(await tab.locator("#foot").isVisible(), false);
  assert.ok((await tab.pdf()).length > 10_000);
  assert.deepEqual(wrong, []);
  await tab.close();
  const large = await openTab(browser.context, fileAddress(page), [1920, 1080]);
  await answer(large.tab, "sv", "L6", (where) => held(large.tab, where));
  await large.tab.close();
});
