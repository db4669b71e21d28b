import fc from "fast-check";
import { expect, test } from "vitest";
import { fitQuotation } from "../../../src/bot/replies/fit-quotation.ts";
import type { Quotation, TextRange } from "../../../src/retrieve/answer.ts";
import { anyQuotation, quotationOf } from "../sample-quotations.ts";

const lengthOf = ({ start, end }: TextRange) => end - start;

/** What is shown of a quotation where there is room for so many characters. */
function shownOf(quotation: Quotation, room: number): string {
  const { start, end } = fitQuotation(quotation, room, lengthOf);
  return quotation.text.slice(start, end);
}

test("for any quotation and room, whole sentences are shown, the answering one among them, unless it is too long alone", () => {
  fc.assert(
    fc.property(anyQuotation, fc.integer({ min: 1, max: 6000 }), (quotation, room) => {
      const { text, sentences, answering } = quotation;
      const core = answering ?? sentences[0] ?? { start: 0, end: 0 };
      const shown = fitQuotation(quotation, room, lengthOf);

      expect(lengthOf(shown)).toBeLessThanOrEqual(room);
      if (lengthOf(core) > room) {
        expect(shown.start).toBe(core.start);
        expect(shown.end).toBeLessThan(core.end);
      } else {
        expect(sentences.map(({ start }) => start)).toContain(shown.start);
        expect(sentences.map(({ end }) => end)).toContain(shown.end);
        expect(shown.start).toBeLessThanOrEqual(core.start);
        expect(shown.end).toBeGreaterThanOrEqual(core.end);
        if (text.length <= room) expect(lengthOf(shown)).toBe(text.length);
      }
    }),
  );
});

test("no sentence that would fit beside those shown is left out", () => {
  fc.assert(
    fc.property(anyQuotation, fc.integer({ min: 300, max: 3000 }), (quotation, room) => {
      const { sentences } = quotation;
      const shown = fitQuotation(quotation, room, lengthOf);
      const before = sentences.findLast(({ end }) => end <= shown.start);
      const after = sentences.find(({ start }) => start >= shown.end);
      fc.pre(sentences.some(({ end }) => end === shown.end));

      if (before) expect(shown.end - before.start).toBeGreaterThan(room);
      if (after) expect(after.end - shown.start).toBeGreaterThan(room);
    }),
  );
});

// Shown without embeds, an answer ended with "...It was opened by Mr.": the renderer had its own idea of a sentence.
test("an abbreviation does not end a sentence", () => {
  const quotation = quotationOf("The hall has a clock. It was opened by Mr. Bell in 1911. A library is beside it.");

  expect(shownOf(quotation, "The hall has a clock. It was opened by Mr. Bell".length)).toBe("The hall has a clock.");
  expect(shownOf(quotation, "The hall has a clock. It was opened by Mr. Bell in 1911.".length)).toBe(
    "The hall has a clock. It was opened by Mr. Bell in 1911.",
  );
});

// The same with a quotation mark that was left open.
test("a Chinese sentence keeps the quotation mark that closes after its stop", () => {
  const quotation = quotationOf("看守人说：“灯塔在一八五四年点亮。”后来它成了博物馆。");

  expect(shownOf(quotation, "看守人说：“灯塔在一八五四年点亮。”后来".length)).toBe(
    "看守人说：“灯塔在一八五四年点亮。”",
  );
});

test("a sentence that is too long alone is cut between two graphemes", () => {
  expect(shownOf(quotationOf("👩‍👩‍👧‍👦".repeat(9)), 25)).toBe("👩‍👩‍👧‍👦".repeat(2));
});
