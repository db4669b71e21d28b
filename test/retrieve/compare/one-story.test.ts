import { beforeAll, describe, expect, test } from "vitest";
import type { TokenTable } from "../../../src/embed/token-table.ts";
import { ofOneStory, SAME_EVENT } from "../../../src/retrieve/compare/one-story.ts";
import type { Telling, TermPassages } from "../../../src/retrieve/compare/told.ts";
import { passageTerms } from "../../../src/retrieve/store/passage-terms.ts";
import { rankedPassage } from "../search/ranked-passages.ts";
import { builtInModels } from "../search-models.ts";

let tokens: TokenTable;
beforeAll(async () => {
  ({ tokens } = await builtInModels());
});

function telling(articleId: number, text: string): Telling {
  const { passage } = rankedPassage({ id: articleId * 10, text, articleId });
  return { passage, alsoIn: [], confidence: 0.7, shares: [1], answering: 0, score: 1, source: text, beside: [] };
}

const REPORTS = [
  telling(1, "The bridge of Norden fell into the river Eck, and three people were hurt."),
  telling(2, "Four people were hurt when the old bridge of Norden broke and fell into the Eck."),
];

/** How many articles are told of together, where every term stands in so many of 30 passages. */
function articlesTogether(held: TermPassages): number {
  const terms = [...new Set(REPORTS.flatMap(({ passage }) => passageTerms(passage)))];
  const counts = [{ passages: 30, terms: terms.map((term) => [term, held] as const) }];
  return ofOneStory({ tellings: REPORTS, counts }, SAME_EVENT, tokens).length;
}

describe("reports that share their words", () => {
  test("are of one story where these are rare", () => {
    expect(articlesTogether({ all: 2, answering: 2 })).toBe(2);
  });

  test("are not where other passages have them, too", () => {
    expect(articlesTogether({ all: 30, answering: 2 })).toBe(1);
  });

  test("are of one story where nearly all that have these words may answer: it is a large event", () => {
    expect(articlesTogether({ all: 30, answering: 28 })).toBe(2);
  });
});
