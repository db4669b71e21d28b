import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editedDocument, writtenPages } from "../../read/helpers/written-pages.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { measured } from "../peak-memory.ts";

const cwd = temporaryFolder();

test("a document of a thousand pages, a run for each word, is read as it was written within 512 MiB", async () => {
  const paragraphs = writtenPages(1000);
  writeFileSync(join(cwd, "book.docx"), editedDocument(paragraphs));
  const { code, stdout, peak } = await measured(["read", "book.docx", "--json"], { cwd, heap: 256 });
  expect(code).toBe(0);
  const { articles } = JSON.parse(stdout);
  const texts = articles.flatMap((article: { paragraphs: { text: string }[] }) =>
    article.paragraphs.map(({ text }) => text),
  );
  expect(texts.length).toBe(paragraphs.length);
  expect(texts.join("\n") === paragraphs.join("\n")).toBe(true);
  expect(peak).toBeLessThan(512);
});
