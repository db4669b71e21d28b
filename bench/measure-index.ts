/**
 * What indexing costs: `node measure-index.ts FOLDER COLLECTION QUESTIONS` writes a collection's articles, an index of them and
 * questions on them into FOLDER; prints JSON.
 */

import { appendFileSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModels } from "../src/embed/load-models.ts";
import { updateIndex } from "../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { type Collection, placesOf, writeCollection } from "./collections.ts";
import { openBenchStore } from "./open-store.ts";
import { makeQuestions, questionsOfSet } from "./questions.ts";
import { eachTimed, type IndexFigures } from "./report/figures.ts";
import { folderBytes, processorMilliseconds } from "./resources.ts";

/** So many times a file is changed and changed back. */
const CHANGES = 10;

const [root, given, count] = process.argv.slice(2) as [string, string, string];
const collection: Collection = JSON.parse(given);
const { articles, indexFolder, questionsFile } = placesOf(root, collection);

const corpus = await writeCollection(collection, articles);
const models = await loadModels("built-in");
const update = (path = articles) => updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [path], models });
const started = processorMilliseconds();
const { counts, stages } = await update();
const seconds = (processorMilliseconds() - started) / 1000;
// In kilobytes, whatever the system.
const memory = process.resourceUsage().maxRSS * 1024;
const bytes = folderBytes(indexFolder);
const nothingNew = await eachTimed(Array(CHANGES).fill(articles), update);
const changed = middleFile();
const figures: IndexFigures = {
  passages: counts.passages,
  corpus,
  bytes,
  seconds,
  stages,
  nothingNew,
  changedFile: await changes(changed),
  changedInFolder: await changes(articles),
  memory,
};
await writeQuestions();
console.log(JSON.stringify(figures));

/** Indexes a path again each time that the file has gained or lost a sentence; in the end the index holds what it held. */
async function changes(path: string) {
  const { size } = statSync(changed);
  return eachTimed(
    Array.from({ length: 2 * CHANGES }, (_, i) => i),
    () => update(path),
    {
      before: (i) => {
        if (i % 2 === 1) truncateSync(changed, size);
        else appendFileSync(changed, `\n\nThe keeper of the lighthouse wrote sentence number ${i} here.\n`);
      },
    },
  );
}

/** The file of middle size. */
function middleFile(): string {
  const files = readdirSync(articles).map((name) => join(articles, name));
  const bySize = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => a.size - b.size);
  return (bySize[Math.floor(bySize.length / 2)] as { readonly file: string }).file;
}

async function writeQuestions(): Promise<void> {
  const store = openBenchStore(indexFolder);
  const questions = await store.snapshot((snapshot) =>
    collection.kind === "set"
      ? questionsOfSet(collection.questions, snapshot, Number(count))
      : makeQuestions(snapshot, Number(count)),
  );
  await store.close();
  writeFileSync(questionsFile, JSON.stringify(questions));
}
