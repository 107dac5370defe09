// The page's own files, as the page has them, for tests that need no browser.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

// What the named files of assets/answer_page define, put together as in the page: { Seal, Answer, … }.
export function pageFiles(...names) {
  const source = names.map((name) => readFileSync(`${repository}assets/answer_page/${name}.js`, "utf8"));
  const defined = names.map((name) => name[0].toUpperCase() + name.slice(1));
  return runInThisContext(`(() => { "use strict"; ${source.join("\n")}; return { ${defined.join(", ")} }; })()`);
}
