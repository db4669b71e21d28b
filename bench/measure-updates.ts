/**
 * What many small updates leave behind, beside a fresh build of the same articles:
 * `node measure-updates.ts FOLDER PASSAGES UPDATES`; prints JSON.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { LocalEngine } from "../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../src/retrieve/indexing/update-index.ts";
import { loadSearchModels } from "../src/retrieve/search/search-models.ts";
import { SqliteWritableStore } from "../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { articleMaker, corpusFile, writeCorpus } from "./corpus.ts";
import { openBenchStore, openEngine } from "./open-store.ts";
import { makeQuestions } from "./questions.ts";
import { percentiles, type UpdateFigures } from "./report/figures.ts";
import { folderBytes } from "./resources.ts";

const PARAGRAPHS_A_FILE = 4;
const QUESTIONS = 200;
/** Questions before the clock runs, until the code is compiled. */
const WARM_UP = 20;

const [root, size, count] = process.argv.slice(2) as [string, string, string];
const articles = join(root, "update-articles");
const indexFolder = join(root, "update-index");
const fresh = join(root, "update-fresh");
await writeCorpus(articles, Number(size), PARAGRAPHS_A_FILE);
const files = Math.ceil(Number(size) / PARAGRAPHS_A_FILE);
const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
await updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [articles], models });

const article = await articleMaker(1);
const runs: number[] = [];
for (let i = 0; i < Number(count); i++) {
  const file = join(articles, corpusFile(i % files));
  writeFileSync(file, article(PARAGRAPHS_A_FILE, i));
  const started = performance.now();
  await updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [file], models });
  runs.push(performance.now() - started);
  if ((i + 1) % 1_000 === 0) console.error(`${i + 1} of ${count} updates`);
}
const { counts } = await updateIndex({ store: new SqliteWritableStore(fresh), paths: [articles], models });
const tenth = Math.ceil(runs.length / 10);
const figures: UpdateFigures = {
  updates: runs.length,
  passages: counts.passages,
  firstRuns: percentiles(runs.slice(0, tenth)),
  lastRuns: percentiles(runs.slice(-tenth)),
  bytes: folderBytes(indexFolder),
  freshBytes: folderBytes(fresh),
  ...(await measureAnswers()),
};
console.log(JSON.stringify(figures));

/** The same questions to both, by turns, so that whatever else the machine does weighs on both. */
async function measureAnswers(): Promise<Pick<UpdateFigures, "answer" | "freshAnswer">> {
  const store = openBenchStore(fresh);
  const questions = await store.snapshot((snapshot) => makeQuestions(snapshot, QUESTIONS));
  await store.close();
  const [updated, built] = [openEngine(indexFolder, models), openEngine(fresh, models)];
  const times: Record<"answer" | "freshAnswer", number[]> = { answer: [], freshAnswer: [] };
  const timed = async (into: number[], engine: LocalEngine, text: string) => {
    const started = performance.now();
    await engine.ask({ text });
    into.push(performance.now() - started);
  };
  for (const { text } of questions.slice(0, WARM_UP)) await Promise.all([updated.ask({ text }), built.ask({ text })]);
  for (const { text } of questions) {
    await timed(times.answer, updated, text);
    await timed(times.freshAnswer, built, text);
  }
  await updated.close();
  await built.close();
  return { answer: percentiles(times.answer), freshAnswer: percentiles(times.freshAnswer) };
}
