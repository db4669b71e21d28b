import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAll, DIMENSIONS, type Passage, rowOf, tokenize, WORDS, worth } from "./compass.ts";

const sumOf = (rows: readonly Float32Array[]) =>
  Array.from({ length: DIMENSIONS }, (_, i) => rows.reduce((sum, row) => sum + (row[i] as number), 0));
const innerOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] as number), 0);
const lengthOf = (a: ArrayLike<number>) => Math.sqrt(innerOf(a, a));
const cosineOf = (a: ArrayLike<number>, b: ArrayLike<number>) => innerOf(a, b) / lengthOf(a) / lengthOf(b);

/** The same as `LateInteraction` by its definition, with nothing kept and nothing left out. */
function byDefinition(question: string, passages: readonly Passage[]) {
  const weighty = (text: string) => tokenize(text).filter((id) => lengthOf(rowOf(id)) > 1e-6);
  const asked = [...new Set(question.split(" "))].map((word) => sumOf(tokenize(word).map(rowOf)));
  const matchIn = (word: ArrayLike<number>, sentence: string) => {
    const ids = weighty(sentence);
    let best = 0;
    for (let from = 0; from < ids.length; from++) {
      for (let to = from + 1; to <= Math.min(ids.length, from + 3); to++) {
        const rows = ids.slice(from, to).map(rowOf);
        if (rows.length > 1 && rows.some((row) => cosineOf(row, word) <= 0.1)) continue;
        best = Math.max(best, cosineOf(sumOf(rows), word));
      }
    }
    return best;
  };
  const matches = passages.map((sentences) => asked.map((word) => sentences.map((each) => matchIn(word, each))));
  const best = matches.map((ofWords) => ofWords.map((ofSentences) => Math.max(0, ...ofSentences)));
  const worths = asked.map((word, k) => worth(lengthOf(word), ...best.map((each) => each[k] as number)));
  const total = worths.reduce((sum, each) => sum + each, 0);
  const average = (of: readonly number[]) =>
    of.reduce((sum, match, k) => sum + (worths[k] as number) * match, 0) / total;
  return passages.map((sentences, p) => ({
    maxSim: average(best[p] as number[]),
    sentenceMaxSim: Math.max(
      ...sentences.map((_, s) => average((matches[p] as number[][]).map((of) => of[s] as number))),
    ),
    matches: best[p] as number[],
    shares: worths.map((each) => each / total),
  }));
}

test("late interaction is what its definition says, for any question and passages", () => {
  const word = fc.oneof(
    fc.constantFrom(...WORDS.filter((each) => each !== "faint" && each !== "comma")),
    fc.nat(60).map((number) => `w${number}`),
  );
  const asked = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 });
  const sentence = fc.array(fc.oneof(word, fc.constant("comma")), { minLength: 1, maxLength: 12 });
  const passages = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(asked, passages, (questionWords, texts) => {
      const question = questionWords.map((parts) => parts.join("+")).join(" ");
      fc.pre(tokenize(question).length <= 128);
      fc.pre(question.split(" ").every((each) => lengthOf(sumOf(tokenize(each).map(rowOf))) > 1e-3));
      const made = texts.map((sentences) => sentences.map((parts) => parts.join(" ")));
      const expected = byDefinition(question, made);
      for (const [i, { maxSim, sentenceMaxSim, words: matched }] of compareAll(question, ...made).entries()) {
        expect(maxSim).toBeCloseTo(expected[i]?.maxSim as number, 4);
        expect(sentenceMaxSim).toBeCloseTo(expected[i]?.sentenceMaxSim as number, 4);
        matched.forEach(({ share, match }, k) => {
          expect(share).toBeCloseTo(expected[i]?.shares[k] as number, 4);
          expect(match).toBeCloseTo(expected[i]?.matches[k] as number, 4);
        });
      }
    }),
  );
});
