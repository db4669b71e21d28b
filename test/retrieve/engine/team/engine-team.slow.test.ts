import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { underCallId } from "../../../../src/log/call-id.ts";
import { errorId } from "../../../../src/log/error-id.ts";
import type { Question } from "../../../../src/retrieve/answer.ts";
import type { forkModule } from "../../../../src/retrieve/engine/fork-module.ts";
import type { ForkedEngine } from "../../../../src/retrieve/engine/forked-engine.ts";
import { isRunning } from "../../../../src/retrieve/engine/parent-process.ts";
import { EngineTeam } from "../../../../src/retrieve/engine/team/engine-team.ts";
import { startWorkers } from "../../../../src/retrieve/engine/team/start-workers.ts";
import { IndexFolderError, ProcessError, UnexpectedError } from "../../../../src/retrieve/errors.ts";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { openPointServer } from "../../../../src/retrieve/store/place/open-store.ts";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { indexSamples } from "../../sample-index.ts";
import { builtInModels } from "../../search-models.ts";
import { OddProcess } from "../odd-process.ts";

const folder = temporaryFolder();
const index = join(folder, "index");
const QUESTIONS: readonly Question[] = [
  { text: "Wie restauriert man eine zerbrochene Schale mit Gold?" },
  { text: "螢火蟲為什麼回來了？" },
  { text: "Who keeps the lighthouse?" },
  { text: "¿Quién ganó la partida?" },
  { text: "김장은 언제 하나요?", count: 5 },
  { text: "What did the emperor of Mars eat for breakfast?" },
];

beforeAll(async () => {
  await indexSamples(index, await builtInModels());
});

interface StartedTeam {
  readonly team: EngineTeam;
  readonly restarts: () => number;
}

async function startTeam(workers: number): Promise<StartedTeam> {
  let restarts = 0;
  const team = await EngineTeam.start(
    { indexFolder: index, model: "built-in", workers },
    { points: await openPointServer({ indexFolder: index }), onRestart: () => restarts++ },
  );
  return { team, restarts: () => restarts };
}

/** Two workers, whom one test after the other asks and kills. */
let two: Promise<StartedTeam> | undefined;
const teamOfTwo = () => (two ??= startTeam(2));
afterAll(async () => (await two)?.team.close());

/** The same behind one process, as a gateway has them: one test after the other asks and kills these, too. */
let started: Promise<ForkedEngine> | undefined;
const engineOfTwo = () => (started ??= startWorkers({ indexFolder: index, model: "built-in", workers: 2 }));
afterAll(async () => (await started)?.close());

/** All questions at once, so that every worker has some. */
function askAll(engine: { ask: ForkedEngine["ask"] }) {
  return Promise.all(QUESTIONS.map((question) => engine.ask(question)));
}

/** Numbers of the processes that another one has started. */
function childrenOf(parent: number | null): number[] {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = all.map((line) => line.trim().split(/ +/).map(Number));
  return pairs.flatMap(([pid, ppid]) => (ppid === parent ? [pid as number] : []));
}

