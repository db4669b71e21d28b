import fc from "fast-check";
import type { Quotation } from "../../src/retrieve/answer.ts";

/** A quotation of this text; everything else is plausible. */
export function quotationOf(text: string, more: Partial<Quotation> = {}): Quotation {
  return {
    text,
    answering: null,
    kind: "paragraph",
    article: { title: "A headline", byline: null, date: "2024-11-23", language: "en", url: null },
    headings: [],
    source: "page.txt",
    lines: [1, 2],
    page: null,
    start: 0,
    end: text.length,
    citation: "abc123",
    score: 1,
    cut: { before: false, after: false },
    alsoIn: [],
    ...more,
  };
}

const sentence = fc
  .tuple(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
    fc.constantFrom("。", ". ", "！", "? ", "\n", "」"),
  )
  .map((parts) => parts.join(""));

/** Quotations of any text, short and long, with markup in it, and everything else about them as long as can be. */
export const anyQuotation: fc.Arbitrary<Quotation> = fc
  .record({
    text: fc.array(sentence, { minLength: 1, maxLength: 80 }).map((sentences) => `x${sentences.join("")}`),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
    marked: fc.boolean(),
    title: fc.option(fc.string({ unit: "grapheme", maxLength: 400 }).filter((title) => title.trim() !== "")),
    byline: fc.option(fc.string({ unit: "grapheme", maxLength: 400 })),
    headings: fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }),
    source: fc.string({ minLength: 1, maxLength: 500 }).map((name) => `${name}.txt`),
    also: fc.nat(2),
  })
  .map(({ text, from, length, marked, title, byline, headings, source, also }) => {
    const start = Math.floor(from * (text.length - 1));
    const end = Math.min(text.length, start + 1 + Math.floor(length * 80));
    return quotationOf(text, {
      answering: marked ? { start, end } : null,
      article: { title, byline, date: "2024-11-23", language: "und", url: null },
      headings,
      source,
      page: 3,
      alsoIn: Array.from({ length: also }, () => ({ source, title, lines: [1, 99_999] as const })),
    });
  });
