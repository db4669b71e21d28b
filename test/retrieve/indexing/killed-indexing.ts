/** A real indexing process that a test kills: `node killed-indexing.js FOLDER ARTICLES EMBEDDED rebuild|update`. */

import { appendFileSync } from "node:fs";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { tinyModels } from "../tiny-models.ts";

const [indexFolder, articles, embedded, mode] = process.argv.slice(2) as [string, string, string, string];
const models = await tinyModels((texts) => appendFileSync(embedded, texts.join("\n")));
process.send?.("indexing");
await updateIndex({
  store: new SqliteWritableStore(indexFolder),
  paths: [articles],
  models,
  rebuild: mode === "rebuild",
  whenLocked: "wait",
});
process.disconnect();
