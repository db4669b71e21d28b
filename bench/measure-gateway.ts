/** What the gateway's thread feels while questions arrive and articles are indexed beside: prints one JSON object. */
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { ForkedEngine } from "../src/retrieve/engine/forked-engine.ts";
import { updateIndexInProcess } from "../src/retrieve/indexing/forked-index.ts";
import { writeCorpus } from "./corpus.ts";
import { type GatewayFigures, percentiles } from "./report/figures.ts";

const QUESTIONS_A_SECOND = 8;
const QUESTIONS = [
  "螢火蟲為什麼回來了？",
  "Who keeps the lighthouse?",
  "¿Quién ganó la partida?",
  "김장은 언제 하나요?",
  "什么时候出发？",
];

const [root, startSize, addedSize] = process.argv.slice(2) as [string, string, string];
const indexFolder = join(root, "gateway-index");
await writeCorpus(join(root, "gateway-first"), Number(startSize));
await writeCorpus(join(root, "gateway-added"), Number(addedSize));
const model = "built-in";
await updateIndexInProcess({ indexFolder, paths: [join(root, "gateway-first")], model });
const engine = await ForkedEngine.start({ indexFolder, model });
for (const text of QUESTIONS) await engine.ask({ text });

const delay = monitorEventLoopDelay({ resolution: 5 });
const times: number[] = [];
let failed = 0;
let indexing = true;
const asked: Promise<void>[] = [];
delay.enable();
const indexed = updateIndexInProcess({ indexFolder, paths: [join(root, "gateway-added")], model });
const done = indexed.finally(() => {
  indexing = false;
});
for (let i = 0; indexing; i++) {
  asked.push(ask(QUESTIONS[i % QUESTIONS.length] as string));
  await setTimeout(1000 / QUESTIONS_A_SECOND);
}
await done;
await Promise.all(asked);
delay.disable();
await engine.close();
const milliseconds = (nanoseconds: number) => nanoseconds / 1e6;
const figures: GatewayFigures = {
  indexedBeside: (await indexed).counts.passages,
  questions: times.length,
  failed,
  delay: {
    p50: milliseconds(delay.percentile(50)),
    p95: milliseconds(delay.percentile(95)),
    p99: milliseconds(delay.percentile(99)),
  },
  worstDelay: milliseconds(delay.max),
  answer: percentiles(times),
};
console.log(JSON.stringify(figures));

async function ask(text: string): Promise<void> {
  const started = performance.now();
  try {
    await engine.ask({ text });
    times.push(performance.now() - started);
  } catch {
    failed++;
  }
}
