// What is inside the seal, personal codes and the four words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { pageFiles, repository } from "./page_files.js";

const { Answer } = pageFiles("seal", "answer");
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// A code with its check, or null where the check falls outside the alphabet.
function withCheck(eight) {
  const sum = [...eight].reduce((total, sign) => (total * 32 + SIGNS.indexOf(sign)) % 37, 0);
  return sum < 32 ? eight + SIGNS[sum] : null;
}

const codes = [];
for (let seed = 1; codes.length < 200; seed += 1) {
  let state = seed * 2654435761;
  const eight = Array.from({ length: 8 }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return SIGNS[state % 32];
  }).join("");
  const code = withCheck(eight);
  if (code) codes.push(code);
}

test("a personal code is read however it is typed", () => {
  for (const code of codes) {
    const shown = `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
    assert.equal(Answer.readCode(code), code);
    assert.equal(Answer.readCode(` ${shown.toLowerCase()} `), code);
    assert.equal(Answer.readCode(shown.replaceAll("0", "o").replaceAll("1", "l")), code);
    assert.equal(Answer.readCode(shown.replaceAll("1", "I").replaceAll("-", "–")), code);
  }
});

test("one wrong sign, or two exchanged, is told at once", () => {
  for (const code of codes) {
    for (let at = 0; at < 9; at += 1) {
      for (const sign of SIGNS) {
        if (sign !== code[at]) assert.equal(Answer.readCode(code.slice(0, at) + sign + code.slice(at + 1)), null);
      }
      if (at < 8 && code[at] !== code[at + 1]) {
        assert.equal(Answer.readCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)), null);
      }
    }
  }
  for (const wrong of ["", "K4Q", `${codes[0]}0`, "K4Q-F8T-2MU", "åäö-åäö-åäö"]) assert.equal(Answer.readCode(wrong), null);
});

test("a number is found however it is typed", () => {
  const members = ["L1", "L7", "L17"];
  for (const typed of ["L7", "l7", " l 7 ", "L-7"]) assert.equal(Answer.readNumber(typed, members), "L7");
  assert.equal(Answer.readNumber("L8", members), null);
  assert.equal(Answer.readNumber("", members), null);
});

const address = {
  workshop: "region", round: "omgang-2", mark: "0123456789abcdef0123456789abcdef", number: "L7", size: 4096,
};
const given = {
  code: codes[0], day: "2027-01-20", weights: [["dodlighet", 50], ["liv", 100 / 3]],
  ranking: { tiers: [["a"], ["b", "c"]], unknown: ["d"], points: [] }, abstains: false,
};

test("every answer of a workshop has the same size, whatever it says", async () => {
  const identity = await generateX25519Identity();
  const opener = new Decrypter();
  opener.addIdentity(identity);
  const recipient = await identityToRecipient(identity);
  const sizes = new Set();
  const least = { ...given, weights: null, ranking: null, abstains: true };
  for (const answer of [given, least]) {
    const { text, seal } = Answer.file({ ...address, recipient }, answer, "Företräde");
    sizes.add(text.length);
    const plain = await opener.decrypt(armor.decode(`${seal.join("\n")}\n`), "text");
    assert.equal(plain, Answer.inside(address, answer));
    assert.equal(plain.length, 4096);
    // Nothing of what was said stands outside.
    for (const word of ["dodlighet", "tiers", codes[0], "2027-01-20"]) assert.ok(!text.includes(word), word);
  }
  assert.equal(sizes.size, 1);
  // What does not fit is filled up to whole blocks more.
  const long = { ...given, ranking: { ...given.ranking, tiers: [["x".repeat(5000)]] } };
  assert.equal(Answer.inside(address, long).length, 8192);
});

test("what is inside is written as the program writes it", () => {
  const inside = Answer.inside({ ...address, workshop: 'a"b\\c\nd\u0001å' }, given);
  assert.ok(inside.startsWith('(workshop:"a\\"b\\\\c\\nd\\u{1}å",round:"omgang-2",mark:"0123'), inside.slice(0, 80));
  assert.ok(
    inside.includes(
      `number:"L7",code:"${codes[0]}",handed_in:"2027-01-20",weights:Points({"dodlighet":50.0,"liv":33.333333333333336}),` +
        'ranking:(tiers:[["a"],["b","c"]],unknown:["d"],points:{}),padding:" ',
    ),
    inside,
  );
  const least = Answer.inside({ ...address, mark: null }, { ...given, code: null, weights: null, ranking: null, abstains: true });
  assert.match(least, /^\(workshop:"region",round:"omgang-2",number:"L7",handed_in:"2027-01-20",abstains:true,padding:" +"\)$/);
});

test("the program's example comes out to the letter", () => {
  const kept = readFileSync(`${repository}tests/files/answers/L3.inside.ron`, "utf8").trimEnd();
  const example = { workshop: "provregionen-2027", round: "omgang-1", mark: "9f1c2ab07de34456b8c1d0e2f3a49576", number: "L3" };
  const said = {
    code: "K4QF8T2MN",
    day: "2027-03-01",
    weights: [["dodlighet", 60], ["funktion", 20], ["livskvalitet", 20]],
    ranking: { tiers: [["a"], ["c"], ["b", "g"], ["d"]], unknown: ["e", "f"], points: [] },
    abstains: false,
    namesHidden: true,
  };
  assert.equal(Answer.inside({ ...example, size: kept.length }, said), kept);
});

test("the four words follow every sign of the seal, as the program has them", () => {
  const list = readFileSync(`${repository}assets/words/receipt.txt`, "utf8").trim().split("\n");
  const seal = ["-----BEGIN AGE ENCRYPTED FILE-----", "YWdl", "-----END AGE ENCRYPTED FILE-----"];
  assert.equal(Answer.receipt(seal, list).join(" "), "pil orkester kilo jul");
});
