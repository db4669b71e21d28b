import { expect, test } from "vitest";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { splitArticle } from "../../../../src/read/split.ts";
import { accountOf } from "../../../../src/read/text-account.ts";
import { draftFile, embeddable } from "../../../../src/retrieve/indexing/reading/draft-file.ts";

const NEWS = "The first ferry of the year left the harbour of Alder on Sunday, with two hundred people on board.";
const OTHER = "Its captain has crossed the river every day for thirty years, and has never once been late.";
const TEXT = `The ferry\n\nBy Ann Lee\n\n${NEWS}\n\n${NEWS}\n\n${OTHER}\n`;

/** Where else each passage of the text is said to be printed, by lines. */
async function placesOf(target: number) {
  const source = await readSourceFile("ferry.txt", Buffer.from(TEXT));
  const limits = { countTokens: (text: string) => text.length, target, max: 2 * target };
  const passages = source.articles.flatMap((article) =>
    splitArticle(article, limits).map((passage) => embeddable(article, passage, () => true)),
  );
  const { articles } = draftFile({ source, passages, account: accountOf(source) });
  return articles.flatMap(({ passages: drafts }) =>
    drafts.map(({ text, also }) => [text, also.map(({ lines }) => lines)]),
  );
}

test("a passage is also where all of it is printed again", async () => {
  expect(await placesOf(100)).toContainEqual([NEWS, [[7, 7]]]);
  expect(await placesOf(100)).toContainEqual([OTHER, []]);
});

test("a passage of several paragraphs is not also where one of them is", async () => {
  const [joined] = (await placesOf(1_000)).filter(([text]) => String(text).includes(NEWS));
  expect(joined).toEqual([`${NEWS}\n\n${OTHER}`, []]);
});
