// A thousand answers of every length for the program's own library to open: .ci/check_page lets it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { pageFiles } from "./page_files.js";

const { Seal } = pageFiles("seal");
const kept = process.env.FORETRADE_ANSWERS;

test("a thousand seals for the program to open", { skip: kept ? false : "FORETRADE_ANSWERS names no folder" }, async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const seals = Array.from({ length: 1000 }, () => {
    const plain = crypto.getRandomValues(new Uint8Array(Math.floor(Math.random() * 6000)));
    return {
      armoured: `${Seal.armour(Seal.encrypt(recipient, plain)).join("\n")}\n`,
      sha256: Buffer.from(Seal.sha256(plain)).toString("hex"),
    };
  });
  writeFileSync(join(kept, "seals.json"), JSON.stringify({ identity, seals }));
});
