import { beforeAll, describe, expect, test } from "vitest";
import { LateInteraction } from "../../../src/retrieve/late/late-interaction.ts";
import {
  type LexicalQuery,
  lexicalCandidates,
  lexicalQuery,
  normalisedBm25,
} from "../../../src/retrieve/search/bm25.ts";
import { prepareQuestion } from "../../../src/retrieve/search/prepare-question.ts";
import { measureCandidates, rank } from "../../../src/retrieve/search/rank.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import {
  confidenceFeaturesOf,
  ofEachSignal,
  partsOf,
  SIGNALS,
  type SignalName,
  type Signals,
  scoreOf,
  UNMEASURED,
  WEIGHTS,
  weightsWith,
} from "../../../src/retrieve/search/signals.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { passageTerms } from "../../../src/retrieve/store/passage-terms.ts";
import type { SentenceTokens, StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { allPassages, openStore } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const folder = temporaryFolder();
let models: SearchModels;
let store: PassageStore;
let passages: StoredPassage[];
beforeAll(async () => {
  models = await builtInModels();
  await indexSamples(folder, models);
  store = openStore(folder, models);
  passages = await store.snapshot(allPassages);
  return () => store.close();
});

const queryOf = (question: string) => store.snapshot((snapshot) => lexicalQuery(question, snapshot));
const candidatesOf = (query: LexicalQuery, count: number) =>
  store.snapshot((snapshot) => lexicalCandidates(query, snapshot, count));

const questions = [
  "听雨廊桥是什么时候始建的？",
  "聽雨廊橋全長多少米？",
  "How long is the pendulum of the drum tower clock?",
  "¿Cómo reaccionaba el aparato ante un tramposo reincidente?",
  "漆かぶれを起こす ウルシオル とは",
  "lens lens lens lens",
  "zzzzqqq",
  "1973",
];

const signalNames = Object.keys(SIGNALS) as SignalName[];
const measure = (question: string) =>
  store.snapshot(async (snapshot) => {
    const prepared = await prepareQuestion(question, snapshot, models);
    if (prepared === null) throw new Error(`There is nothing to search for in ${question}`);
    return measureCandidates(prepared, { snapshot, models });
  });

describe("every signal", () => {
  test.each(signalNames)("%s keeps to its range, for a passage that was not compared too", async (name) => {
    const { range, unmeasured } = SIGNALS[name];
    // Cosines are computed in single precision.
    const [low, high] = [Math.min(...range) - 1e-5, Math.max(...range) + 1e-5];
    for (const question of questions) {
      for (const { signals } of await measure(question)) {
        expect(signals[name]).toBeGreaterThanOrEqual(low);
        expect(signals[name]).toBeLessThanOrEqual(high);
      }
    }
    expect(unmeasured).toBeGreaterThanOrEqual(low);
    expect(unmeasured).toBeLessThanOrEqual(high);
  });

  test.each(signalNames)("%s raises the score as it gets better, if it has a weight", (name) => {
    const [worst, best] = SIGNALS[name].range;
    const values = [0, 0.25, 0.5, 0.75, 1].map((share) => worst + share * (best - worst));
    const scores = values.map((value) => scoreOf({ ...UNMEASURED, [name]: value }, WEIGHTS));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(WEIGHTS[name] === 0 ? 1 : values.length);
  });
});

describe("the score", () => {
  const signals: Signals = {
    similarity: 0.3,
    sentenceSimilarity: 0.4,
    maxSim: 0.6,
    contextMaxSim: 0.7,
    sentenceMaxSim: 0.5,
    bm25: 0.5,
  };

  test("is the sum that DESIGN.md gives, BM25 squared", () => {
    expect(scoreOf(signals, WEIGHTS)).toBeCloseTo(0.056 * 0.3 + 0.4 + 0.6 + 0.7 + 0.5 + 6 * 0.5 ** 2, 12);
    expect(scoreOf(UNMEASURED, WEIGHTS)).toBe(0);
  });

  test("is the sum of the signals' parts, each told by its name", () => {
    const parts = partsOf(signals);
    expect(Object.keys(parts)).toEqual(signalNames);
    expect(parts).toMatchObject({ maxSim: 0.6, bm25: 6 * 0.5 ** 2 });
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(scoreOf(signals, WEIGHTS), 12);
  });

  test("counts the similarity as many times as the embedding model is trusted, and all else as ever", () => {
    expect(weightsWith(3)).toEqual({ ...WEIGHTS, similarity: expect.closeTo(3 * 0.056, 12) });
  });

  test("leaves out a signal of weight 0", () => {
    expect(scoreOf(signals, { ...WEIGHTS, bm25: 0 })).toBeCloseTo(0.056 * 0.3 + 0.4 + 0.6 + 0.7 + 0.5, 12);
  });

  test("puts candidates in order, and other weights in another order", async () => {
    const measured = await measure("How long is the pendulum of the drum tower clock?");
    const candidates = measured.map((candidate) => ({ ...candidate, isAcrossLanguages: false }));
    const descending = (numbers: readonly number[]) => numbers.toSorted((a, b) => b - a);
    const ranked = rank(candidates);
    expect(ranked).toHaveLength(candidates.length);
    expect(ranked.map(({ score }) => score)).toEqual(descending(ranked.map(({ score }) => score)));
    const ids = rank(
      candidates,
      ofEachSignal(() => 0),
    ).map(({ passage }) => passage.id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test("is decided by the passages of the three candidate lists, each with its place in them", async () => {
    const candidates = await measure("听雨廊桥是什么时候始建的？");
    for (const key of ["semanticRank", "lexicalRank", "lateRank"] as const) {
      const places = candidates.flatMap((candidate) => candidate[key] ?? []).toSorted((a, b) => a - b);
      expect(places.length).toBeGreaterThan(5);
      expect(places).toEqual(places.map((_, i) => i + 1));
    }
    const ranks = candidates.map(({ semanticRank, lexicalRank, lateRank }) => semanticRank ?? lexicalRank ?? lateRank);
    expect(ranks).not.toContain(null);
  });
});

describe("the confidence is made of", () => {
  test("the similarity as far as it tells the subject", () => {
    const features = (similarity: number) =>
      confidenceFeaturesOf({ ...UNMEASURED, similarity, maxSim: 0.7 }, false).similarity;
    expect([features(1.5), features(9), features(-2)]).toEqual([1.5, 3.5, -2]);
  });

  test("how well the question's words are met, where both are in one language", () => {
    const signals = { ...UNMEASURED, similarity: 1, contextMaxSim: 0.6, maxSim: 0.5 };
    expect(confidenceFeaturesOf(signals, false)).toEqual({ similarity: 1, contextMaxSim: 0.6 });
    expect(confidenceFeaturesOf(signals, true)).toEqual({ similarity: 1, contextMaxSim: 0 });
  });
});

describe("normalised BM25", () => {
  test.each(questions)("of %s lies between 0 and 1 for every passage", async (question) => {
    const query = await queryOf(question);
    for (const passage of passages) {
      const covered = normalisedBm25(query, passage);
      expect(covered).toBeGreaterThanOrEqual(0);
      expect(covered).toBeLessThanOrEqual(1);
    }
  });

  test.each(questions)("of %s is BM25 as written in the books, divided by its ceiling", async (question) => {
    const documents = passages.map((passage) => passageTerms(passage));
    const meanLength = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
    const query = await queryOf(question);
    const asked = [...query.idf.keys()].map((term) => {
      const holders = documents.filter((terms) => terms.includes(term)).length;
      return { term, idf: Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5)) };
    });
    /** Of the stems of one word the best counts, of all else everything. */
    const together = (worth: (asked: { term: string; idf: number }) => number) => {
      const best = new Map<string, number>();
      for (const each of asked) {
        const slot = query.wordOfStem.get(each.term) ?? `${each.term} alone`;
        best.set(slot, Math.max(worth(each), best.get(slot) ?? 0));
      }
      return [...best.values()].reduce((sum, value) => sum + value, 0);
    };
    const ceiling = together(({ idf }) => idf * 2.2);
    passages.forEach((passage, i) => {
      const terms = documents[i] as string[];
      const score = together(({ term, idf }) => {
        const frequency = terms.filter((each) => each === term).length;
        return (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * terms.length) / meanLength));
      });
      expect(normalisedBm25(query, passage)).toBeCloseTo(score / ceiling, 9);
    });
  });

  test("of a question without terms is 0", async () => {
    expect(normalisedBm25(await queryOf("?!"), passages[0] as StoredPassage)).toBe(0);
  });

  test("is told of every passage that holds a term of the question, and of no other", async () => {
    const holders = passages.filter((passage) => passageTerms(passage).includes("廊桥")).map(({ id }) => id);
    const candidates = await candidatesOf(await queryOf("廊桥"), 1_000);
    expect(holders.length).toBeGreaterThan(2);
    expect(candidates.toSorted((a, b) => a - b)).toEqual(holders);
  });

  test.each(questions)(
    "is looked for in passages whose terms of %s are worth most, in that order",
    async (question) => {
      const query = await queryOf(question);
      const worth = new Map(
        passages.map((passage) => {
          const held = new Set(passageTerms(passage).filter((term) => query.idf.has(term)));
          return [passage.id, [...held].reduce((sum, term) => sum + (query.idf.get(term) as number), 0)];
        }),
      );
      const best = [...worth.values()].filter((value) => value > 0).toSorted((a, b) => b - a);
      const found = (await candidatesOf(query, 10)).map((id) => worth.get(id) as number);
      expect(found).toHaveLength(Math.min(10, best.length));
      found.forEach((value, i) => {
        expect(value).toBeCloseTo(best[i] as number, 9);
      });
    },
  );

  test("counts the terms of the collection as they are, so that lengths compare", async () => {
    const terms = passages.reduce((sum, passage) => sum + passageTerms(passage).length, 0);
    expect((await queryOf("x")).meanLength).toBeCloseTo(terms / passages.length, 9);
    for (const passage of passages) expect(passage.termCount).toBe(passageTerms(passage).length);
  });
});

