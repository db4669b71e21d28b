import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { callId, underCallId } from "../../../src/log/call-id.ts";
import { type Reranker, RerankerError } from "../../../src/rerank/reranker.ts";
import { type EngineOptions, LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import type { OnRerankerLost } from "../../../src/retrieve/engine/models-in-use.ts";
import { loadSearchModels, type SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openStore } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";

const index = temporaryFolder();
const QUESTION = { text: "Who was the last keeper at Harrow Ness?" };
const OTHER = { text: "听雨廊桥是什么时候始建的？", previous: "Where does a bridge stand?" };

let withReranker: SearchModels;
let without: SearchModels;
beforeAll(async () => {
  withReranker = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  without = await loadSearchModels({ model: "built-in", reranker: "off" });
  await indexSamples(index, without);
});

function engineOf(models: SearchModels, options?: EngineOptions): LocalEngine {
  const engine = new LocalEngine(openStore(index, models), models, options);
  onTestFinished(() => engine.close());
  return engine;
}

const LOST = new RerankerError("It cannot be used. Install it again.");

/** The models with a reranker that reads so many times as it should, and then fails; it notes how often it was asked. */
function failingAfter(
  readings: number,
  error: Error = LOST,
): { readonly models: SearchModels; readonly asked: number } {
  let asked = 0;
  const { reranker: whole } = withReranker;
  const step = async () => {
    if (asked++ >= readings) throw error;
  };
  const reranker: Reranker = {
    ...(whole as Reranker),
    warmUp: step,
    read: (...args) => step().then(() => (whole as Reranker).read(...args)),
  };
  return {
    models: { ...withReranker, reranker },
    get asked() {
      return asked;
    },
  };
}

const listener = () => vi.fn<OnRerankerLost>();

describe("an engine whose reranker cannot be used", () => {
  test("answers as without one, and says so once however many ask at the same time", async () => {
    const onRerankerLost = listener();
    const failing = failingAfter(0);
    const engine = engineOf(failing.models, { onRerankerLost });
    const expected = engineOf(without);
    const questions = [QUESTION, OTHER, { ...QUESTION, explain: true }] as const;
    const answers = await Promise.all([engine.warmUp(), ...questions.map((question) => engine.ask(question))]);
    expect(answers.slice(1)).toEqual(await Promise.all(questions.map((question) => expected.ask(question))));
    expect(onRerankerLost.mock.calls).toEqual([
      ["It cannot be used. Install it again. Until then, questions are answered without it.", LOST],
    ]);
    const { asked } = failing;
    expect(await engine.ask(QUESTION)).toEqual(await expected.ask(QUESTION));
    expect(failing.asked).toBe(asked);
  });

  test("has answered with it until it failed", async () => {
    const onRerankerLost = listener();
    const engine = engineOf(failingAfter(1).models, { onRerankerLost });
    const [read, unread] = [engineOf(withReranker), engineOf(without)];
    expect(await engine.ask(QUESTION)).toEqual(await read.ask(QUESTION));
    expect(onRerankerLost).not.toHaveBeenCalled();
    expect(await engine.ask(QUESTION)).toEqual(await unread.ask(QUESTION));
    expect(onRerankerLost).toHaveBeenCalledOnce();
    expect(await read.ask(QUESTION)).not.toEqual(await unread.ask(QUESTION));
  });

  test("takes over the thresholds of answers without one, but keeps the one that its operator has chosen", async () => {
    const strict = { ...without.calibration, thresholds: { answers: 1, related: 1 } };
    const models = { ...failingAfter(0).models, withoutReranker: strict };
    const { kind: byCalibration } = await engineOf(models, { onRerankerLost: listener() }).ask(QUESTION);
    const chosen = await engineOf(models, { onRerankerLost: listener(), threshold: 0 }).ask(QUESTION);
    expect(byCalibration).toBe("nothing-found");
    expect(chosen).toMatchObject({ kind: "quoted", tier: "related" });
  });

  test("fails the questions where nobody would hear of it", async () => {
    const engine = engineOf(failingAfter(0).models);
    await expect(engine.warmUp()).rejects.toBe(LOST);
    await expect(engine.ask(QUESTION)).rejects.toBe(LOST);
  });

  test("fails the questions where its operator has chosen that reranker", async () => {
    const { withoutReranker: _, ...chosen } = failingAfter(0).models;
    const onRerankerLost = listener();
    const engine = engineOf(chosen, { onRerankerLost });
    await expect(engine.warmUp()).rejects.toBe(LOST);
    await expect(engine.ask(QUESTION)).rejects.toBe(LOST);
    expect(onRerankerLost).not.toHaveBeenCalled();
  });

  test("fails a question over any other error, and keeps the reranker", async () => {
    const onRerankerLost = listener();
    const mistake = new TypeError("a mistake of ours");
    await expect(engineOf(failingAfter(0, mistake).models, { onRerankerLost }).ask(QUESTION)).rejects.toBe(mistake);
    expect(onRerankerLost).not.toHaveBeenCalled();
  });
});

test("only the reranker that comes along can be done without", async () => {
  expect(withReranker.withoutReranker).toEqual(without.calibration);
  expect(without).not.toHaveProperty("withoutReranker");
});

test("what is told of a question that waited with others is told under its own call's id", async () => {
  const lostOver: (string | null)[] = [];
  const { models } = failingAfter(1);
  const engine = engineOf(models, { onRerankerLost: () => lostOver.push(callId()) });
  await Promise.all(["0000aaaa", "0000bbbb"].map((id) => underCallId(id, () => engine.ask(QUESTION))));
  expect(lostOver).toEqual(["0000bbbb"]);
});
