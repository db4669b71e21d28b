/** A real indexing process that a test kills: `node killed-indexing.js FOLDER ARTICLES EMBEDDED rebuild|update [DATABASE]`. */

import { appendFileSync } from "node:fs";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { openWritableStore } from "../../../src/retrieve/store/place/open-store.ts";
import { tinyModels } from "../tiny-models.ts";

const [indexFolder, articles, embedded, mode, store] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string?,
];
const models = await tinyModels((texts) => appendFileSync(embedded, texts.join("\n")));
process.send?.("indexing");
await updateIndex({
  store: await openWritableStore({ indexFolder, store }),
  paths: [articles],
  models,
  rebuild: mode === "rebuild",
  whenLocked: "wait",
});
process.disconnect();
