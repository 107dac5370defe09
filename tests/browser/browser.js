// Debian's chromium, a page of the program's, and one member who answers on it as a person would: by what is
// written on the buttons.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { chromium } from "playwright-core";
import { repository } from "./page_files.js";

// A name for this computer that browsers do not take for a secure place, as they do 127.0.0.1.
export const ROOM = "rummet.test";

// The program under test; without it only the tests that need no page are run.
export const program = process.env.FORETRADE;

export const SIZES = [
  [390, 844],
  [820, 1180],
  [1280, 800],
];

export function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), "foretrade-page-"));
}

// The answer page of a workshop, as `foretrade page` writes it.
export function makePage(folder, workshop, ...more) {
  const path = join(folder, "page.svara.html");
  execFileSync(program, ["page", workshop, "--out", path, ...more]);
  return path;
}

export async function openBrowser() {
  const folder = temporaryFolder();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    acceptDownloads: true,
    args: [
      `--host-resolver-rules=MAP ${ROOM} 127.0.0.1`,
      "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync",
    ],
  });
  context.setDefaultTimeout(5_000);
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// A tab on the page, with everything remembered that should not happen: errors, refused policies, requests.
export async function openTab(context, address, [width, height], prepare) {
  const tab = await context.newPage();
  const wrong = [];
  const requests = [];
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
  });
  tab.on("pageerror", (error) => wrong.push(String(error)));
  tab.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await tab.setViewportSize({ width, height });
  if (prepare) await tab.addInitScript(prepare);
  await tab.goto(address);
  return { tab, wrong, requests };
}

export const fileAddress = (path) => pathToFileURL(path).href;

// The example with its round open, a key of its own and so many members, and the identity that opens what is sealed.
export async function openWorkshop(folder, members = 8) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const example = readFileSync(`${repository}workshops/region-exempel.ron`, "utf8");
  const rounds = example.indexOf("\n    rounds: [");
  const after = example.indexOf("\n    missions: [");
  assert.ok(rounds > 0 && after > rounds);
  const more = Array.from({ length: members - 8 }, (_, i) => `        (id: "L${i + 9}", role: Member),\n`).join("");
  const before = example.slice(0, rounds).replace("    participants: [\n", (head) => head + more);
  const text = `${before}
    rounds: [(id: "omgang-1", mark: "9f1c2ab07de34456b8c1d0e2f3a49576", opened: "2027-01-18T08:00:00Z")],
    answer_key: (public: "${recipient}", keeper: "Anna Ek", made: "2027-01-18T07:55:00Z"),
${example.slice(after)}`;
  const path = join(folder, "workshop.ron");
  writeFileSync(path, text);
  return { path, identity };
}

// A file over plain http on a name that is no secure context, as in a room.
export async function servePlainly(path) {
  const server = createServer((request, response) => {
    const found = request.method === "GET" && request.url === "/";
    response.writeHead(found ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(found ? readFileSync(path) : "");
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { address: `http://${ROOM}:${server.address().port}/`, close: () => server.close() };
}

// Texts of the language files, so that tests read what a member reads.
const catalogue = new Map();
export function words(language, id, values = {}) {
  if (!catalogue.has(language)) {
    const found = new Map();
    for (const name of ["answer-page", "common", "own-answer", "ways", "private", "record", "shell"]) {
      let text = "";
      try {
        text = readFileSync(`${repository}assets/lang/${language}/${name}.ftl`, "utf8");
      } catch {
        continue;
      }
      for (const [, key, value] of text.matchAll(/^([a-z0-9-]+) = (.+)$/gm)) found.set(key, value);
    }
    catalogue.set(language, found);
  }
  const text = catalogue.get(language).get(id);
  assert.ok(text, id);
  return text.replace(/\{ \$([a-z]+) \}/g, (_, name) => values[name]);
}

export const press = (tab, language, id, values) =>
  tab.getByRole("button", { name: words(language, id, values), exact: true }).click();