describe("late interaction", () => {
  const sentenceOf = async (text: string): Promise<SentenceTokens> => {
    const ids = models.tokens.tokenize(text);
    models.tokens.prepare(ids);
    return { ids, norm: models.tokens.normOfSum(ids) };
  };

  const passagesOf = (...texts: readonly (readonly SentenceTokens[])[]) =>
    texts.map((sentenceTokens, i) => ({ id: i + 1, articleId: i + 1, sentenceTokens }));

  test.each(questions)("of %s lies between 0 and 1, its cosine between -1 and 1", async (question) => {
    const late = LateInteraction.of(models.tokens, question);
    const compared = late.compare(passages);
    for (const [i, { maxSim, sentenceSimilarity, answering }] of compared.entries()) {
      expect(maxSim).toBeGreaterThanOrEqual(0);
      expect(maxSim).toBeLessThanOrEqual(1.00001);
      expect(Math.abs(sentenceSimilarity)).toBeLessThanOrEqual(1.00001);
      expect(passages[i]?.sentenceTokens[answering]).toBeDefined();
    }
  });

  test("of a question with itself is 1, beside whatever else", async () => {
    const question = "How bright was the first lens?";
    const same = await sentenceOf(question);
    const other = await sentenceOf("Ein ganz anderer Satz.");
    const [alone, beside, without] = LateInteraction.of(models.tokens, question).compare(
      passagesOf([same], [other, same], [other]),
    );
    expect(alone?.maxSim).toBeCloseTo(1, 4);
    expect(alone?.sentenceSimilarity).toBeCloseTo(1, 4);
    expect(beside?.answering).toBe(1);
    expect(beside?.maxSim).toBeCloseTo(1, 4);
    expect(without?.maxSim).toBeLessThan(0.9);
  });

  test("finds a name that is divided into tokens, whatever follows it, and not what shares a token with it", async () => {
    const [whole, part] = LateInteraction.of(models.tokens, "Harrow").compare(
      passagesOf([await sentenceOf("The Harrows of Ness")], [await sentenceOf("An arrow hit h")]),
    );
    expect(models.tokens.tokenize("Harrow").length).toBeGreaterThan(1);
    expect(whole?.maxSim).toBeCloseTo(1, 4);
    expect(part?.maxSim).toBeLessThan(0.9);
  });

  test("of nothing is 0", async () => {
    const nothing = {
      maxSim: 0,
      contextMaxSim: 0,
      sentenceMaxSim: 0,
      sentenceSimilarity: 0,
      answering: 0,
    };
    const unmatched = { maxSim: 0, inPassage: 0 };
    const empty = LateInteraction.of(models.tokens, "");
    expect(empty.compare(passagesOf([await sentenceOf("x")]))).toEqual([
      { ...nothing, sentences: [unmatched], words: [] },
    ]);
    const late = LateInteraction.of(models.tokens, "lens");
    expect(late.compare(passagesOf([{ ids: [], norm: 0 }]))).toEqual([
      { ...nothing, sentences: [unmatched], words: [{ start: 0, end: 4, share: 1, match: 0 }] },
    ]);
    expect(late.compare([])).toEqual([]);
  });
});
