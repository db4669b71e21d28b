/**
 * One peer over the passages and questions of a folder: `node measure-peer.ts build|ask PEER DATASET FOLDER`; prints
 * JSON. Each step is a process of its own, so that what is left of building does not count as memory of asking.
 */
import { mkdirSync } from "node:fs";
import { ALL_PEERS } from "./peers/all-peers.ts";
import type { SearchFigures } from "./report/figures.ts";
import { folderBytes, processorMilliseconds, residentBytes } from "./resources.ts";
import { measureSearch, readPassages, readQuestions } from "./search/dataset.ts";

export type BuildFigures = Pick<SearchFigures, "buildSeconds" | "bytes">;
export type AskFigures = Omit<SearchFigures, "name" | keyof BuildFigures>;

const [step, name, dataset, folder] = process.argv.slice(2) as [string, string, string, string];
const peer = ALL_PEERS.find((each) => each.name === name);
if (peer === undefined) throw new RangeError(`There is no peer "${name}".`);

if (step === "build") {
  mkdirSync(folder, { recursive: true });
  const passages = readPassages(dataset);
  const started = processorMilliseconds();
  const { outside, bytes = folderBytes(folder) } = await peer.build(passages, folder);
  const milliseconds = processorMilliseconds() - started + (outside?.milliseconds ?? 0);
  print({ buildSeconds: milliseconds / 1000, bytes } satisfies BuildFigures);
} else {
  const questions = readQuestions(dataset);
  const started = processorMilliseconds();
  const { search, outside, close } = await peer.open(folder);
  const time = () => processorMilliseconds() + (outside?.().milliseconds ?? 0);
  if (questions[0] !== undefined) await search(questions[0], 1);
  const open = time() - started;
  const found = await measureSearch(questions, search, { exactly: false, time });
  const memory = residentBytes(process.pid);
  print({ ...found, open, memory: memory && memory + (outside?.().bytes ?? 0) } satisfies AskFigures);
  await close?.();
}

function print(figures: BuildFigures | AskFigures): void {
  console.log(JSON.stringify(figures));
}
