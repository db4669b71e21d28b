import { expect, test } from "vitest";
import { referenceView } from "../../../src/bot/controls/reference-view.ts";
import { en } from "../../../src/bot/locales/en.ts";
import { CONTENT_LENGTH } from "../../../src/bot/replies/limits.ts";
import type { Quotation } from "../../../src/retrieve/answer.ts";
import { TinyEngine } from "../tiny-engine.ts";

async function quotationOf(title: string): Promise<Quotation> {
  const engine = new TinyEngine([{ title, text: "The ferry sails on Mondays." }]);
  return (await engine.cite("tiny0000"))?.quotation as Quotation;
}

test("a reference is shown in blocks that can be copied, in each style", async () => {
  const { words, files } = referenceView({ texts: en }, await quotationOf("The ferry"));
  expect(files).toBeUndefined();
  expect(words.match(/^\*\*.+\*\*$/gm)).toEqual([
    `**${en.buttons.reference}**`,
    ...["BibTeX", "GB/T 7714", "Chicago", "APA", "Markdown"].map((name) => `**${name}**`),
  ]);
  expect(words.match(/^```$/gm)).toHaveLength(12);
});

test.each([
  ["is too long for a message", "A long headline. ".repeat(CONTENT_LENGTH / 60)],
  ["would end the block", "``` *bold*"],
])("one that %s comes as a file, word for word", async (_, title) => {
  const { words, files } = referenceView({ texts: en }, await quotationOf(title));
  expect(words).toBe(`**${en.buttons.reference}**`);
  expect(files).toEqual([{ name: "tiny0000.txt", text: expect.stringContaining(title.trim()) }]);
});
