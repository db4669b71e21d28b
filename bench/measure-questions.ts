/** How long an answer takes, and its stages: `node measure-questions.ts INDEX QUESTIONS`; prints JSON. */
import { loadModels } from "../src/embed/load-models.ts";
import { LocalEngine } from "../src/retrieve/engine/local-engine.ts";
import { eachTimed, type QuestionFigures } from "./figures.ts";
import { makeQuestions, openBenchIndex } from "./questions.ts";

/** How many of each kind of candidates the ranking asks for. */
const CANDIDATES = 100;
/** Questions before the clock runs, until the code is compiled. */
const WARM_UP = 20;

const [indexFolder, count] = process.argv.slice(2) as [string, string];
const models = await loadModels("built-in");
const open = openBenchIndex(indexFolder);
const questions = makeQuestions(open, Number(count)).map(({ text }) => text);

const engine = LocalEngine.open(indexFolder, models);
for (const text of questions.slice(0, WARM_UP)) await engine.ask({ text });
const total = await eachTimed(questions, (text) => engine.ask({ text }));
await engine.close();

const embedding = await eachTimed(questions, (text) => models.embedder.embedQuery(text));
const embedded = await Promise.all(questions.map((text) => models.embedder.embedQuery(text)));
const stages = await open.snapshot(async () => ({
  nearest: await eachTimed(embedded, (query) => open.nearest(query, CANDIDATES)),
  lexical: await eachTimed(questions, (text) => open.lexicon.candidates(open.lexicon.query(text), CANDIDATES)),
  reading: await eachTimed(embedded, (query) => open.passages(open.nearest(query, CANDIDATES).map(({ id }) => id))),
}));
open.close();
const figures: QuestionFigures = { total, embedding, ...stages };
console.log(JSON.stringify(figures));
