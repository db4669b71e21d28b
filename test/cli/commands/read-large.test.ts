import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editedDocument, writtenPages } from "../../read/helpers/written-pages.ts";
import { wordParts, zip } from "../../read/helpers/zip.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { measured } from "../peak-memory.ts";

const cwd = temporaryFolder();

test("a document of fifty pages is read as it was written, in little memory", async () => {
  const paragraphs = writtenPages(50);
  writeFileSync(join(cwd, "book.docx"), editedDocument(paragraphs));
  const { code, stdout, peak } = await measured(["read", "book.docx", "--json"], { cwd, heap: 96 });
  expect(code).toBe(0);
  const { articles } = JSON.parse(stdout);
  expect(
    articles.flatMap((article: { paragraphs: { text: string }[] }) => article.paragraphs.map(({ text }) => text)),
  ).toEqual(paragraphs);
  expect(peak).toBeLessThan(200);
});

test("ten million bytes of XML in thirty thousand are told to hold no text, in little memory", async () => {
  const bomb = zip(wordParts("<w:p><w:r/></w:p>".repeat(620_000)));
  expect(bomb.length).toBeLessThan(40_000);
  writeFileSync(join(cwd, "bomb.docx"), bomb);
  const { code, stderr, peak } = await measured(["read", "bomb.docx"], { cwd, heap: 64 });
  expect(code).toBe(1);
  expect(stderr).toMatch(/bomb\.docx cannot be read: it holds no text/);
  expect(peak).toBeLessThan(200);
});
