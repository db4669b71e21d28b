import { describe, expect, test } from "vitest";
import { sentenceShares, withLikeliestSentence } from "../../../src/retrieve/answering/sentence-shares.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

const SENTENCES = ["The mill is old.", "The ferry crosses at noon.", "Toads sing in May."];
const LENGTHS = [4, 5, 4];

const matching = (...maxSims: readonly number[]) => maxSims.map((maxSim) => ({ maxSim, inPassage: maxSim }));
const ofLengths = (...lengths: readonly number[]) =>
  lengths.map((length) => ({ ids: Array.from({ length }, (_, i) => i), norm: 1 }));

const { passage: stored, ...ranked } = rankedPassage({ id: 1 });
const passage: RankedPassage = {
  ...ranked,
  passage: {
    ...stored,
    sentences: splitSentences(SENTENCES.join(" "), "en"),
    text: SENTENCES.join(" "),
    sentenceTokens: ofLengths(...LENGTHS),
  },
  sentences: matching(0.3, 0.8, 0.2),
  answering: 1,
};

const read = (...sentences: readonly number[]) => ({ ...passage, reading: { logit: 0, sentences } });
const shares = sentenceShares;

describe("the shares of a passage's sentences", () => {
  test.each([
    ["no reranker has read it", () => passage],
    ["one has told its sentences apart", () => read(0.2, 0.5, 0.3)],
    ["one has not", () => ({ ...passage, reading: { logit: 2, sentences: null } })],
  ])("sum up to 1 where %s, and the best match has the largest", (_, candidate) => {
    const each = shares(candidate());
    expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(each.indexOf(Math.max(...each))).toBe(1);
  });

  test("follow the answering sentence, and next to it the one behind it, without a reranker", () => {
    const [before = 0, , after = 0] = shares({ ...passage, answering: 0 });
    const [later = 0, , last = 0] = shares({ ...passage, answering: 2 });
    expect(before).toBeGreaterThan(later);
    expect(last).toBeGreaterThan(after);
    expect(shares({ ...passage, answering: 1 })[2]).toBeGreaterThan(after);
  });

  test("follow a reranker wherever it tells the sentences apart, and never rule one out", () => {
    const [first, second] = shares(read(1, 0, 0));
    expect(first).toBeGreaterThan(second as number);
    expect(second).toBeGreaterThan(0);
    expect(shares(read(1)), "sentences beyond what it reads count as nothing").toEqual(shares(read(1, 0, 0)));
  });
});

describe("with a reranker, the larger share is that of the sentence", () => {
  const [first = 0, second = 1, third = 2] = [0, 1, 2];
  const told = (change: Partial<RankedPassage>) =>
    shares({ ...read(0.3, 0.3, 0.3), sentences: matching(0.5, 0.5, 0.5), ...change });

  test("that fits the question better after those before it, whatever it says by itself", () => {
    const each = told({ sentences: [0.4, 0.5, 0.6].map((inPassage, i) => ({ maxSim: 1 - i / 2, inPassage })) });
    expect(each[third]).toBeGreaterThan(each[second] as number);
    expect(each[second]).toBeGreaterThan(each[first] as number);
  });

  test("that is shorter, of two in which as much of the answer is found: a long one has more by chance", () => {
    const each = told({ passage: { ...passage.passage, sentenceTokens: ofLengths(8, 40, 8) } });
    expect(each[first]).toBeCloseTo(each[third] as number, 12);
    expect(each[first]).toBeGreaterThan(2 * (each[second] as number));
  });
});

describe("a sentence that asks has less than the one behind it that has fewer of the question's words,", () => {
  test.each([
    "Why press tea? Loose leaves break.",
    "茶叶为什么要压成饼？散茶怕碎。",
    "“Why press tea?” Loose leaves break.",
  ])("%s", (text) => {
    const sentences = splitSentences(text, "en");
    const candidate = {
      ...{ ...read(0.5, 0.5), sentences: matching(0.8, 0.5) },
      passage: { ...passage.passage, text, sentences, sentenceTokens: ofLengths(4, 4) },
    };
    expect(sentences).toHaveLength(2);
    expect(withLikeliestSentence(candidate).answering).toBe(1);
    const statement = { ...candidate.passage, text: text.replace(/[?？]/, "。") };
    expect(withLikeliestSentence({ ...candidate, passage: statement }).answering, "where it does not ask").toBe(0);
  });
});

describe("the answering sentence", () => {
  test("is the likeliest one that a reranker has told apart", () => {
    expect(withLikeliestSentence({ ...read(0.98, 0.01, 0.01), sentences: matching(0.5, 0.6, 0.4) }).answering).toBe(0);
    expect(withLikeliestSentence({ ...read(0, 1, 0), answering: 2 }).answering).toBe(1);
  });

  test("stays where none has", () => {
    const unread = { ...passage, answering: 2 };
    expect(withLikeliestSentence(unread)).toBe(unread);
    const untold = { ...unread, reading: { logit: 3, sentences: null } };
    expect(withLikeliestSentence(untold)).toBe(untold);
  });
});
