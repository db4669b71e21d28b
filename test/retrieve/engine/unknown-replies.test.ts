import { beforeEach, expect, test } from "vitest";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { ProcessError } from "../../../src/retrieve/errors.ts";
import { updateIndexInProcess } from "../../../src/retrieve/indexing/forked-index.ts";
import { OddProcess } from "./odd-process.ts";

let child: OddProcess;
beforeEach(() => {
  child = new OddProcess();
});

const SETTINGS = { indexFolder: "index", model: "built-in" };

test("a reply of a kind that is not known fails the open calls with an error that says so", async () => {
  const engine = await ForkedEngine.start(SETTINGS, { fork: child.fork });
  const status = engine.status();
  child.emit("message", { kind: "sing" });
  await expect(status).rejects.toThrow(ProcessError);
  await expect(status).rejects.toThrow('The gateway got a message of the unknown kind "sing"');
  await engine.close();
});

test("a result of another method than was called is an error, not a value of the wrong type", async () => {
  const engine = await ForkedEngine.start(SETTINGS, { fork: child.fork });
  const status = engine.status();
  const { id } = child.sent.find(({ kind }) => kind === "call")?.call ?? { id: -1 };
  child.emit("message", { kind: "result", result: { id, method: "lookUp", value: [] } });
  await expect(status).rejects.toThrow("The engine was called to status, but the result is of lookUp.");
  await engine.close();
});

test("a reply of the indexing process of a kind that is not known fails the run and ends the process", async () => {
  const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  const run = updateIndexInProcess({ ...SETTINGS, paths: [] }, { fork: child.fork });
  child.emit("message", { kind: "sing" });
  await expect(run).rejects.toThrow('got a message of the unknown kind "sing"');
  expect(await ended).toBe("SIGTERM");
});
