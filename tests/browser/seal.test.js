// Sealing against published vectors, and against an independent writer of the same format.

import assert from "node:assert/strict";
import { test } from "node:test";
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { bech32 } from "@scure/base";
import { pageFiles } from "./page_files.js";

const { Seal } = pageFiles("seal");

const bytes = (hex) => Uint8Array.from(hex.replace(/\s/g, "").match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (found) => Buffer.from(found).toString("hex");
const clean = (text) => text.replace(/\s/g, "");

test("SHA-256: FIPS 180-4 examples", () => {
  const digest = (text) => hex(Seal.sha256(Seal.utf8(text)));
  assert.equal(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.equal(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.equal(
    digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  assert.equal(
    digest("a".repeat(1_000_000)),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

test("HKDF-SHA-256: RFC 5869, appendix A.1 to A.3", () => {
  const derived = (material, salt, info, length) => hex(Seal.hkdf(bytes(material), bytes(salt), bytes(info), length));
  assert.equal(
    derived("0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9", 42),
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  const run = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => hex([from + i])).join("");
  assert.equal(
    derived(run(0x00, 0x4f), run(0x60, 0xaf), run(0xb0, 0xff), 82),
    clean(`b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09
           da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87`),
  );
  assert.equal(
    derived("0b".repeat(22), "", "", 42),
    "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  );
});

test("X25519: RFC 7748, section 5.2 and 6.1", () => {
  const product = (scalar, point) => hex(Seal.x25519(bytes(scalar), bytes(point)));
  assert.equal(
    product(
      "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
      "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
    ),
    "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
  );
  assert.equal(
    product(
      "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
      "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
    ),
    "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
  );
  const base = `09${"00".repeat(31)}`;
  const bob = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
  const alices = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
  assert.equal(product(bob, base), "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
  assert.equal(product(bob, alices), "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
  let [k, u] = [bytes(base), bytes(base)];
  for (let i = 0; i < 1000; i += 1) {
    [k, u] = [Seal.x25519(k, u), k];
    if (i === 0) assert.equal(hex(k), "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
  }
  assert.equal(hex(k), "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
});

test("ChaCha20: RFC 8439, section 2.4.2", () => {
  const text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
  const key = bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  assert.equal(
    hex(Seal.chacha20(key, 1, bytes("000000000000004a00000000"), Seal.utf8(text))),
    clean(`6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b
           f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8
           07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736
           5af90bbf74a35be6b40b8eedf2785e42874d`),
  );
});

test("Poly1305: RFC 8439, section 2.5.2, and sums that wrap", () => {
  const key = bytes("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b");
  assert.equal(hex(Seal.poly1305(key, Seal.utf8("Cryptographic Forum Research Group"))), "a8061dc1305136c6c22b8baf0c0127a9");
  // Appendix A.3, number 7 to 9.
  const tag = (r, s, message) => hex(Seal.poly1305(bytes(r + s), bytes(message)));
  const [two, none, full] = [`02${"00".repeat(15)}`, "00".repeat(16), "ff".repeat(16)];
  const one = `01${"00".repeat(15)}`;
  assert.equal(tag(two, none, full), `03${"00".repeat(15)}`);
  assert.equal(tag(two, full, two), `03${"00".repeat(15)}`);
  assert.equal(tag(one, none, full + `f0${"ff".repeat(15)}` + `11${"00".repeat(15)}`), `05${"00".repeat(15)}`);
  assert.equal(tag(two, none, `fd${"ff".repeat(15)}`), `fa${"ff".repeat(15)}`);
});

test("ChaCha20-Poly1305: RFC 8439, section 2.8.2", () => {
  const text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
  const key = bytes("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  const sealed = Seal.chacha20Poly1305(
    key,
    bytes("070000004041424344454647"),
    Seal.utf8(text),
    bytes("50515253c0c1c2c3c4c5c6c7"),
  );
  assert.equal(
    hex(sealed),
    clean(`d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6
           3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36
           92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc
           3ff4def08e4b7a9de576d26586cec64b6116 1ae10b594f09e26a7e902ecbd0600691`),
  );
});

test("a recipient that is none is refused", async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  assert.equal(Seal.recipientPoint(recipient).length, 32);
  for (const wrong of ["", "age1", recipient.slice(0, -1), `${recipient}q`, recipient.replace("age1", "agf1")]) {
    assert.throws(() => Seal.recipientPoint(wrong), wrong);
  }
  const last = recipient.at(-1) === "q" ? "p" : "q";
  assert.throws(() => Seal.recipientPoint(recipient.slice(0, -1) + last));
});

test("a point that gives an all-zero secret is refused", () => {
  // Points of small order that RFC 7748, section 6.1, warns of: 0, 1 and p − 1.
  for (const point of ["00".repeat(32), `01${"00".repeat(31)}`, `ec${"ff".repeat(30)}7f`]) {
    const recipient = bech32.encode("age", bech32.toWords(bytes(point)));
    assert.throws(() => Seal.encrypt(recipient, Seal.utf8("x")), /secret is zero/);
  }
});

test("what is sealed opens with another's library, at every length that matters", async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const opener = new Decrypter();
  opener.addIdentity(identity);
  for (const length of [0, 1, 15, 16, 17, 4096, 65535, 65536, 65537, 200_000]) {
    const plain = Uint8Array.from({ length }, (_, i) => (i * 7) & 255);
    const sealed = Seal.encrypt(recipient, plain);
    assert.deepEqual(await opener.decrypt(sealed), plain, `${length}`);
    assert.deepEqual(armor.decode(`${Seal.armour(sealed).join("\n")}\n`), sealed, `${length}`);
  }
});

test("no two seals of the same answer are alike", async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const seals = new Set(Array.from({ length: 20 }, () => hex(Seal.encrypt(recipient, Seal.utf8("same")))));
  assert.equal(seals.size, 20);
});
