/**
 * Eight people who ask at once, answered by one worker and by as many as there are cores: `node measure-askers.ts FOLDER
 * PASSAGES`; prints JSON.
 */
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { ForkedEngine } from "../src/retrieve/engine/forked-engine.ts";
import { startWorkers } from "../src/retrieve/engine/team/start-workers.ts";
import { updateIndexInProcess } from "../src/retrieve/indexing/forked-index.ts";
import { writeCorpus } from "./corpus.ts";
import { openBenchStore } from "./open-store.ts";
import { makeQuestions } from "./questions.ts";
import { type AskerFigures, percentiles } from "./report/figures.ts";
import { childrenOf, privateBytes, processorMillisecondsOf } from "./resources.ts";

const ASKERS = 8;
/** Questions of a round, each of which is asked once. */
const QUESTIONS = 200;
/** One worker and several take turns, so that what else the machine does falls on both. */
const ROUNDS = 5;

const [root, passages] = process.argv.slice(2) as [string, string];
const indexFolder = join(root, "askers-index");
await writeCorpus(join(root, "askers-articles"), Number(passages));
await updateIndexInProcess({ indexFolder, paths: [join(root, "askers-articles")], model: "built-in" });
const store = openBenchStore(indexFolder);
const questions = (await store.snapshot((snapshot) => makeQuestions(snapshot, QUESTIONS))).map(({ text }) => text);
await store.close();

const workers = Math.max(2, availableParallelism());
const one = await startWorkers({ indexFolder, model: "built-in" });
const several = await startWorkers({ indexFolder, model: "built-in", workers });
// The code is compiled, and the caches are full.
for (const engine of [one, several, several]) await askAll(engine);
const rounds = [];
for (let round = 0; round < ROUNDS; round++) rounds.push([await askAll(one), await askAll(several)] as const);
const median = (numbers: readonly number[]) => percentiles(numbers).p50;
const [byOne, bySeveral] = [rounds.map(([first]) => first), rounds.map(([, second]) => second)];
const processorTime = (measured: typeof byOne) =>
  measured.every(({ processor }) => processor !== null)
    ? median(measured.map(({ processor }) => processor ?? 0))
    : null;
const memory = childrenOf(several.processId).map(privateBytes);
const figures: AskerFigures = {
  askers: ASKERS,
  passages: Number(passages),
  workers,
  one: { perSecond: median(byOne.map(({ perSecond }) => perSecond)), processor: processorTime(byOne) },
  several: { perSecond: median(bySeveral.map(({ perSecond }) => perSecond)), processor: processorTime(bySeveral) },
  ratios: rounds.map(([first, second]) => second.perSecond / first.perSecond),
  workerMemory: memory.includes(null) || memory.length === 0 ? null : median(memory.map((bytes) => bytes ?? 0)),
  load: loadavg()[0] ?? 0,
};
await Promise.all([one.close(), several.close()]);
console.log(JSON.stringify(figures));

/** Answers a second while eight ask, and milliseconds of processor time an answer, of all the engine's processes. */
async function askAll(
  engine: ForkedEngine,
): Promise<{ readonly perSecond: number; readonly processor: number | null }> {
  const processes = [engine.processId, ...childrenOf(engine.processId)];
  const taken = () => processes.map(processorMillisecondsOf);
  const left = [...questions];
  const before = taken();
  const started = performance.now();
  const askUntilNoneIsLeft = async () => {
    for (let text = left.pop(); text !== undefined; text = left.pop()) await engine.ask({ text });
  };
  await Promise.all(Array.from({ length: ASKERS }, askUntilNoneIsLeft));
  const seconds = (performance.now() - started) / 1000;
  const after = taken();
  const known = [...before, ...after].every((milliseconds) => milliseconds !== null);
  const spent = after.reduce<number>((sum, milliseconds, i) => sum + (milliseconds ?? 0) - (before[i] ?? 0), 0);
  return { perSecond: questions.length / seconds, processor: known ? spent / questions.length : null };
}
