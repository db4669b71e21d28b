import { describe, expect, test } from "vitest";
import type { Excerpt } from "../../../src/retrieve/answering/excerpt.ts";
import { quote } from "../../../src/retrieve/answering/quote.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

describe("the lines of a quotation are those of its first and last sentence", () => {
  /** Three sentences, a line each, in a source whose sixth line ends before them. */
  const sentence = (letter: string) => `${letter.repeat(399)}.`;
  const text = ["a", "b", "c"].map(sentence).join("");
  const source = ["a", "b", "c"].map(sentence).join("\n");
  const starts = [0, 400, 800];
  const passage = {
    ...rankedPassage({ id: 1 }).passage,
    text,
    sentences: starts.map((start) => ({ start, end: start + 400 })),
    runs: starts.map((start, i) => ({ body: start, source: 5_000 + start + i, length: 400 })),
    lines: [7, 9] as const,
  };

  test.each<[string, Excerpt, readonly [number, number]]>([
    ["first", { first: 0, last: 0 }, [7, 7]],
    ["second", { first: 1, last: 1 }, [8, 8]],
    ["third", { first: 2, last: 2 }, [9, 9]],
    ["first to the third", { first: 0, last: 2 }, [7, 9]],
  ])("%s", (_, excerpt, lines) => {
    const quotation = quote(passage, { excerpt, answering: null, score: 0 }, source);
    expect(quotation.lines).toEqual(lines);
    expect(quotation.start).toBe(5_000 + source.indexOf(quotation.text[0] as string));
  });
});