describe("a team of workers", () => {
  test("answers as one engine does, whichever worker is asked", async () => {
    const [one, { team }] = await Promise.all([
      startWorkers({ indexFolder: index, model: "built-in", workers: 1 }),
      teamOfTwo(),
    ]);
    onTestFinished(() => one.close());
    const expected = await askAll(one);
    for (let round = 0; round < 2; round++) expect(await askAll(team)).toEqual(expected);
    expect(await team.status()).toEqual(await one.status());
    expect(await team.lookUp("", 3, 1)).toEqual(await one.lookUp("", 3, 1));
    const [first] = await one.lookUp("", 1);
    expect(await team.cite(first?.citation ?? "")).toEqual(await one.cite(first?.citation ?? ""));
    expect(await team.readArticle(first?.citation ?? "", 1, 2)).toEqual(
      await one.readArticle(first?.citation ?? "", 1, 2),
    );
    const asked = ["Who keeps the lighthouse?", "Who looks after the lighthouse?"];
    expect(await team.groupQuestions(asked)).toEqual(await one.groupQuestions(asked));
    // One worker is the engine process itself, as without a number.
    expect(childrenOf(one.processId)).toEqual([]);
  });

  test("has as many processes as it was told, which work at the same time", async () => {
    const { team } = await teamOfTwo();
    const pids = team.processIds;
    expect(new Set(pids).size).toBe(2);
    // While one is stopped in the middle of nothing, the other answers what it was not given.
    process.kill(pids[0] as number, "SIGSTOP");
    const asked = Promise.all(Array.from({ length: 12 }, () => team.ask(QUESTIONS[0] as Question)));
    const some = await Promise.race(Array.from({ length: 3 }, () => team.ask(QUESTIONS[2] as Question)));
    expect(some.kind).toBe("quoted");
    process.kill(pids[0] as number, "SIGCONT");
    expect(await asked).toHaveLength(12);
  });

  test("replaces a worker that is killed, and asks another what it was asked: nobody is refused", async () => {
    const { team, restarts } = await teamOfTwo();
    const expected = await askAll(team);
    const before = restarts();
    const [victim, other] = team.processIds as [number, number];
    const asked = Promise.all(Array.from({ length: 6 }, () => askAll(team)));
    process.kill(victim, "SIGKILL");
    for (const answers of await asked) expect(answers).toEqual(expected);
    expect(isRunning(other)).toBe(true);
    await expect.poll(restarts).toBe(before + 1);
    expect(team.processIds).toHaveLength(2);
    expect(team.processIds).toContain(other);
    expect(team.processIds).not.toContain(victim);
  });

  test("goes on with one worker while the other starts and dies again and again", async () => {
    const { team } = await teamOfTwo();
    const expected = await askAll(team);
    const [, steady] = team.processIds as [number, number];
    const killer = setInterval(() => {
      for (const pid of team.processIds) if (pid !== steady) process.kill(pid, "SIGKILL");
    }, 20);
    onTestFinished(() => clearInterval(killer));
    for (let round = 0; round < 2; round++) expect(await askAll(team)).toEqual(expected);
  });

  test("asks a question no third time under which two workers died", async () => {
    const started: OddProcess[] = [];
    const fork: typeof forkModule = () => {
      const next = new OddProcess();
      started.push(next);
      return next.fork();
    };
    const team = await EngineTeam.start({ indexFolder: index, model: "built-in", workers: 2 }, { points: null, fork });
    onTestFinished(() => team.close());
    const question = team.ask({ text: "What kills you?" });
    const callsOf = ({ sent }: OddProcess) => sent.filter(({ kind }) => kind === "call").length;
    const first = started.find((each) => callsOf(each) > 0) as OddProcess;
    first.emit("exit", null, "SIGSEGV");
    await expect.poll(() => started.filter((each) => callsOf(each) > 0)).toHaveLength(2);
    const second = started.find((each) => each !== first && callsOf(each) > 0) as OddProcess;
    second.emit("exit", null, "SIGSEGV");
    await expect(question).rejects.toBeInstanceOf(ProcessError);
    expect(started.reduce((sum, each) => sum + callsOf(each), 0)).toBe(2);
  });

  test("ends a worker that says nothing for most of a minute, and asks the other what hung there", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const started: OddProcess[] = [];
    const fork: typeof forkModule = () => {
      started.push(new OddProcess());
      return (started.at(-1) as OddProcess).fork();
    };
    const team = await EngineTeam.start({ indexFolder: index, model: "built-in", workers: 2 }, { points: null, fork });
    onTestFinished(() => team.close());
    const status = team.status();
    const [silent, other] = started as [OddProcess, OddProcess];
    const callOf = ({ sent }: OddProcess) => sent.find(({ kind }) => kind === "call")?.call;
    expect([callOf(silent)?.id, callOf(other)?.id]).toEqual([1, undefined]);
    await vi.advanceTimersByTimeAsync(49_000);
    expect(callOf(other)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(started).toHaveLength(3);
    const { id } = callOf(other) as { readonly id: number };
    other.emit("message", { kind: "result", result: { id, method: "status", value: "well" } });
    expect(await status).toBe("well");
  });

  test("passes on an error of a worker as the class that it is of, under the id of the call", async () => {
    const engine = await engineOfTwo();
    const noText: unknown = 5;
    const error = await underCallId("0000beef", () => engine.ask({ text: noText as string })).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UnexpectedError);
    expect(errorId(error)).toBe("0000beef");
  });

  test("is not started over an index that cannot be read: the error says why, and no process is left", async () => {
    const missing = join(folder, "none");
    const started = startWorkers({ indexFolder: missing, model: "built-in", workers: 2 });
    await expect(started).rejects.toBeInstanceOf(IndexFolderError);
  });

  test("tells its gateway how often a worker was started again", async () => {
    const engine = await engineOfTwo();
    await engine.ask(QUESTIONS[0] as Question);
    expect(engine.vitals.restarts).toBe(0);
    process.kill(childrenOf(engine.processId)[0] as number, "SIGKILL");
    await expect.poll(() => engine.vitals.restarts).toBe(1);
    expect((await engine.ask(QUESTIONS[2] as Question)).kind).toBe("quoted");
  });

  test("ends with the process that holds the vectors, which is started again with all its workers", async () => {
    const engine = await engineOfTwo();
    const [first] = await askAll(engine);
    const before = childrenOf(engine.processId);
    const asked = askAll(engine);
    process.kill(engine.processId as number, "SIGKILL");
    expect((await asked)[0]).toEqual(first);
    await expect.poll(() => before.filter(isRunning)).toEqual([]);
  });

  test("answers from a new article as soon as it is indexed, whichever worker is asked", async () => {
    const { team } = await teamOfTwo();
    const asked = () =>
      Promise.all(Array.from({ length: 8 }, () => team.ask({ text: "Where do the otters of the delta sleep?" })));
    await asked();
    const added = join(folder, "otters.md");
    writeFileSync(
      added,
      "# Otters of the delta\n\nThe otters of the delta sleep in willow roots and fish by moonlight.\n",
    );
    const request = { store: new SqliteWritableStore(index), paths: [added], models: await builtInModels() };
    for (const rebuild of [false, true]) {
      await updateIndex({ ...request, rebuild });
      for (const answer of await asked()) {
        const [best] = answer.kind === "quoted" ? answer.quotations : answer.nearest;
        expect(best?.source).toBe("otters.md");
      }
    }
  });
});
