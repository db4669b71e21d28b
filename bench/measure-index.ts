/** What indexing costs: `node measure-index.ts FOLDER PASSAGES` makes articles and an index of them; prints JSON. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModels } from "../src/embed/load-models.ts";
import { updateIndex } from "../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { writeCorpus } from "./corpus.ts";
import type { IndexFigures } from "./report/figures.ts";
import { folderBytes } from "./resources.ts";

const [root, size] = process.argv.slice(2) as [string, string];
const articles = join(root, `articles-${size}`);
const indexFolder = join(root, `index-${size}`);

await writeCorpus(articles, Number(size));
const models = await loadModels("built-in");
const { counts, seconds, stages } = await updateIndex({
  store: new SqliteWritableStore(indexFolder),
  paths: [articles],
  models,
});
// In kilobytes, whatever the system.
const memory = process.resourceUsage().maxRSS * 1024;
const again = await updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [articles], models });
const figures: IndexFigures = {
  passages: counts.passages,
  characters: readdirSync(articles).reduce((sum, name) => sum + readFileSync(join(articles, name), "utf8").length, 0),
  textBytes: folderBytes(articles),
  bytes: folderBytes(indexFolder),
  seconds,
  stages,
  nothingNew: again.seconds,
  memory,
};
console.log(JSON.stringify(figures));
