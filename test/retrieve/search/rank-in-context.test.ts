import { beforeAll, describe, expect, test } from "vitest";
import type { Reranker } from "../../../src/rerank/reranker.ts";
import type { Question } from "../../../src/retrieve/answer.ts";
import { CloseReading } from "../../../src/retrieve/search/close-reading.ts";
import { confidenceOf } from "../../../src/retrieve/search/confidence.ts";
import {
  measureInContext,
  rankInContext,
  rankQuestion,
  readInContext,
  textsToEmbed,
} from "../../../src/retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { ofEachSignal, WEIGHTS } from "../../../src/retrieve/search/signals.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { allPassages } from "../open-engine.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
let store: PassageStore;
/** Citation ids by file. */
let citations: ReadonlyMap<string, string>;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf(
    {
      "lens.txt": ["The great lens of Harrow Ness was ground in Paris.", "She kept it for thirty years."],
      "clock.txt": ["The clock of the drum tower was built in Prague.", "He kept it for eleven years."],
      "toads.txt": ["Toads sing in May."],
    },
    models,
  );
  const passages = await store.snapshot(allPassages);
  citations = new Map(passages.toReversed().map(({ source, citation }) => [source, citation]));
});

const measure = (question: Question) => store.snapshot((snapshot) => measureInContext(question, snapshot, models));
const cited = (...sources: readonly string[]) => sources.map((source) => citations.get(source) as string);

async function ranking(question: Question, weights = WEIGHTS) {
  const measured = await measure(question);
  return measured === null ? [] : rankInContext(measured, weights).map(({ passage }) => passage.text);
}

const FOLLOW_UP = "For how many years was it kept?";

describe("a question is measured together with", () => {
  test.each<[string, Omit<Question, "text">]>([
    ["nothing was said", {}],
    ["nothing but white space was", { previous: " \n" }],
    ["an empty question was, whatever was quoted", { previous: "" }],
    ["nothing that is known was quoted", { previousCitations: ["0000000000"] }],
  ])("nothing where before it %s", async (_, before) => {
    expect((await measure({ text: FOLLOW_UP, ...before }))?.together).toBeNull();
  });

  test("the question before, or else the first passage that was quoted", async () => {
    const best = async (before: Omit<Question, "text">) => {
      const measured = await measure({ text: FOLLOW_UP, ...before });
      return measured === null ? null : rankInContext(measured)[0]?.passage.source;
    };
    const [lens, clock] = ["Where was the lens of Harrow Ness ground?", "Where was the clock of the drum tower built?"];
    expect(await best({ previous: lens })).toBe("lens.txt");
    expect(await best({ previous: clock })).toBe("clock.txt");
    expect(await best({ previousCitations: cited("lens.txt", "clock.txt") })).toBe("lens.txt");
    expect(await best({ previousCitations: cited("clock.txt", "lens.txt") })).toBe("clock.txt");
    expect(await best({ previous: clock, previousCitations: cited("clock.txt") })).toBe("clock.txt");
  });
});

