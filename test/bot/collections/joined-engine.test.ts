import { expect, test } from "vitest";
import { JoinedEngine, joinAnswers } from "../../../src/bot/collections/joined-engine.ts";
import { EngineBusyError, ProcessError } from "../../../src/retrieve/errors.ts";
import { TinyEngine } from "../tiny-engine.ts";

function joined(failure: Error) {
  const own = new TinyEngine();
  own.before = async () => {
    throw failure;
  };
  own.status = async () => {
    throw failure;
  };
  const lost: unknown[] = [];
  return { engine: new JoinedEngine(own, new TinyEngine(), (error) => lost.push(error)), lost };
}

test("where the engine of a server's own articles fails, the operator's are answered from, and the failure is told", async () => {
  const failure = new ProcessError("The engine stopped while it worked on this.");
  const { engine, lost } = joined(failure);
  expect(await engine.ask({ text: "When was the lighthouse of Skerry lit?" })).toMatchObject({ kind: "quoted" });
  expect(await engine.lookUp("ferry", 5)).toHaveLength(1);
  expect((await engine.status()).articles).toBe((await new TinyEngine().status()).articles);
  expect(lost).toEqual([failure, failure, failure]);
});

test("where that engine is busy, its server is told to ask again, as half an answer would be", async () => {
  const { engine, lost } = joined(new EngineBusyError(3));
  await expect(engine.ask({ text: "When was the lighthouse of Skerry lit?" })).rejects.toThrow(EngineBusyError);
  expect(lost).toEqual([]);
});

test("an answer of two says of each which of its parts were out of reach", () => {
  const found = { kind: "nothing-found", confidence: 0, nearest: [] } as const;
  expect(joinAnswers([found, { ...found, partsAway: ["second"] }])).toEqual({ ...found, partsAway: ["second"] });
  expect(joinAnswers([found, found])).toEqual(found);
});
