import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { readPage } from "../../../../src/read/page/read-page.ts";
import { headlineOdds, headlineSigns, LEAST_ODDS } from "../../../../src/read/page/stories/headline-odds.ts";
import type { StoryStep } from "../../../../src/read/page/stories/reading-steps.ts";
import { FERRY, NOTICES } from "./page-with-notices.ts";
import { pageOf, stepAfter } from "./piece-pages.ts";

/** The signs of the last of some steps, each as likely as is said beside its role. */
function signsAfter(kinds: string, ...steps: readonly (readonly [role: string, logLikelihood: number])[]) {
  const page = pageOf(kinds);
  const roles = steps.map(([role]) => role);
  const read = steps.map(([, logLikelihood], at): StoryStep => {
    return { ...stepAfter(page, ...roles.slice(0, at + 1)), logLikelihood };
  });
  return headlineSigns(page, read).at(-1) ?? null;
}

/** The odds of a text below a headline and another text, its step as likely as is said. */
function oddsOf(logLikelihood: number, ofHeadline = 0): number {
  const signs = signsAfter("htt", ["above-text", ofHeadline], ["first", 0], ["next", logLikelihood]);
  return signs === null ? Number.NaN : headlineOdds(signs);
}

describe("that a text stands under its own headline is the less sure,", () => {
  test("the less sure it is that it goes on with the text above", () => {
    expect(oddsOf(-1)).toBeLessThan(oddsOf(-0.1));
  });

  test("the less sure it is whose headline that is", () => {
    expect(oddsOf(0, -1)).toBeLessThan(oddsOf(0));
  });

  test("the less sure the texts between it and the headline are", () => {
    const below = (between: number) =>
      signsAfter("httt", ["above-text", 0], ["first", 0], ["next", between], ["next", 0])?.way;
    expect(below(-0.5)).toBe(-0.5);
    expect(below(0)).toBe(0);
  });
});

test("headlines below a text, and two instead of one, count as well", () => {
  const signs = signsAfter(
    "hthlt",
    ["above-text", -0.1],
    ["first", 0],
    ["inside", -0.2],
    ["inside", -0.4],
    ["next", 0],
  );
  expect(signs?.headlines).toBeCloseTo(-0.7);
  expect(signs?.isHeadedTwice).toBe(1);
});

test("what is no text has no odds", () => {
  expect(signsAfter("hth", ["above-text", 0], ["first", 0], ["section", -1])).toBeNull();
});

function doubted(lines: readonly string[]): string[] {
  const text = lines.join("\n\n");
  const { articles } = readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN });
  return articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ mayBeAnothers, ranges: [first] }) =>
      mayBeAnothers === true ? [text.slice(first?.start, first?.end)] : [],
    ),
  );
}

test("of a plain page no text is in doubt, and of notices below its last article some are", () => {
  expect(doubted(FERRY)).toEqual([]);
  const found = doubted([...FERRY, ...NOTICES]);
  expect(found).not.toEqual([]);
  expect(NOTICES).toEqual(expect.arrayContaining(found));
});

test("where they are even, a headline is not shown", () => {
  expect(LEAST_ODDS).toBeGreaterThan(0);
});
