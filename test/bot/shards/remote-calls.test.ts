import { describe, expect, test } from "vitest";
import { RemoteCalls, type RemoteMessage, remoteObject } from "../../../src/bot/shards/remote-calls.ts";
import { callId, underCallId } from "../../../src/log/call-id.ts";
import { errorId } from "../../../src/log/error-id.ts";
import { EngineBusyError, ProcessError, StorageError } from "../../../src/retrieve/errors.ts";
import { keptLog } from "../quiet-log.ts";

interface Library {
  readonly name: string;
  fetch(
    upload: { name: string; bytes: () => Promise<Uint8Array> },
    onProgress: (done: number) => void,
  ): Promise<number>;
  count(from: number, to?: number): Promise<object>;
  fail(error: Error): Promise<never>;
}

/** Two sides of a channel of JSON, one of which has a library. */
function openTwo(library: Partial<Library>) {
  const log = keptLog();
  const sides: { here?: RemoteCalls; there?: RemoteCalls } = {};
  const to = (side: "here" | "there") => (message: RemoteMessage) => {
    const line = JSON.stringify(message);
    setImmediate(() => sides[side]?.take(JSON.parse(line)));
  };
  const here = new RemoteCalls({ send: to("there"), resolve: () => ({}), log });
  sides.here = here;
  sides.there = new RemoteCalls({ send: to("here"), resolve: () => library, log });
  return { here, log, called: remoteObject<Library>(here, "library", { name: "a library" }) };
}

describe("an object of another process", () => {
  test("is called with what is given, as it is; what is left out stays so", async () => {
    const { called } = openTwo({ count: async (...args) => ({ args, of: args.length }) });
    expect(called.name).toBe("a library");
    expect(await called.count(2, undefined)).toEqual({ args: [2, undefined], of: 2 });
    expect(await called.count(2)).toEqual({ args: [2], of: 1 });
  });

  test("calls functions back that it is given, whose bytes travel as they are", async () => {
    const { called } = openTwo({
      async fetch({ bytes }, onProgress) {
        onProgress(1);
        return (await bytes()).reduce((sum, byte) => sum + byte, 0);
      },
    });
    const told: number[] = [];
    const sum = await called.fetch({ name: "a", bytes: async () => Uint8Array.of(250, 7) }, (done) => told.push(done));
    expect([sum, told]).toEqual([257, [1]]);
  });

  test("may tell of progress after its call has ended: nobody hears, and nothing fails", async () => {
    let late = () => {};
    const { called } = openTwo({
      async fetch(_, onProgress) {
        late = () => onProgress(2);
        return 0;
      },
    });
    const told: number[] = [];
    await called.fetch({ name: "a", bytes: async () => Uint8Array.of() }, (done) => told.push(done));
    late();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
  });

  test("is called for the sake of the same person", async () => {
    const { called } = openTwo({ count: async () => ({ call: callId() }) });
    expect(await underCallId("0a1b2c3d", () => called.count(1))).toEqual({ call: "0a1b2c3d" });
  });

  test("throws errors of the same class, with the id under which they were logged there", async () => {
    const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    for (const [error, type] of [
      [new ProcessError("It ended."), ProcessError],
      [full, StorageError],
    ] as const) {
      const { called, log } = openTwo({ fail: () => Promise.reject(error) });
      const thrown: unknown = await called.fail(error).catch((it: unknown) => it);
      expect(thrown).toBeInstanceOf(type);
      expect(thrown).toMatchObject({ message: error.message });
      expect(errorId(thrown as Error)).toMatch(/^[0-9a-f]{8}$/);
      expect(log.lines.map(({ level }) => level)).toEqual(["error"]);
    }
  });

  test("may be busy, which is logged as no error", async () => {
    const { called, log } = openTwo({ fail: () => Promise.reject(new EngineBusyError(7)) });
    await expect(called.fail(new Error())).rejects.toMatchObject({ seconds: 7 });
    expect(log.lines).toEqual([]);
  });

  test("has only the methods that it has, and is nothing that could be awaited", async () => {
    const { called } = openTwo({});
    expect(await Promise.resolve(called)).toBe(called);
    await expect(called.count(1)).rejects.toThrow('There is no method "count".');
  });

  test("fails what it was called for when its process has ended, now and later", async () => {
    const { here, called } = openTwo({ count: () => new Promise(() => undefined) });
    const open = called.count(1);
    here.close();
    await expect(open).rejects.toBeInstanceOf(ProcessError);
    await expect(called.count(1)).rejects.toBeInstanceOf(ProcessError);
  });
});
