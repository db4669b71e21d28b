import { describe, expect, test } from "vitest";
import type { ReadPassage, Reranker } from "../../../src/rerank/reranker.ts";
import { CloseReading, reorder } from "../../../src/retrieve/search/close-reading.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { rankedPassage } from "./ranked-passages.ts";

/** Gives each passage the logit in its text, and notes what it read. */
function noting(): { reranker: Reranker; read: string[] } {
  const read: string[] = [];
  const reranker: Reranker = {
    name: "noting",
    bytes: 1,
    warmUp: async () => undefined,
    async read(question, passages) {
      read.push(...passages.map(({ sentences }) => `${question} ${sentences.join("")}`));
      return passages.map(({ sentences }) => ({ logit: Number(/\d+/.exec(sentences.join(""))), sentences: null }));
    },
  };
  return { reranker, read };
}

const ranking = (count: number) =>
  Array.from({ length: count }, (_, i) => rankedPassage({ id: i + 1, score: count - i }));
const idsOf = (ranked: readonly RankedPassage[]) => ranked.map(({ passage }) => passage.id);
const withLogits = (logits: readonly (number | null)[], isAcrossLanguages = false) =>
  logits.map((logit, i) =>
    rankedPassage({
      id: i + 1,
      score: 3 - i / 10,
      isAcrossLanguages,
      reading: logit === null ? null : { logit, sentences: null },
    }),
  );

describe("reading closely", () => {
  test("takes the best five passages with the question, and leaves the order as it is", async () => {
    const { reranker, read } = noting();
    const ranked = await new CloseReading(reranker).read("Who?", ranking(7));
    expect(read).toEqual([1, 2, 3, 4, 5].map((id) => `Who? Passage ${id}.`));
    expect(idsOf(ranked)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ranked.map(({ reading }) => reading?.logit ?? null)).toEqual([1, 2, 3, 4, 5, null, null]);
  });

  test("reads a passage once, in however many rankings it stands", async () => {
    const { reranker, read } = noting();
    const reading = new CloseReading(reranker);
    await reading.read("Who?", ranking(3));
    await reading.read("Who?", ranking(5).toReversed());
    expect(read).toHaveLength(5);
  });

  test("reads it anew with another question", async () => {
    const { reranker, read } = noting();
    const reading = new CloseReading(reranker);
    await reading.read("Who?", ranking(1));
    await reading.read("Who built it? Who?", ranking(1));
    expect(read).toEqual(["Who? Passage 1.", "Who built it? Who? Passage 1."]);
  });

  test("gives no reading to a passage that is not among the best, though it was read in another ranking", async () => {
    const reading = new CloseReading(noting().reranker);
    await reading.read("Who?", ranking(7));
    const reversed = await reading.read("Who?", ranking(7).toReversed());
    expect(reversed.map(({ reading: own }) => own?.logit ?? null)).toEqual([7, 6, 5, 4, 3, null, null]);
  });

  test("gives the reranker a passage's headline, its sentences, each by itself, and the tokens that the store has of them", async () => {
    const candidate = rankedPassage({ id: 4, articleId: 9 });
    const text = "One came. Two went.";
    const sentences = [
      { start: 0, end: 9 },
      { start: 10, end: 19 },
    ];
    const sentenceTokens = [
      { ids: [7, 8], norm: 1 },
      { ids: [9], norm: 1 },
    ];
    const given: ReadPassage[] = [];
    const reranker: Reranker = {
      ...noting().reranker,
      async read(_, passages) {
        given.push(...passages);
        return passages.map(() => ({ logit: 0, sentences: null }));
      },
    };
    await new CloseReading(reranker).read("Who?", [
      { ...candidate, passage: { ...candidate.passage, text, sentences, sentenceTokens } },
    ]);
    expect(given).toEqual([{ title: "Article 9", sentences: ["One came.", "Two went."], tokens: [[7, 8], [9]] }]);
  });

  test("does nothing without a reranker", async () => {
    const ranked = ranking(3);
    expect(await new CloseReading(null).read("Who?", ranked)).toEqual(ranked);
  });
});

describe("a ranking is reordered by what was read", () => {
  const weights = { sameLanguage: 0.2, acrossLanguages: 0.05 };

  test("so that a likelier passage overtakes one whose score is little higher", () => {
    expect(idsOf(reorder(withLogits([-1, -0.6, 2]), weights))).toEqual([3, 1, 2]);
    expect(idsOf(reorder(withLogits([-1, -0.6, 2], true), weights))).toEqual([1, 3, 2]);
  });

  test("and what was not read stays behind what was", () => {
    expect(idsOf(reorder(withLogits([-9, -2, null, null]), weights))).toEqual([2, 1, 3, 4]);
  });

  test("not at all where nothing was read or the weight is 0", () => {
    expect(idsOf(reorder(withLogits([null, null, null]), weights))).toEqual([1, 2, 3]);
    expect(idsOf(reorder(withLogits([0, 5, 9]), { sameLanguage: 0, acrossLanguages: 0 }))).toEqual([1, 2, 3]);
  });
});
