import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { answerWithin } from "../../../src/retrieve/answering/answer-within.ts";
import type { TimeTaken } from "../../../src/retrieve/asked-within.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

const files: Collection = {
  "2024/ferry.md": {
    title: "Ferry tickets dearer",
    texts: ["A ticket for the ferry to Harrow Ness costs four crowns from Monday on, said harbour master Ida Brandt."],
    date: "2024-03-12",
  },
  "2025/ferry.md": {
    title: "Ferry tickets dearer again",
    texts: ["A ticket for the ferry to Harrow Ness costs five crowns from Monday on, said harbour master Ida Brandt."],
    date: "2025-03-18",
  },
  "2025/summit.md": {
    title: "Fishing summit ends with a quarrel",
    texts: ["The fishing summit at Valbrune ended on Tuesday with a quarrel over the herring."],
    date: "2025-05-20",
  },
  "2025/herring.md": {
    title: "Herring are back",
    texts: ["Fishermen of Valbrune landed forty tons of herring in one night."],
    date: "2025-06-11",
  },
  "2023/herring.md": {
    title: "A poor night",
    texts: ["Fishermen of Valbrune landed two tons of herring in one night."],
    date: "2023-06-10",
  },
  "bakery.md": {
    title: "The bakery on Begonia Street",
    texts: ["The bakery on Begonia Street was opened by Tamsin Orr, who bakes rye bread in a beech oven."],
    date: null,
  },
  "war.md": {
    title: "A bell remembered",
    texts: ["In 1742 the bell of Solbaram was cast by the monk Bernward from the iron of old ploughs."],
    date: "2025-02-02",
  },
};
const TODAY = "2025-08-01";

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf(files, models);
});

const ask = (text: string, more: Partial<Question> = {}) =>
  store.snapshot((snapshot) =>
    answerWithin({ text, today: TODAY, ...more }, snapshot, models, models.calibration.thresholds),
  );

const firstOf = (answer: Answer) => (answer.kind === "quoted" ? answer.quotations[0]?.source : null);
const timeOf = (answer: Answer): TimeTaken | null => answer.within?.time ?? null;

const PRICE = "How much is a ticket for the ferry to Harrow Ness?";

describe("a question that says when", () => {
  test.each([
    ["How much was a ticket for the ferry to Harrow Ness in March 2024?", "2024/ferry.md", "2024-03-01", "2024-03-31"],
    ["How much was a ticket for the ferry to Harrow Ness in March?", "2025/ferry.md", "2025-03-01", "2025-03-31"],
    [
      "In 2023, how many tons of herring did the fishermen of Valbrune land?",
      "2023/herring.md",
      "2023-01-01",
      "2023-12-31",
    ],
  ])("is answered by articles of that time: %s", async (question, source, from, to) => {
    const answer = await ask(question);
    expect(firstOf(answer)).toBe(source);
    expect(timeOf(answer)).toEqual({ kind: "only", days: { from, to }, event: null });
  });

  test("takes a month without a year for the last one of which there are articles", async () => {
    const answer = await ask("How much was a ticket for the ferry to Harrow Ness in March?", { today: "2031-01-01" });
    expect([firstOf(answer), timeOf(answer)]).toMatchObject(["2025/ferry.md", { days: { from: "2025-03-01" } }]);
  });

  test("is answered from other days, and told so, where those that it names have no answer", async () => {
    const answer = await ask("How much was a ticket for the ferry to Harrow Ness in June 2025?");
    expect(firstOf(answer)).toMatch(/ferry/);
    expect(timeOf(answer)).toMatchObject({ kind: "elsewhere", days: { from: "2025-06-01" } });
  });

  test("is answered from an article without a date, which may be of any time", async () => {
    const answer = await ask("Who opened the bakery on Begonia Street in May 2025?");
    expect(firstOf(answer)).toBe("bakery.md");
    expect(timeOf(answer)?.kind).toBe("elsewhere");
  });

  test("is a question on history where no article is so old", async () => {
    const answer = await ask("Who cast the bell of Solbaram in 1742?");
    expect(firstOf(answer)).toBe("war.md");
    expect(answer.within).toBeUndefined();
  });

  test("takes what happened since an event for what is dated after the article that tells of it", async () => {
    const answer = await ask("How many tons of herring did the fishermen of Valbrune land since the fishing summit?");
    expect(firstOf(answer)).toBe("2025/herring.md");
    expect(timeOf(answer)).toEqual({
      kind: "only",
      days: { from: "2025-05-20", to: null },
      event: { title: "Fishing summit ends with a quarrel", date: "2025-05-20" },
    });
  });

  test("puts the newest first where it asks for the latest", async () => {
    const answer = await ask("What is the latest price of a ticket for the ferry to Harrow Ness?");
    expect([firstOf(answer), timeOf(answer)]).toEqual(["2025/ferry.md", { kind: "newest-first" }]);
  });

  test("is asked of all articles where it says that any time will do", async () => {
    const question = "How much was a ticket for the ferry to Harrow Ness in June 2025?";
    expect((await ask(`dt:any ${question}`)).within?.time ?? null).toBeNull();
  });
});

describe("a question with filters", () => {
  test.each([
    [`dt<2025 ${PRICE}`, ["2024/ferry.md"]],
    [`${PRICE} dt>=2025`, ["2025/ferry.md"]],
    [`file:2024/ ${PRICE}`, ["2024/ferry.md"]],
    [`file:"2025/*" ${PRICE}`, ["2025/ferry.md"]],
    [`${PRICE} -again`, ["2024/ferry.md"]],
    [`${PRICE} +"five crowns"`, ["2025/ferry.md"]],
  ])("is answered by what they let through: %s", async (question, sources) => {
    const answer = await ask(question, { count: 1 });
    expect(answer.kind === "quoted" && answer.quotations.map(({ source }) => source)).toEqual(sources);
    expect(answer.within).toMatchObject({ question: PRICE, time: null });
  });

  test("keeps to one article, which is named", async () => {
    const citation = await store.snapshot(async (snapshot) => {
      const ids = await snapshot.passageIdsIn({
        ...{ from: null, to: null, withUndated: true },
        files: ["2024/"],
        article: null,
      });
      return (await snapshot.passages(ids))[0]?.citation ?? "";
    });
    const answer = await ask(`article:${citation} ${PRICE}`);
    expect(firstOf(answer)).toBe("2024/ferry.md");
    expect(answer.within?.filters?.article).toBe("Ferry tickets dearer");
  });

  test("finds nothing where nothing passes, and says what looks like a filter and is none", async () => {
    expect(await ask(`file:nowhere.md ${PRICE}`)).toMatchObject({ kind: "nothing-found", nearest: [] });
    const answer = await ask(`dt>=soon ${PRICE}`);
    expect(firstOf(answer)).toMatch(/ferry/);
    expect(answer.within?.filters?.misread).toEqual(["dt>=soon"]);
  });

  test("has articles without a date among its answers", async () => {
    expect(firstOf(await ask("dt>=2024 Who opened the bakery on Begonia Street?"))).toBe("bakery.md");
  });

  test("is a phrase and nothing else where all of it stands in quotation marks", async () => {
    const answer = await ask('"five crowns" dt<2025');
    expect(answer).toMatchObject({ within: { filters: { days: { to: "2024-12-31" } } } });
    expect(firstOf(answer)).not.toBe("2025/ferry.md");
  });
});
