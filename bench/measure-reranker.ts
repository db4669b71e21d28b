/** What a reranker costs: `node --import tsx bench/measure-reranker.ts [ID OR FOLDER]`, the built-in one by default. */

import { loadModels } from "../src/embed/load-models.ts";
import { loadReranker } from "../src/rerank/load-reranker.ts";
import { readingTime } from "../src/rerank/reading-time.ts";
import type { Reranker } from "../src/rerank/reranker.ts";

const [setting = "built-in"] = process.argv.slice(2);
const { tokens } = await loadModels("built-in");
const before = { memory: residentMegabytes(), time: processorMilliseconds() };
const reranker = await loadReranker(setting, tokens);
if (reranker === null) console.log("There is nothing to measure.");
else await measure(reranker);

async function measure(it: Reranker): Promise<void> {
  await it.warmUp();
  console.log(`loading: ${Math.round(processorMilliseconds() - before.time)} ms of processor time`);
  for (const passages of [1, 5, 10]) {
    console.log(`reading passages of usual length, ${passages}: ${(await readingTime(it, passages)).toFixed(1)} ms`);
  }
  console.log(`memory: ${Math.round(residentMegabytes() - before.memory)} MB more than without it`);
}

function residentMegabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
