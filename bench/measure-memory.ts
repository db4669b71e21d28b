/**
 * Whether memory grows with questions, in the engine process and in this one, which is the gateway's part:
 * `node measure-memory.ts FOLDER PASSAGES QUESTIONS`; prints JSON.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Answer, Question } from "../src/retrieve/answer.ts";
import { ForkedEngine } from "../src/retrieve/engine/forked-engine.ts";
import { updateIndexInProcess } from "../src/retrieve/indexing/forked-index.ts";
import { randomFrom } from "../test/seeded-random.ts";
import { writeCorpus } from "./corpus.ts";
import { openBenchStore } from "./open-store.ts";
import { questionFrom } from "./questions.ts";
import { type MemoryCourse, type MemoryFigures, memoryCourse } from "./report/figures.ts";
import { residentBytes } from "./resources.ts";

const SAMPLES = 200;
/** Every so many samples garbage is collected first, to see what is really kept. */
const COLLECTED = 10;
/** Questions before the first sample, until the code is compiled and the caches are full. */
const WARM_UP = 200;

const [root, size, count] = process.argv.slice(2) as [string, string, string];
const indexFolder = join(root, "memory-index");
const articles = join(root, "memory-articles");
await writeCorpus(articles, Number(size));
await updateIndexInProcess({ indexFolder, paths: [articles], model: "built-in" });
const texts = await allTexts();

const random = randomFrom(11);
const heapFile = join(root, "memory-heap.jsonl");
process.env.VERBATIM_BENCH_HEAP = heapFile;
process.env.NODE_OPTIONS = `--import ${new URL("tell-heap.mjs", import.meta.url).href}`;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const engine = await ForkedEngine.start({ indexFolder, model: "built-in" });
let last: { readonly question: Question; readonly answer: Answer } | null = null;
for (let i = 0; i < WARM_UP; i++) await askAnother(i);
const resident: Record<"engine" | "gateway", [number, number][]> = { engine: [], gateway: [] };
const kept: typeof resident = { engine: [], gateway: [] };
const every = Math.max(1, Math.floor(Number(count) / SAMPLES));
await sample(0);
for (let asked = 1; asked <= Number(count); asked++) {
  await askAnother(asked);
  if (asked % every === 0) await sample(asked);
}
await engine.close();

const figures: MemoryFigures = {
  passages: texts.length,
  questions: Number(count),
  engine: courseOf(resident.engine),
  engineKept: courseOf(kept.engine),
  gateway: courseOf(resident.gateway),
  gatewayKept: courseOf(kept.gateway),
  samples: resident,
};
console.log(JSON.stringify(figures));

function courseOf(samples: readonly [number, number][]): MemoryCourse | null {
  return samples.length > 0 ? memoryCourse(samples) : null;
}

async function sample(asked: number): Promise<void> {
  const bytes = residentBytes(engine.processId);
  if (bytes !== null) resident.engine.push([asked, bytes]);
  resident.gateway.push([asked, process.memoryUsage.rss()]);
  if ((resident.gateway.length - 1) % COLLECTED !== 0) return;
  if (resident.gateway.length > 1) console.error(`${asked} of ${count} questions`);
  const told = await keptByEngine();
  if (told !== null) kept.engine.push([asked, told]);
  collectGarbage();
  kept.gateway.push([asked, keptBytes(process.memoryUsage())]);
}

/** Bytes of JavaScript objects and buffers in the engine process after a collection; null where it cannot be told so. */
async function keptByEngine(): Promise<number | null> {
  if (process.platform === "win32" || engine.processId === null) return null;
  const lines = () => (existsSync(heapFile) ? readFileSync(heapFile, "utf8").trim().split("\n") : []);
  const before = lines().length;
  process.kill(engine.processId, "SIGUSR2");
  for (let wait = 0; wait < 500; wait++) {
    await setTimeout(10);
    const told = lines();
    if (told.length > before) return keptBytes(JSON.parse(told.at(-1) as string));
  }
  return null;
}

function keptBytes({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return heapUsed + external;
}

async function allTexts(): Promise<string[]> {
  const store = openBenchStore(indexFolder);
  const passages = await store.snapshot(async (snapshot) => snapshot.passages(await snapshot.passageIds()));
  await store.close();
  return passages.map(({ text }) => text);
}

async function askAnother(i: number): Promise<void> {
  const question = anotherQuestion(i);
  last = { question, answer: await engine.ask(question) };
}

/** No two are alike: words of a passage and a number; every fifth leans on the one before, every ninth has a phrase. */
function anotherQuestion(i: number): Question {
  const pick = () => questionFrom(texts[Math.floor(random() * texts.length)] as string, random);
  const words = `${pick()} ${Math.floor(random() * 1e6)}`;
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
