import { describe, expect, test } from "vitest";
import { FontShelf } from "../../../../src/read/formats/pdf/print/fonts.ts";
import { printedPage } from "../../../../src/read/formats/pdf/print/print-page.ts";

/** What the library gives of words in type of 10 points, one after the other on one line. */
function wordsOf(parts: readonly (readonly [str: string, width: number])[]): string[] {
  let left = 0;
  const items = parts.map(([str, width]) => {
    const item = { str, width, height: 10, transform: [10, 0, 0, 10, left, 0], fontName: "f" };
    left += width;
    return item;
  });
  const { frames } = printedPage({ items, fonts: new FontShelf(), view: [0, 0, 600, 800] });
  return frames.flatMap(({ segments }) => segments.map(({ words }) => words));
}

describe("a character of which a font does not say what it is", () => {
  test("is shown as one that is not known where it is as wide as a letter, or several in one", () => {
    expect(
      wordsOf([
        ["il a", 15],
        ["\0", 9],
        ["rme", 15],
      ]),
    ).toEqual(["il a\ufffdrme"]);
  });

  test("is nothing where it is too narrow to be seen", () => {
    expect(
      wordsOf([
        ["quiet", 22],
        ["\0", 0],
        ["ly", 8],
      ]),
    ).toEqual(["quietly"]);
  });
});
