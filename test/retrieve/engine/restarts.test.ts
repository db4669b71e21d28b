import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { OddProcess } from "./odd-process.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Every process of the engine so far. */
let started: OddProcess[];
const latest = () => started.at(-1) as OddProcess;

beforeEach(() => {
  started = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
});

async function startEngine(onWarning: (warning: string) => void = () => undefined): Promise<ForkedEngine> {
  const fork = () => {
    started.push(new OddProcess());
    return latest().fork();
  };
  const engine = await ForkedEngine.start({ indexFolder: "index", model: "built-in" }, { fork, onWarning });
  onTestFinished(() => engine.close());
  return engine;
}

/** Ends the latest process. @returns the milliseconds until the next is started */
async function pauseAfterDeath(signal: NodeJS.Signals = "SIGSEGV"): Promise<number> {
  const { length } = started;
  const death = Date.now();
  latest().emit("exit", null, signal);
  while (started.length === length) await vi.advanceTimersToNextTimerAsync();
  return Date.now() - death;
}

test("after each death in a row the pause before the next start doubles, up to half a minute", async () => {
  await startEngine();
  const pauses: number[] = [];
  for (let death = 1; death <= 11; death++) pauses.push(await pauseAfterDeath());
  expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
});

test("each death is told with what it usually means and when the next start is; an end that was asked for is not", async () => {
  const warnings: string[] = [];
  const engine = await startEngine((warning) => warnings.push(warning));
  for (const signal of ["SIGKILL", "SIGABRT", "SIGSEGV"] as const) await pauseAfterDeath(signal);
  await engine.close();
  expect(warnings).toEqual([
    expect.stringMatching(
      /ended \(SIGKILL, as when the system runs out of memory: .*doctor.*\)\. It is started again in 0\.1 s\./,
    ),
    expect.stringMatching(
      /ended \(SIGABRT, as when its memory limit is reached: .*doctor.*\)\. It is started again in 0\.2 s\./,
    ),
    "The engine process has ended (SIGSEGV). It is started again in 0.4 s.",
  ]);
});

test("an engine that has run for more than a minute starts again after the first pause", async () => {
  await startEngine();
  await pauseAfterDeath();
  await pauseAfterDeath();
  await vi.advanceTimersByTimeAsync(MINUTE_MS + SECOND_MS);
  expect(await pauseAfterDeath()).toBe(100);
});

test("an engine that is silent for a minute with a question open is ended, and the question asked again", async () => {
  const engine = await startEngine();
  const status = engine.status();
  await vi.advanceTimersByTimeAsync(MINUTE_MS - SECOND_MS);
  expect(started).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
  expect(started).toHaveLength(2);
  const { id } = latest().sent.find(({ kind }) => kind === "call")?.call ?? { id: -1 };
  latest().emit("message", { kind: "result", result: { id, method: "status", value: "well" } });
  expect(await status).toBe("well");
});

test("an engine that nobody asks may be silent for ever", async () => {
  await startEngine();
  await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
  expect(started).toHaveLength(1);
});
