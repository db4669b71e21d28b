import fc from "fast-check";
import type { Quotation, TextRange } from "../../src/retrieve/answer.ts";
import { splitSentences } from "../../src/text/sentences.ts";

/** A quotation of this text, with its sentences as the index splits them; everything else is plausible. */
export function quotationOf(text: string, more: Partial<Quotation> = {}): Quotation {
  return {
    text,
    sentences: splitSentences(text, "und"),
    answering: null,
    firstSentence: 0,
    kind: "paragraph",
    article: { title: "A headline", byline: null, date: "2024-11-23", datedBy: "byline", language: "en", url: null },
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
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom("。", ".", "！", "?", "」", "。”", "Mr."),
  )
  .map((parts) => `x${parts.join("").trimEnd()}`);
const between = fc.constantFrom("", " ", "\n", " […]");

/** A text with the places of its sentences. */
const sentences: fc.Arbitrary<Pick<Quotation, "text" | "sentences">> = fc
  .array(fc.tuple(sentence, between), { minLength: 1, maxLength: 80 })
  .map((parts) => {
    const ranges: TextRange[] = [];
    let text = "";
    for (const [words, space] of parts) {
      ranges.push({ start: text.length, end: text.length + words.length });
      text += words + space;
    }
    return { text: text.slice(0, ranges.at(-1)?.end), sentences: ranges };
  });

/**
 * Quotations of any text, short and long, with markup in it, and everything else about them up to its maximum length.
 */
export const anyQuotation: fc.Arbitrary<Quotation> = fc
  .record({
    body: sentences,
    answering: fc.option(fc.nat()),
    title: fc.option(fc.string({ unit: "grapheme", maxLength: 400 }).filter((title) => title.trim() !== "")),
    byline: fc.option(fc.string({ unit: "grapheme", maxLength: 400 })),
    headings: fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }),
    source: fc.string({ minLength: 1, maxLength: 500 }).map((name) => `${name}.txt`),
    also: fc.nat(2),
    link: fc.option(fc.nat(340).map((length) => `https://pages.example/${"x".repeat(length)}.html#c-abc123-s12`)),
  })
  .map(({ body, answering, title, byline, headings, source, also, link }) =>
    quotationOf(body.text, {
      ...body,
      answering: answering === null ? null : (body.sentences[answering % body.sentences.length] ?? null),
      article: { title, byline, date: "2024-11-23", datedBy: "byline", language: "und", url: null },
      headings,
      source,
      ...(link === null ? {} : { link }),
      page: 3,
      alsoIn: Array.from({ length: also }, () => ({ source, title, lines: [1, 99_999] as const })),
    }),
  );
