import { expect, test } from "vitest";
import { tallyPage } from "../../../src/cli/eval/page-tally.ts";
import type { SourceFile } from "../../../src/read/article.ts";
import { composeArticle } from "../../../src/read/compose.ts";
import { generatePages } from "../../read/page/generator/generate-page.ts";
import { type GeneratedPage, type GeneratedTruth, pageTruth } from "../../read/page/generator/generated-page.ts";

/** A page as it would be read without a mistake. */
function perfectReading({ name, text, truth }: GeneratedPage): SourceFile {
  const blocksOf = (roles: readonly string[]) => (article: GeneratedTruth["articles"][number]) =>
    article.blocks
      .filter(({ role }) => roles.includes(role))
      .map(({ ranges }) => ranges.map(([start, end]) => ({ start, end })));
  return {
    name,
    format: "text",
    encoding: "utf-8",
    reading: { mode: "newspaper", reason: "it is a page" },
    text,
    pageStarts: [],
    headings: truth.articles.flatMap(blocksOf(["headline", "kicker", "deck", "section"])).flat(),
    dropped: [
      ...truth.left_out.map(({ range: [start, end] }) => ({ kind: "furniture" as const, start, end })),
      ...truth.articles
        .flatMap(blocksOf(["dup"]))
        .flat()
        .map((range) => ({ kind: "duplicate" as const, ...range })),
    ],
    articles: truth.articles.map((article) =>
      composeArticle(text, {
        title: article.headline,
        byline: null,
        date: null,
        datedBy: null,
        language: truth.language,
        url: null,
        tags: [],
        continuation: false,
        blocks: blocksOf(["byline", "body", "caption", "sidebar"])(article).map((ranges) => ({
          kind: "paragraph",
          ranges,
          headings: [],
          alsoAt: [],
        })),
      }),
    ),
  };
}

test.each(generatePages(120, 11).map((page) => [page.name, page] as const))(
  "%s, read without a mistake, has full figures",
  (_, page) => {
    const tally = tallyPage(perfectReading(page), pageTruth(page));
    expect(tally).toMatchObject({ falseJoints: 0, mixed: 0, misheaded: 0 });
    for (const { right, of } of [
      tally.headlines,
      tally.unheaded,
      tally.cuts,
      tally.wraps,
      tally.ends,
      tally.articleText,
      tally.shownText,
      tally.duplicates,
      tally.twins,
      tally.hyphensUndone,
      tally.accounted,
    ])
      expect(right).toBe(of);
  },
);
