import { createHash } from "node:crypto";
import { wordParts, zip } from "./zip.ts";

const PARAGRAPHS = 5;
const WORDS = 100;

/** Paragraphs of a document of so many pages of 500 words, none like another. */
export function writtenPages(pages: number): string[] {
  return Array.from({ length: pages * PARAGRAPHS }, (_, paragraph) => {
    const words = Array.from({ length: WORDS }, (_, word) =>
      createHash("md5")
        .update(`${paragraph} ${word}`)
        .digest("hex")
        .replace(/\d/g, "")
        .slice(0, 2 + (word % 9)),
    );
    return `The ${words.filter((word) => word !== "").join(" ")}.`;
  });
}

/** These paragraphs as Word writes them after much editing: a run for each word, with properties. */
export function editedDocument(paragraphs: readonly string[]): Uint8Array {
  const run = (words: string, number: number) =>
    `<w:r w:rsidRPr="00${(number * 7919).toString(16)}"><w:rPr><w:rFonts w:ascii="Times"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = paragraphs.map(
    (words) => `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${(words.match(/\S+ ?/g) ?? []).map(run).join("")}</w:p>`,
  );
  return zip(wordParts(body.join("")));
}