describe("a measured question", () => {
  test("knows the articles that were quoted, once each", async () => {
    const measured = await measure({ text: FOLLOW_UP, previousCitations: cited("clock.txt", "lens.txt", "clock.txt") });
    const [clock, lens] = measured?.quotedArticles ?? [];
    expect(measured?.quotedArticles).toHaveLength(2);
    expect(clock).toBeGreaterThan(lens as number);
    expect((await measure({ text: FOLLOW_UP }))?.quotedArticles).toEqual([]);
  });

  test("takes the best passages of the question before for what was quoted, where only that is known", async () => {
    const previous = "Where was the clock of the drum tower built?";
    const unknown = await measure({ text: FOLLOW_UP, previous });
    expect(unknown?.before.length).toBeGreaterThan(0);
    expect((await measure({ text: FOLLOW_UP, previous, previousCitations: cited("clock.txt") }))?.before).toEqual([]);
    const [clock, lens] = ["He kept it for eleven years.", "She kept it for thirty years."];
    const scoreOf = (text: string, question = unknown) =>
      question === null ? 0 : (rankInContext(question).find(({ passage }) => passage.text === text)?.score ?? 0);
    const without = unknown === null ? null : { ...unknown, before: [] };
    expect(scoreOf(clock) - scoreOf(clock, without)).toBeGreaterThan(scoreOf(lens) - scoreOf(lens, without));
  });

  test("prefers the articles that were quoted, where they are known", async () => {
    const measured = await measure({ text: FOLLOW_UP, previousCitations: cited("clock.txt") });
    if (measured === null) throw new Error("Nothing to search for.");
    const scores = (question: typeof measured) =>
      Object.fromEntries(rankInContext(question).map(({ passage, score }) => [passage.text, score]));
    const [quoted, unknown] = [scores(measured), scores({ ...measured, quotedArticles: [] })];
    const gained = (text: string) => (quoted[text] ?? 0) - (unknown[text] ?? 0);
    expect(gained("He kept it for eleven years.")).toBeGreaterThan(0.1);
    expect(gained("She kept it for thirty years.")).toBeCloseTo(0, 12);
  });

  test("knows the question before, without the white space around it", async () => {
    expect((await measure({ text: FOLLOW_UP, previous: " Who sings?\n" }))?.previous).toBe("Who sings?");
    expect((await measure({ text: FOLLOW_UP, previousCitations: cited("clock.txt") }))?.previous).toBe("");
  });

  test("is measured alone in what is found only together with the question before, too", async () => {
    const tower = "The drum tower of Prague.";
    const kept = Array.from({ length: 150 }, (_, i) => `For ${i + 2} years was it kept, so many years.`);
    const large = await storeOf({ "kept.txt": kept, "tower.txt": [tower] }, models);
    const found = async (previous?: string) => {
      const question = { text: FOLLOW_UP, ...(previous === undefined ? {} : { previous }) };
      const measured = await large.snapshot((snapshot) => measureInContext(question, snapshot, models));
      return measured?.alone.some(({ passage }) => passage.text === tower);
    };
    expect(await found()).toBe(false);
    expect(await found("Where is the drum tower?")).toBe(true);
  });

  test("counts the tokens of the question alone", async () => {
    const { tokens } = (await measure({ text: "toads" })) ?? {};
    expect((await measure({ text: "toads", previous: "Where was the clock built?" }))?.tokens).toBe(tokens);
  });

  test("is none without a letter or a digit, whatever was said before", async () => {
    expect(await measure({ text: "?!", previous: "Where was the clock built?" })).toBeNull();
  });

  test("is ranked with the weights that are given, what was said before too", async () => {
    const nothing = ofEachSignal(() => 0);
    const all = await store.snapshot(allPassages);
    const inOrder = all.map(({ text }) => text);
    expect(await ranking({ text: "toads" }, nothing)).toEqual(inOrder);
    expect(await ranking({ text: "toads", previous: "Who sings?" }, nothing)).toEqual(inOrder);
    expect((await ranking({ text: "toads" }))[0]).toBe("Toads sing in May.");
  });
});

