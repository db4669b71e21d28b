import { EventEmitter } from "node:events";
import { serialize } from "node:v8";
import type { Shard } from "discord.js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BotStartError } from "../../../src/bot/gateway/start-error.ts";
import type { LoginTurns } from "../../../src/bot/shards/login-turns.ts";
import type { FromShard, ToShard } from "../../../src/bot/shards/shard-message.ts";
import { SupervisedShard } from "../../../src/bot/shards/supervised-shard.ts";
import { keptLog } from "../quiet-log.ts";

/** A process that does what a test says. */
class FakeProcess extends EventEmitter {
  readonly pid = 1;
  connected = true;
  readonly told: ToShard[] = [];
  /** It does not answer. */
  hangs = false;

  send(message: ToShard): void {
    this.told.push(message);
    if (message.kind === "stop") this.end(0);
    if (message.kind !== "call" || this.hangs) return;
    queueMicrotask(() => this.tell({ kind: "value", id: message.id, value: SIGNS }));
  }

  tell(message: FromShard): void {
    this.emit("message", message);
  }

  end(code: number | null, signal: string | null = null): void {
    this.connected = false;
    this.emit("exit", code, signal);
  }

  kill(): void {
    this.end(null, "SIGKILL");
  }
}

/** What a process answers, whatever it is asked. */
const SIGNS = serialize({ servers: 1 }).toString("base64");

/** discord.js's part: it starts processes and knows the one that runs. */
class FakeShard extends EventEmitter {
  readonly id = 3;
  readonly processes: FakeProcess[] = [];
  process: FakeProcess | null = null;

  async spawn(): Promise<FakeProcess> {
    const started = new FakeProcess();
    this.process = started;
    this.processes.push(started);
    started.on("exit", () => {
      this.process = null;
    });
    this.emit("spawn", started);
    return started;
  }

  get latest(): FakeProcess {
    const latest = this.processes.at(-1);
    if (latest === undefined) throw new Error("No process was started.");
    return latest;
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

function open() {
  const fake = new FakeShard();
  const failures: BotStartError[] = [];
  const shard = new SupervisedShard(fake as unknown as Shard, {
    turns: { take: (_, logIn) => Promise.resolve().then(() => logIn()) } as LoginTurns,
    log: keptLog(),
    open: { kind: "open" } as ToShard & { kind: "open" },
    resolve: () => ({}),
    onFailed: (error) => failures.push(error),
  });
  void shard.start();
  return { fake, shard, failures };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("a process is told what it is started for, and counts as ready when it says so", async () => {
  const { fake, shard } = open();
  await pass(0);
  expect(fake.latest.told).toEqual([{ kind: "open" }]);
  expect(shard.isReady).toBe(false);
  fake.latest.tell({ kind: "ready" });
  expect(shard.isReady).toBe(true);
  await shard.firstReady;
});

test("one that dies again and again is started after pauses that double up to two minutes", async () => {
  const { fake } = open();
  await pass(0);
  const pauses = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000];
  for (const [index, pause] of pauses.entries()) {
    fake.latest.end(null, "SIGSEGV");
    await pass(pause - 100);
    expect(fake.processes).toHaveLength(index + 1);
    await pass(200);
    expect(fake.processes).toHaveLength(index + 2);
  }
});

test("one that says nothing any longer is ended and another started, and one that answers stays", async () => {
  const { fake } = open();
  await pass(0);
  fake.latest.tell({ kind: "ready" });
  await pass(600_000);
  expect(fake.processes).toHaveLength(1);
  fake.latest.hangs = true;
  await pass(120_000);
  expect(fake.processes).toHaveLength(2);
});

test("what Discord refuses is told, and so is a network that is away at the first log-in; later that passes", async () => {
  const { fake, failures } = open();
  await pass(0);
  fake.latest.tell({ kind: "failed", reason: "unreachable", message: "away" });
  expect(failures.map(({ reason }) => reason)).toEqual(["unreachable"]);
  fake.latest.tell({ kind: "ready" });
  fake.latest.tell({ kind: "failed", reason: "unreachable", message: "away" });
  expect(failures).toHaveLength(1);
  fake.latest.tell({ kind: "failed", reason: "wrong-token", message: "no" });
  expect(failures.at(-1)?.message).toBe("no");
});

test("one that is stopped is not started again, whether it runs, waits for its turn or for its pause", async () => {
  const running = open();
  await pass(0);
  await running.shard.stop();
  const waiting = open();
  await waiting.shard.stop();
  const paused = open();
  await pass(0);
  paused.fake.latest.end(1);
  await paused.shard.stop();
  await pass(300_000);
  expect([running, waiting, paused].map(({ fake }) => fake.processes.length)).toEqual([1, 0, 1]);
});
