import { expect, test } from "vitest";
import { element } from "../../../../src/read/page/elements.ts";
import { PieceTexts } from "../../../../src/read/page/stories/piece-texts.ts";
import { printedPieces } from "../../../../src/read/page/stories/printed-pieces.ts";

/** What the paragraphs of a page say. */
function textsOf(...paragraphs: readonly string[]): PieceTexts {
  const text = paragraphs.join("\n\n");
  const elements = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph);
    return element("paragraph", [{ start, end: start + paragraph.length }]);
  });
  return new PieceTexts(text, printedPieces(elements));
}

const FERRY = "The ferry left the quay at six with forty people on board.";
const HAIL = "Hail fell on the orchard for the third year, and the family fears for its pears at the quay.";
const LONG_HAIL = `${HAIL} Nets are dear, insurers pay late, and of the old trees at the hedge hardly one bears a leaf.`;

test("a text is like the article that shares its rare terms, and not like one that shares what all texts have", () => {
  const texts = textsOf(FERRY, HAIL, "The captain of the ferry counts forty people on board.");
  expect(texts.likeness(2, [0])).toBeGreaterThan(0);
  expect(texts.likeness(2, [1])).toBeLessThan(0);
});

test("of two articles that share the same term, a text is liker to the one that says less else", () => {
  const texts = textsOf("Pears are dear.", LONG_HAIL, FERRY, "Who buys pears?");
  expect(texts.likeness(3, [0])).toBeGreaterThan(texts.likeness(3, [1]));
});

test("a text is like none that says nothing", () => {
  expect(textsOf(FERRY, HAIL).likeness(1, [])).toBe(0);
});
