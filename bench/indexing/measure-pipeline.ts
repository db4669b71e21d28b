/**
 * Indexing beside each other and one after the other, by turns, on the real texts that this machine has; and many small files
 * beside the same in one: `node measure-pipeline.ts FOLDER FILES`; prints JSON.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { updateIndexInProcess } from "../../src/retrieve/indexing/forked-index.ts";
import { writeCorpus } from "../corpus.ts";
import type { IndexedFigures, PipelineFigures } from "../report/figures.ts";
import { folderBytes, PeakMemory, processorMillisecondsOf } from "../resources.ts";
import { SOURCES, writeTexts } from "../texts/texts.ts";

/** Both ways take turns, so that what else the machine does falls on both. */
const ROUNDS = 3;

const [root, files] = process.argv.slice(2) as [string, string];
const texts = join(root, "pipeline-texts");
for (const [source, { folder }] of Object.entries(SOURCES)) {
  if (existsSync(folder)) writeTexts(source, join(texts, source));
}
const rounds: { readonly inTurn: IndexedFigures; readonly beside: IndexedFigures }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  rounds.push({ inTurn: await indexed(texts, true), beside: await indexed(texts, false) });
}
const figures: PipelineFigures = {
  bytes: folderBytes(texts),
  rounds,
  small: await smallFiles(join(root, "pipeline-small"), Number(files)),
};
console.log(JSON.stringify(figures));

/** Indexes a folder anew. */
async function indexed(folder: string, inTurn: boolean): Promise<IndexedFigures> {
  const indexFolder = join(root, "pipeline-index");
  rmSync(indexFolder, { recursive: true, force: true });
  const peak = new PeakMemory();
  const before = processorMillisecondsOf(process.pid) ?? 0;
  const started = performance.now();
  const { counts } = await updateIndexInProcess({ indexFolder, paths: [folder], model: "built-in", inTurn });
  const seconds = (performance.now() - started) / 1000;
  const processor = ((processorMillisecondsOf(process.pid) ?? 0) - before) / 1000;
  return { passages: counts.passages, seconds, processor, memory: peak.end(), load: loadavg()[0] ?? 0 };
}

/** The same articles as so many files and as one. */
async function smallFiles(folder: string, count: number): Promise<PipelineFigures["small"]> {
  const [many, one] = [join(folder, "many"), join(folder, "one")];
  await writeCorpus(many, count, 1);
  mkdirSync(one, { recursive: true });
  const parts = readdirSync(many).map((name) => readFileSync(join(many, name), "utf8"));
  writeFileSync(join(one, "all.md"), parts.join("\n"));
  return { files: count, bytes: folderBytes(many), many: await indexed(many, false), one: await indexed(one, false) };
}
