import { expect, test } from "vitest";
import type { Answer } from "../../../src/retrieve/answer.ts";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

const files: Collection = {
  "library.md": {
    title: "The library",
    texts: ["The library of the village stays closed on Sundays, and its two cats guard the dictionaries."],
    language: "en",
  },
  "bakery.md": {
    title: "The bakery",
    texts: ["The bakery opens at five in the morning, when the first bread comes out of the oven."],
    language: "en",
  },
};

/** Tests are of what is said of a quotation, not of whether it is quoted. */
const QUOTE_ALL = { answers: 0, related: 0 };

async function askFor(text: string): Promise<Answer> {
  const models = await builtInModels();
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => answerQuestion({ text }, snapshot, models, { thresholds: QUOTE_ALL }));
}

const quotationsFor = async (text: string) => {
  const answer = await askFor(text);
  return answer.kind === "quoted" ? answer.quotations : [];
};

test("a quotation in another language than the question's says which words met", async () => {
  const [quotation] = await quotationsFor("图书馆星期天为什么关闭？");
  const pairs = quotation?.pairs?.map(({ asked, quoted }) => `${asked} ${quoted}`);
  expect(pairs).toEqual(expect.arrayContaining(["关闭 closed", "星期天 Sundays"]));
  for (const { quoted, start, end } of quotation?.pairs ?? []) expect(quotation?.text.slice(start, end)).toBe(quoted);
});

test("so does that of each part of a question", async () => {
  const answer = await askFor("Wann ist die Bibliothek geschlossen und wann öffnet die Bäckerei am Morgen?");
  expect(answer).toMatchObject({ composed: { by: "part" }, quotations: [{ article: { title: "The library" } }, {}] });
  const pairs = answer.kind === "quoted" ? answer.quotations.map((quotation) => quotation.pairs ?? []) : [];
  expect(pairs[0]?.map(({ quoted }) => quoted)).toEqual(["library", "closed"]);
  expect(pairs[1]?.map(({ quoted }) => quoted)).toEqual(["bakery", "opens", "morning"]);
});

test("one in the question's language does not", async () => {
  const [quotation] = await quotationsFor("Why do libraries close on a Sunday?");
  expect(quotation?.text).toContain("library");
  expect(quotation).not.toHaveProperty("pairs");
});
