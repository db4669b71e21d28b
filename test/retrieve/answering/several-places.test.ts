import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

const files: Collection = {
  "2025/bridge.md": {
    title: "The bridge is closed",
    texts: [
      "The swing bridge of Kettleby is closed to cars until June, because a bearing of the swing bridge has cracked.",
    ],
    date: "2025-02-11",
  },
  "2021/bridge.md": {
    title: "A new coat for the bridge",
    texts: ["The swing bridge of Kettleby was painted green in nine days by forty volunteers."],
    date: "2021-07-30",
  },
  "bridge.md": {
    title: "A bridge that turns",
    texts: [
      "The swing bridge of Kettleby was opened in 1887 after three years of work.",
      "The swing bridge of Kettleby was designed by the engineer Adela Crane, who had never built a bridge before.",
    ],
    date: null,
  },
  "bakery.md": {
    title: "The bakery on Begonia Street",
    texts: ["The bakery on Begonia Street was opened by Tamsin Orr, who bakes rye bread in a beech oven."],
    date: "2024-01-02",
  },
  "2019/ice.md": {
    title: "Ice",
    texts: ["The harbour of Sollin was frozen over for nine days in January."],
    date: "2019-02-01",
  },
  "2020/ice.md": {
    title: "Ice again",
    texts: ["The harbour of Sollin was frozen over for ten days in January."],
    date: "2020-02-01",
  },
  "strike.md": {
    title: "Pilots go home",
    texts: ["The pilots of the harbour of Sollin went on strike for better pay."],
    date: "2022-05-01",
  },
  "fares.md": {
    title: "Dearer crossings",
    texts: ["A ticket for the ferry of Pellworth costs four crowns more for ferry passengers with a dog."],
    date: "2023-01-02",
  },
  "hours.md": {
    title: "New hours",
    texts: ["From May on the last ferry of Pellworth sails at midnight."],
    date: "2023-05-02",
  },
  "tram.md": {
    title: "Rails",
    texts: ["Passengers of the tram in Pellworth wished for a bell."],
    date: "2024-08-02",
  },
  "fair.md": {
    title: "The goose fair",
    texts: ["The goose fair had fifty-three stalls this year, two more than the year before."],
    date: "2024-10-05",
  },
};

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf(files, models);
});

const ask = (text: string, more: Partial<Question> = {}) =>
  store.snapshot((snapshot) => answerQuestion({ text, ...more }, snapshot, models));

const sourcesOf = (answer: Answer) => (answer.kind === "quoted" ? answer.quotations.map(({ source }) => source) : null);

describe("a question for what there is", () => {
  test("is answered from several articles, the oldest first and those without a date last", async () => {
    const answer = await ask("What do the articles say about the swing bridge of Kettleby?");
    expect(answer).toMatchObject({ kind: "quoted", tier: "answers", composed: { by: "date" } });
    const sources = sourcesOf(answer) ?? [];
    expect(sources.slice(0, 2)).toEqual(["2021/bridge.md", "2025/bridge.md"]);
    expect(new Set(sources.slice(2))).toEqual(new Set(["bridge.md"]));
    expect(answer).toMatchObject({ composed: { of: sources.length } });
  });

  test("takes in every article before a second passage of one", async () => {
    const answer = await ask("What do the articles say about the swing bridge of Kettleby?", { count: 3 });
    expect(sourcesOf(answer)).toEqual(["2021/bridge.md", "2025/bridge.md", "bridge.md"]);
    expect(answer).toMatchObject({ composed: { by: "date", of: 3 } });
  });

  test("rather takes in what is not said yet than what was said before", async () => {
    const answer = await ask("What do the articles say about the harbour of Sollin?", { count: 2 });
    expect(sourcesOf(answer)).toEqual([expect.stringMatching(/^20(?:19|20)\/ice\.md$/), "strike.md"]);
    const all = await ask("What do the articles say about the harbour of Sollin?");
    expect(sourcesOf(all)).toEqual(["2019/ice.md", "2020/ice.md", "strike.md"]);
  });

  test("meets all of the question's words rather than some of them twice", async () => {
    const answer = await ask("What do the articles say about the ferry of Pellworth and the tram?", { count: 2 });
    expect(sourcesOf(answer)).toEqual([expect.stringMatching(/^(?:fares|hours)\.md$/), "tram.md"]);
  });

  test("has behind its answer what else there is, where more was asked for", async () => {
    const answer = await ask("What do the articles say about the swing bridge of Kettleby?", { count: 20 });
    if (answer.kind !== "quoted" || answer.composed === undefined)
      throw new Error("It is answered from several places.");
    expect(answer.quotations.length).toBeGreaterThan(answer.composed.of);
    const citations = answer.quotations.map(({ citation }) => citation);
    expect(new Set(citations).size).toBe(citations.length);
  });

  test("is answered as any other where one quotation is wanted, or one place has it", async () => {
    expect(await ask("What do the articles say about the swing bridge of Kettleby?", { count: 1 })).not.toHaveProperty(
      "composed",
    );
    const answer = await ask("What do the articles say about the bakery on Begonia Street?");
    expect(answer).not.toHaveProperty("composed");
    expect(sourcesOf(answer)).toEqual(["bakery.md"]);
  });

  test("has no answer where nothing is said of its subject", async () => {
    expect(await ask("What do the articles say about quantum computers?")).toMatchObject({ kind: "nothing-found" });
  });

  test("meets both things that are compared", async () => {
    const answer = await ask("Compare the goose fair and the bakery on Begonia Street");
    expect(new Set(sourcesOf(answer)?.slice(0, 2))).toEqual(new Set(["bakery.md", "fair.md"]));
  });
});

describe("a question in parts", () => {
  test("is answered by one place for each, in their order", async () => {
    const answer = await ask(
      "Who designed the swing bridge of Kettleby and when was the swing bridge of Kettleby painted green?",
    );
    expect(answer).toMatchObject({ composed: { by: "part", of: 2 } });
    expect(sourcesOf(answer)).toEqual(["bridge.md", "2021/bridge.md"]);
  });

  test("takes what a later part points at from the first", async () => {
    const answer = await ask("When was the swing bridge of Kettleby opened, and who designed it?");
    if (answer.kind !== "quoted") throw new Error("It is answered.");
    expect(answer.composed).toEqual({ by: "part", of: 2 });
    expect(answer.quotations.map(({ text }) => /1887|Adela Crane/.exec(text)?.[0])).toEqual(["1887", "Adela Crane"]);
  });

  test("is answered as one question where a part has no answer", async () => {
    const answer = await ask("Who designed the swing bridge of Kettleby and what do submarines dream of at night?");
    expect(answer).not.toHaveProperty("composed");
  });

  test("is answered as one question where one place answers all of it", async () => {
    const answer = await ask("Who opened the bakery on Begonia Street and what does Tamsin Orr bake?");
    expect(answer).not.toHaveProperty("composed");
    expect(sourcesOf(answer)).toEqual(["bakery.md"]);
  });
});