describe("a question after another", () => {
  const previous = "Where was the lens of Harrow Ness ground?";

  /** Finds the same in all passages, by how the question is put. */
  function hearing(logitOf: (question: string) => number): { reranker: Reranker; heard: Set<string> } {
    const heard = new Set<string>();
    const reranker: Reranker = {
      name: "hearing",
      bytes: 1,
      warmUp: async () => undefined,
      async read(question, passages) {
        heard.add(question);
        return passages.map(() => ({ logit: logitOf(question), sentences: null }));
      },
    };
    return { reranker, heard };
  }

  async function readIn(question: Question, logitOf: (question: string) => number = () => 0) {
    const measured = await measure(question);
    const { reranker, heard } = hearing(logitOf);
    if (measured === null) throw new Error("Nothing to search for.");
    const byLogit = { weights: { logit: 1 }, bias: 0 };
    const calibration = { ...models.calibration, confidence: { sameLanguage: byLogit, acrossLanguages: byLogit } };
    const ranked = await readInContext(measured, { reading: new CloseReading(reranker), calibration });
    return { ranked, heard: [...heard] };
  }

  test("that stands alone is answered as if nothing had been said before", async () => {
    for (const text of [
      "toads?",
      "weather forecast?",
      "In which month do the toads of the village pond usually sing?",
    ]) {
      const { ranked, heard } = await readIn({ text, previous });
      expect(heard).toEqual([text]);
      expect(ranked).toEqual((await readIn({ text })).ranked);
    }
  });

  test("that leans or asks on is read alone and after the one before", async () => {
    for (const text of ["And how much was she paid?", "Who kept the lens?"]) {
      const { heard } = await readIn({ text, previous });
      expect(heard).toEqual([text, `${previous} ${text}`]);
    }
  });

  const after = (question: string) => (question.startsWith(previous) ? 3 : -3);
  const alone = (question: string) => -after(question);
  const logitFor = async (text: string, logitOf: (question: string) => number) =>
    (await readIn({ text, previous }, logitOf)).ranked[0]?.reading?.logit;

  test("counts as it is surer, where it asks on", async () => {
    expect(await logitFor("Who kept the lens?", after)).toBe(3);
    expect(await logitFor("Who kept the lens?", alone)).toBe(3);
  });

  test("counts as it is less sure, where it points back with words that are not met: it may have left the subject", async () => {
    expect(await logitFor("And how much was she paid?", after)).toBe(-3);
    expect(await logitFor("And how much was she paid?", alone)).toBe(-3);
  });
});

describe("the texts to embed for a question", () => {
  test.each<[Question, string[]]>([
    [{ text: "Who sings?" }, ["Who sings?"]],
    [{ text: "And when?", previous: " Who sings? " }, ["And when?", "Who sings?\nAnd when?", "Who sings?"]],
    [
      { text: "And when?", previous: "Who sings?", previousCitations: ["0000000000"] },
      ["And when?", "Who sings?\nAnd when?"],
    ],
    [{ text: "And when?", previous: "  " }, ["And when?"]],
    [{ text: "?!" }, []],
    [{ text: "?!", previous: "Who sings?" }, ["Who sings?\n?!", "Who sings?"]],
    [{ text: "7", previousCitations: ["0000000000"] }, ["7"]],
  ])("%j are %j", (question, texts) => {
    expect(textsToEmbed(question)).toEqual(texts);
  });
});

describe("a question that nothing answers", () => {
  const things: Collection = {
    "fridges.txt": { title: "新冰箱", texts: ["海尔的新工厂上周下线第一千万台冰箱。"], language: "zh-Hans" },
    "tea.txt": { title: "茶馆", texts: ["成都的茶馆从清晨五点开门。"], language: "zh-Hans" },
    "bears.txt": { title: "Water bears", texts: ["A tardigrade moved its legs after thirty years."], language: "en" },
  };
  const asked = async (text: string) => {
    const held = await storeOf(things, models);
    return held.snapshot((snapshot) => rankQuestion({ text }, snapshot, models));
  };

  test("is asked again with a name as the collection may write it, and is no more likely answered than not", async () => {
    const found = await asked("Что выпустил завод Хайер?");
    expect(found?.measured.prepared.text).toBe("Что выпустил завод 海尔?");
    expect(found?.ranked[0]?.passage.source).toBe("fridges.txt");
    expect(confidenceOf(found?.ranked ?? [], models.calibration)).toBeLessThanOrEqual(0.5);
  });

  test("stays as it was asked where it has no such name", async () => {
    expect((await asked("Что выпустил этот завод?"))?.measured.prepared.text).toBe("Что выпустил этот завод?");
  });

  test("has no candidates where it says nothing", async () => {
    expect(await asked("?!")).toBeNull();
  });
});
