import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { loadSearchModels, type SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { SIGNALS } from "../../../src/retrieve/search/signals.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { storeOf } from "../search/collection.ts";

let models: SearchModels;
let ask: (question: Question) => Promise<Answer>;
beforeAll(async () => {
  models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  const store: PassageStore = await storeOf(
    {
      "ferry.txt": ["The ferry crosses the Wend at noon."],
      "bridge.txt": ["听雨廊桥始建于清乾隆三十一年。"],
      ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`${i}.txt`, [`A ferry of the Wend has ${i} oars.`]])),
    },
    models,
  );
  ask = (question) =>
    store.snapshot((snapshot) =>
      answerQuestion(question, snapshot, models, { thresholds: { answers: 0.6, related: 0 } }),
    );
});

const explained = async (text: string, more: Partial<Question> = {}) => {
  const { explanation } = await ask({ text, explain: true, ...more });
  return explanation?.passages ?? [];
};

describe("an explanation", () => {
  test("is given only to who asks for it", async () => {
    expect(await ask({ text: "When does the ferry cross?" })).not.toHaveProperty("explanation");
  });

  test("is of the passages that are quoted, five at most", async () => {
    const answer = await ask({ text: "When does the ferry cross?", explain: true, count: 8 });
    const quotations = answer.kind === "quoted" ? answer.quotations : [];
    expect(quotations).toHaveLength(8);
    const { passages = [] } = answer.explanation ?? {};
    expect(passages.map(({ citation }) => citation)).toEqual(quotations.slice(0, 5).map(({ citation }) => citation));
    expect(passages.map(({ score }) => score)).toEqual(quotations.slice(0, 5).map(({ score }) => score));
  });

  test.each([
    ["a question", "When does the ferry cross?", {}],
    ["one with a phrase", "When does the ferry “cross the Wend”?", {}],
    ["a follow-up", "And when does it cross?", { previous: "Is there a ferry on the Wend?" }],
  ])("of %s names every signal, and its parts and the adjustment are the score", async (_, text, more) => {
    const [first] = await explained(text, more);
    expect(first?.signals.map(({ name }) => name)).toEqual([...Object.keys(SIGNALS), "reranker"]);
    const sum = first?.signals.reduce((total, { part }) => total + part, first.adjustment);
    expect(sum).toBeCloseTo(first?.score ?? Number.NaN, 9);
  });

  test("says of every signal what it means, and names no reranker where there is none", async () => {
    const [withReranker] = await explained("When does the ferry cross?");
    expect(withReranker?.signals.filter(({ meaning }) => meaning === "")).toEqual([]);
    const files = { "ferry.txt": ["The ferry crosses the Wend at noon."] };
    const store = await storeOf(files, models);
    const question = { text: "When does the ferry cross?", explain: true } as const;
    const { explanation } = await store.snapshot((snapshot) =>
      answerQuestion(question, snapshot, { ...models, reranker: null }),
    );
    expect(explanation?.passages[0]?.signals.map(({ name }) => name)).toEqual(Object.keys(SIGNALS));
  });

  test("of a signal has a part of its weight times its value, where no curve is drawn", async () => {
    const [first] = await explained("When does the ferry cross?");
    const maxSim = first?.signals.find(({ name }) => name === "maxSim");
    expect(maxSim?.part).toBeCloseTo((maxSim?.weight ?? 0) * (maxSim?.value ?? 0), 12);
  });

  test("tells the confidence", async () => {
    const answer = await ask({ text: "When does the ferry cross?", explain: true });
    expect(answer.explanation?.passages[0]?.confidence.value).toBe(answer.confidence);
  });
});

describe("the words of a question", () => {
  test("are told as the collection writes them, which is what passages were compared with", async () => {
    const store = await storeOf({ "fyr.txt": ["Fyrpasseren ved Møgeltønder hed Søren Ørsted."] }, models);
    const question = { text: "soren orsted", explain: true } as const;
    const { explanation } = await store.snapshot((snapshot) => answerQuestion(question, snapshot, models));
    const words = explanation?.passages[0]?.words ?? [];
    expect(words.map(({ text, isHeld }) => [text, isHeld])).toEqual([
      ["Søren", true],
      ["Ørsted", true],
    ]);
  });

  const split = async (text: string, more: Partial<Question> = {}) => {
    const words = (await explained(text, more))[0]?.words ?? [];
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
    const texts = (isWanted: boolean) => words.filter(({ isHeld }) => isHeld === isWanted).map((word) => word.text);
    return { held: texts(true), missing: texts(false) };
  };

  test("are told apart by whether the passage holds them", async () => {
    const { held, missing } = await split("When does the ferry cross the Wend with an elephant?");
    expect(held).toEqual(expect.arrayContaining(["ferry", "Wend"]));
    expect(missing).toContain("elephant");
  });

  test("are told for each passage by what it holds itself", async () => {
    const passages = await explained("Does the ferry cross at noon with 3 oars?", { count: 5 });
    const heldBy = (source: string) =>
      passages.find((passage) => passage.source === source)?.words.flatMap(({ text, isHeld }) => (isHeld ? text : []));
    expect(heldBy("ferry.txt")).toContain("noon");
    expect(heldBy("ferry.txt")).not.toContain("oars");
    expect(heldBy("3.txt")).toContain("oars");
    expect(heldBy("3.txt")).not.toContain("noon");
  });

  test("are those of the question alone, whatever was said before", async () => {
    const { held, missing } = await split("And is it a ferry?", { previous: "What crosses the Wend at midnight?" });
    expect(held).toContain("ferry");
    expect([...held, ...missing]).not.toContain("midnight");
  });

  test("are held in another language too", async () => {
    expect((await split("Wann fährt die Fähre über den Wend?")).held).toEqual(expect.arrayContaining(["Wend"]));
    expect((await split("听雨廊桥是何时始建的？")).held.join("")).toContain("桥");
  });
});
