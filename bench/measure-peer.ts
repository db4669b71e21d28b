/**
 * One peer over the passages and questions of a folder: `node measure-peer.ts build|ask PEER DATASET FOLDER`; prints
 * JSON. Each step is a process of its own, so that what is left of building does not count as memory of asking.
 */
import { mkdirSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { measureSearch, readPassages, readQuestions } from "./dataset.ts";
import { ALL_PEERS } from "./peers/all-peers.ts";
import type { SearchFigures } from "./report/figures.ts";
import { folderBytes, residentBytes } from "./resources.ts";

export type BuildFigures = Pick<SearchFigures, "buildSeconds" | "bytes">;
export type AskFigures = Omit<SearchFigures, "name" | keyof BuildFigures>;

const [step, name, dataset, folder] = process.argv.slice(2) as [string, string, string, string];
const peer = ALL_PEERS.find((each) => each.name === name);
if (peer === undefined) throw new RangeError(`There is no peer "${name}".`);

if (step === "build") {
  mkdirSync(folder, { recursive: true });
  const passages = readPassages(dataset);
  const started = performance.now();
  await peer.build(passages, folder);
  const buildSeconds = (performance.now() - started) / 1000;
  print({ buildSeconds, bytes: folderBytes(folder) } satisfies BuildFigures);
} else {
  const questions = readQuestions(dataset);
  const started = performance.now();
  const search = await peer.open(folder);
  if (questions[0] !== undefined) await search(questions[0], 1);
  const open = performance.now() - started;
  const found = await measureSearch(questions, search, peer.searches);
  print({ ...found, open, memory: residentBytes(process.pid) } satisfies AskFigures);
}

function print(figures: BuildFigures | AskFigures): void {
  console.log(JSON.stringify(figures));
}
