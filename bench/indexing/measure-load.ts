/**
 * What a large index takes: `node --import tsx bench/indexing/measure-load.ts FOLDER PASSAGES` writes so many passages of shuffled samples
 * into a folder and indexes them as "npm run index" does, once; prints JSON. What is there already is gone on with.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { updateIndexInProcess } from "../../src/retrieve/indexing/forked-index.ts";
import { writeCorpus } from "../corpus.ts";
import { folderBytes, PeakMemory } from "../resources.ts";

/** So often it is told how far it is, in milliseconds. */
const TELLING_MS = 30_000;

const [root, passages] = process.argv.slice(2) as [string, string];
const [articles, indexFolder] = [join(root, "load-articles"), join(root, "load-index")];
if (!existsSync(articles)) await writeCorpus(articles, Number(passages));
console.error("The articles are written.");
const started = performance.now();
const peak = new PeakMemory();
let told = 0;
const onProgress = ({ share, file, passages: done }: { share: number; file: string | null; passages?: number }) => {
  const now = performance.now();
  if (now - told < TELLING_MS) return;
  told = now;
  const minutes = ((now - started) / 60_000).toFixed(1);
  const stage = file === null ? "closing work" : `${done} passages`;
  console.error(`${minutes} min: ${stage}, ${(100 * share).toFixed(1)} %, load ${loadavg()[0]?.toFixed(1)}`);
};
const request = { indexFolder, paths: [articles], model: "built-in" };
const { counts, stages, embedded } = await updateIndexInProcess(request, { onProgress });
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ counts, embedded, seconds, stages, memory: peak.end(), bytes: folderBytes(indexFolder) }));
