import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { VERBATIM } from "./run-verbatim.ts";

/** Of so many runs the median counts; those that are compared take turns, as the machine may be busy with other things. */
const RUNS = 9;

/** Loaded before a program: its last line on standard error is the processor time that it took, in microseconds. */
const TELL_TIME =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error(user+system)})";

const folder = temporaryFolder();

beforeAll(async () => {
  await indexSamples(folder, await builtInModels());
});

/** Processor time of a program, user and system, in milliseconds. */
function processorTime(args: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, ["--import", TELL_TIME, ...args], { encoding: "utf8" });
  expect(status).toBe(0);
  return Number(stderr.trim().split("\n").at(-1)) / 1000;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;
}

describe("the processor time of a new process, compared with that of node -e 0", () => {
  test.each([
    ["help is at most five times as long", [VERBATIM, "ask", "--help"], 5],
    // 0.6 to 0.7 s on a machine on which Node.js itself takes 0.05 to 0.06 s.
    [
      "an answer from a small index is at most fifteen times as long",
      [VERBATIM, "ask", "--index", folder, "什么时候修的桥？"],
      15,
    ],
  ])("%s", (_, args, times) => {
    const runs = Array.from({ length: RUNS }, () => ({ node: processorTime(["-e", "0"]), ours: processorTime(args) }));
    const [node, ours] = [median(runs.map((run) => run.node)), median(runs.map((run) => run.ours))];
    console.log(
      `${args.slice(1, 2)}: ${ours.toFixed(0)} ms, ${(ours / node).toFixed(1)} times node -e 0 (${node.toFixed(0)} ms)`,
    );
    expect(ours / node).toBeLessThan(times);
  });
});
