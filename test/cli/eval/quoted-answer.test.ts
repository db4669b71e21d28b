import { describe, expect, test } from "vitest";
import type { EvalQuestion } from "../../../src/cli/eval/question-set.ts";
import { quotationReport, quotedAnswer } from "../../../src/cli/eval/quoted-answer.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { rankedPassage } from "../../retrieve/search/ranked-passages.ts";

/** A passage of these sentences; in the first, `answering` is in bold. */
function passageOf(sentences: readonly string[], answering: number, id = 1): RankedPassage {
  const { passage, ...ranked } = rankedPassage({ id, answering });
  const text = sentences.join(" ");
  const starts = sentences.map((_, i) => sentences.slice(0, i).join(" ").length + (i === 0 ? 0 : 1));
  const ranges = sentences.map((each, i) => ({ start: starts[i] as number, end: (starts[i] as number) + each.length }));
  return {
    ...ranked,
    passage: { ...passage, text, sentences: ranges, sentenceTokens: sentences.map(() => ({ ids: [1], norm: 1 })) },
    sentences: sentences.map((_, i) => ({ maxSim: i === answering ? 1 : 0, inPassage: i === answering ? 1 : 0 })),
  };
}

function asking(...answers: readonly string[]): EvalQuestion {
  return {
    text: "Who built the mill?",
    previous: null,
    language: "en",
    kind: "passage",
    answerable: true,
    answers,
    isAnsweredBy: ({ id }) => id === 1,
    isLeftOut: null,
    gpt4: null,
  };
}

const SENTENCES = ["The mill is old.", "Ann Lee built it.", "Toads sing in May."];

describe("a quoted answer", () => {
  test("is in bold where that sentence holds it, white space, width and case ignored", () => {
    const quoted = quotedAnswer([passageOf(SENTENCES, 1)], asking("ann\nLＥＥ"));
    expect(quoted).toMatchObject({ isInBold: true, isInQuotation: true });
    expect(quoted?.columns).toBeGreaterThanOrEqual("Ann Lee built it.".length);
  });

  test("may be missed by the sentence in bold, and by the quotation too", () => {
    expect(quotedAnswer([passageOf(SENTENCES, 2)], asking("Ann Lee"))?.isInBold).toBe(false);
    const long = ["Ann Lee built it.", ..."abcdefgh".split("").map((letter) => `${letter.repeat(199)}.`)];
    expect(quotedAnswer([passageOf(long, 8)], asking("Ann Lee"))).toMatchObject({ isInQuotation: false });
  });

  test.each<[string, RankedPassage[], EvalQuestion]>([
    ["what it says is not known", [passageOf(SENTENCES, 1)], asking()],
    ["the right passage says it in other words", [passageOf(SENTENCES, 1)], asking("Anna Lee")],
    ["another passage says it", [passageOf(SENTENCES, 1, 2)], asking("Ann Lee")],
    ["the right passage is the sixth", [2, 3, 4, 5, 6, 1].map((id) => passageOf(SENTENCES, 1, id)), asking("Ann Lee")],
  ])("is none where %s", (_, ranked, question) => {
    expect(quotedAnswer(ranked, question)).toBeNull();
  });
});

describe("the report on quotations", () => {
  test("counts those that are known", () => {
    const known = { isInBold: true, isInQuotation: true, columns: 100 };
    expect(quotationReport([known, null, { isInBold: false, isInQuotation: true, columns: 51 }])).toBe(
      "Of 2 answers in the first 5 passages, the sentence in bold holds 50.0 %, the quotation 100.0 %; it is 76 columns wide on average.",
    );
  });

  test("is none where none is", () => {
    expect(quotationReport([null])).toBeNull();
  });
});
