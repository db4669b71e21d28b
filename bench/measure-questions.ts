/** How long an answer takes, and its stages: `node measure-questions.ts INDEX QUESTIONS`; prints JSON. */

import { lexicalCandidates, lexicalQuery } from "../src/retrieve/search/bm25.ts";
import { loadSearchModels } from "../src/retrieve/search/search-models.ts";
import { openBenchStore, openEngine } from "./open-store.ts";
import { makeQuestions } from "./questions.ts";
import { eachTimed, type QuestionFigures } from "./report/figures.ts";

/** How many of each kind of candidates the ranking asks for. */
const CANDIDATES = 60;
/** Questions before the clock runs, until the code is compiled. */
const WARM_UP = 20;

const [indexFolder, count] = process.argv.slice(2) as [string, string];
const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
const store = openBenchStore(indexFolder);
const made = await store.snapshot((snapshot) => makeQuestions(snapshot, Number(count)));
const questions = made.map(({ text }) => text);

const engine = openEngine(indexFolder, models);
for (const text of questions.slice(0, WARM_UP)) await engine.ask({ text });
const total = await eachTimed(questions, (text) => engine.ask({ text }));
await engine.close();

const embedding = await eachTimed(questions, (text) => models.embedder.embedQuery(text));
const embedded = await Promise.all(questions.map((text) => models.embedder.embedQuery(text)));
const stages = await store.snapshot(async (snapshot) => ({
  nearest: await eachTimed(embedded, (query) => snapshot.nearest(query, CANDIDATES)),
  lexical: await eachTimed(questions, async (text) =>
    lexicalCandidates(await lexicalQuery(text, snapshot), snapshot, CANDIDATES),
  ),
  reading: await eachTimed(embedded, async (query) =>
    snapshot.passages((await snapshot.nearest(query, CANDIDATES)).map(({ id }) => id)),
  ),
}));
await store.close();
const figures: QuestionFigures = { total, embedding, ...stages };
console.log(JSON.stringify(figures));
