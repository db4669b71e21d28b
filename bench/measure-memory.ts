/**
 * Whether memory grows with questions, in the engine process and in this one, which is the gateway's part:
 * `node measure-memory.ts FOLDER PASSAGES QUESTIONS`; prints JSON.
 */
import { join } from "node:path";
import type { Answer, Question } from "../src/retrieve/answer.ts";
import { ForkedEngine } from "../src/retrieve/forked-engine.ts";
import { updateIndexInProcess } from "../src/retrieve/forked-index.ts";
import { randomNumbers, writeCorpus } from "./corpus.ts";
import { type MemoryFigures, memoryCourse } from "./figures.ts";
import { openBenchIndex, questionFrom } from "./questions.ts";
import { residentBytes } from "./resources.ts";

const SAMPLES = 200;
/** Questions before the first sample, until the code is compiled and the caches are full. */
const WARM_UP = 200;

const [root, size, count] = process.argv.slice(2) as [string, string, string];
const indexFolder = join(root, "memory-index");
const articles = join(root, "memory-articles");
await writeCorpus(articles, Number(size));
await updateIndexInProcess({ indexFolder, paths: [articles], model: "built-in" }, () => undefined);
const texts = allTexts();

const random = randomNumbers(11);
const engine = await ForkedEngine.start({ indexFolder, model: "built-in" });
let last: { readonly question: Question; readonly answer: Answer } | null = null;
for (let i = 0; i < WARM_UP; i++) await askAnother(i);
const samples = [sample(0)];
const heap: [number, number][] = [];
const every = Math.max(1, Math.floor(Number(count) / SAMPLES));
for (let asked = 1; asked <= Number(count); asked++) {
  await askAnother(asked);
  if (asked % every !== 0) continue;
  if (samples.length % 20 === 0) console.error(`${asked} of ${count} questions`);
  samples.push(sample(asked));
  heap.push([asked, process.memoryUsage().heapUsed]);
}
await engine.close();

const told = samples.flatMap(({ asked, engine: bytes }): [number, number][] =>
  bytes === null ? [] : [[asked, bytes]],
);
const figures: MemoryFigures = {
  passages: texts.length,
  questions: Number(count),
  engine: told.length > 0 ? memoryCourse(told) : null,
  gateway: memoryCourse(samples.map(({ asked, gateway }) => [asked, gateway])),
  gatewayHeap: memoryCourse(heap),
  samples,
};
console.log(JSON.stringify(figures));

function allTexts(): string[] {
  const open = openBenchIndex(indexFolder);
  const all = open.snapshotSync(() => open.database.prepare("SELECT text FROM passages").pluck().all() as string[]);
  open.close();
  return all;
}

function sample(asked: number): MemoryFigures["samples"][number] {
  return { asked, engine: residentBytes(engine.processId), gateway: process.memoryUsage.rss() };
}

async function askAnother(i: number): Promise<void> {
  const question = anotherQuestion(i);
  last = { question, answer: await engine.ask(question) };
}

/** No two are alike: words of two passages and a number; every fifth leans on the one before, every ninth has a phrase. */
function anotherQuestion(i: number): Question {
  const pick = () => questionFrom(texts[Math.floor(random() * texts.length)] as string, random);
  const words = `${pick()} ${Math.floor(random() * 1e6)} ${pick()}`;
  const text = i % 9 === 0 ? `"${pick().slice(0, 12)}" ${words}` : words;
  if (i % 5 !== 0 || last === null) return { text, count: 1 + (i % 20) };
  const { question, answer } = last;
  const quotations = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return {
    text: i % 2 === 0 ? `And when was that? ${Math.floor(random() * 1e6)}` : text,
    previous: question.text,
    previousCitations: quotations.map(({ citation }) => citation),
  };
}
