import { beforeAll, describe, expect, test } from "vitest";
import { dot } from "../../../src/embed/embedding.ts";
import { loadModels, type Models } from "../../../src/embed/load-models.ts";
import {
  type LexicalQuery,
  lexicalCandidates,
  lexicalQuery,
  normalisedBm25,
} from "../../../src/retrieve/search/bm25.ts";
import { LateInteraction } from "../../../src/retrieve/search/late-interaction.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { passageTerms } from "../../../src/retrieve/store/passage-terms.ts";
import type { SentenceTokens, StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { termsOf } from "../../../src/text/terms.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { allPassages, openStore } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";

const folder = temporaryFolder();
let models: Models;
let store: PassageStore;
let passages: StoredPassage[];
beforeAll(async () => {
  models = await loadModels("built-in");
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

describe("lexical coverage", async () => {
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
    const asked = [...new Set(termsOf(question))].map((term) => {
      const holders = documents.filter((terms) => terms.includes(term)).length;
      return { term, idf: Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5)) };
    });
    const ceiling = asked.reduce((sum, { idf }) => sum + idf * 2.2, 0);
    const query = await queryOf(question);
    passages.forEach((passage, i) => {
      const terms = documents[i] as string[];
      const score = asked.reduce((sum, { term, idf }) => {
        const frequency = terms.filter((each) => each === term).length;
        return sum + (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * terms.length) / meanLength));
      }, 0);
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
    await models.tokens.prepare(ids);
    return { ids, norm: models.tokens.normOfSum(ids) };
  };

  test.each(questions)("of %s lies between 0 and 1, its cosine between -1 and 1", async (question) => {
    const late = await LateInteraction.of(models.tokens, question);
    for (const { sentenceTokens } of passages) {
      await models.tokens.prepare(sentenceTokens.flatMap(({ ids }) => ids));
      const comparison = late.compare(sentenceTokens);
      expect(comparison.late).toBeGreaterThanOrEqual(0);
      expect(comparison.late).toBeLessThanOrEqual(1.00001);
      expect(Math.abs(comparison.sentence)).toBeLessThanOrEqual(1.00001);
      expect(sentenceTokens[comparison.answering]).toBeDefined();
    }
  });

  test("of a question with itself is 1, and more text never lowers it", async () => {
    const question = "How bright was the first lens?";
    const same = await sentenceOf(question);
    const other = await sentenceOf("Ein ganz anderer Satz.");
    const late = await LateInteraction.of(models.tokens, question);
    expect(late.compare([same]).late).toBeCloseTo(1, 4);
    expect(late.compare([same]).sentence).toBeCloseTo(1, 4);
    expect(late.compare([other, same])).toMatchObject({ answering: 1 });
    expect(late.compare([other, same]).late).toBeCloseTo(1, 4);
    expect(late.compare([other]).late).toBeLessThan(0.9);
  });

  test("is the average of the best cosines, each by its token's weight, as written in the paper", async () => {
    const { tokens } = models;
    const late = await LateInteraction.of(tokens, "Who kept the lens?");
    const weighty = (ids: readonly number[]) => [...new Set(ids)].filter((id) => tokens.weight(id) > 1e-6);
    const asked = weighty(tokens.tokenize("Who kept the lens?"));
    const total = asked.reduce((sum, id) => sum + tokens.weight(id), 0);
    for (const { sentenceTokens } of passages.slice(0, 20)) {
      const present = weighty(sentenceTokens.flatMap(({ ids }) => ids));
      const cosine = (a: number, b: number) => dot(tokens.row(a), tokens.row(b)) / tokens.weight(a) / tokens.weight(b);
      const expected = asked.reduce((sum, id) => {
        return sum + (tokens.weight(id) / total) * Math.max(0, ...present.map((other) => cosine(id, other)));
      }, 0);
      expect(late.compare(sentenceTokens).late).toBeCloseTo(expected, 4);
    }
  });

  test("of nothing is 0", async () => {
    const nothing = await LateInteraction.of(models.tokens, "");
    expect(nothing.compare([await sentenceOf("x")])).toEqual({
      late: 0,
      sentenceLate: 0,
      unmatched: 1,
      sentence: 0,
      answering: 0,
    });
    const late = await LateInteraction.of(models.tokens, "lens");
    expect(late.compare([{ ids: [], norm: 0 }])).toEqual({
      late: 0,
      sentenceLate: 0,
      unmatched: 1,
      sentence: 0,
      answering: 0,
    });
  });
});
