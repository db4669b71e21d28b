import { describe, expect, test } from "vitest";
import { isOf, openMarks } from "../../../../src/read/page/joints/open-marks.ts";

const [QUOTES, ANGLES, BRACKETS, GUILLEMETS, LOW_QUOTES, STRAIGHT] = [0, 3, 5, 9, 10, 11];

function marksOf(text: string) {
  return openMarks(text, [{ start: 0, end: text.length }]);
}

describe("quotation marks and brackets of a text", () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['“灯”「夜」『渡』《口》〈船〉（桥）(a)【b】[c] «d» „e“ "f"', [], []],
    ["他说：“灯《夜", [QUOTES, ANGLES], []],
    ["灯》夜”", [], [ANGLES, QUOTES]],
    ["他说：“灯（夜”没有灭", [], []],
    ["（他说：“灯”没有灭", [BRACKETS], []],
    ["他说“灯“夜”", [QUOTES], []],
  ])(
    "stay open where nothing closes them, and close nothing where nothing has opened them: %s",
    (text, open, unopened) => {
      expect(marksOf(text)).toEqual({ open, unopened });
    },
  );

  test("are read in all parts of a text, and not between them", () => {
    const text = "他说：“灯》亮了”，（夜";
    const parts = (...words: readonly string[]) =>
      words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));
    expect(openMarks(text, parts("他说：“灯", "亮了", "（夜"))).toEqual({ open: [QUOTES, BRACKETS], unopened: [] });
    expect(openMarks(text, parts("灯》", "亮了”，"))).toEqual({ open: [], unopened: [ANGLES, QUOTES] });
  });

  test.each<[string, string, readonly number[], readonly number[]]>([
    ["closes what a low one has opened", "Er sprach von „dem Haus“", [], []],
    ["closes it also before a word", "Er sprach von „dem Haus “und ging", [], []],
    ["closes what is not there behind a word", "das niemand kannte“. Das war alles.", [], [LOW_QUOTES]],
    ["closes nothing before a word", "He spoke of “the house", [QUOTES], []],
    ["closes nothing behind a Chinese character", "他说“，灯亮了", [QUOTES], []],
    ["closes nothing inside a word", "He said rock“hill", [QUOTES], []],
  ])("a high mark that opens in English and closes in German %s", (_, text, open, unopened) => {
    expect(marksOf(text)).toEqual({ open, unopened });
  });

  test.each<[string, string, readonly number[], readonly number[]]>([
    ["opens before a word", 'He said "the house', [STRAIGHT], []],
    ["opens once more before a word", 'He "said "the house', [STRAIGHT, STRAIGHT], []],
    ["closes behind a word", 'the house" he said', [], [STRAIGHT]],
    ["closes behind a full stop", 'the house." He said', [], [STRAIGHT]],
    ["opens between two characters if none is open", '他说"灯亮了', [STRAIGHT], []],
    ["closes between two spaces if one is open", 'He said "the house " and left', [], []],
    ["opens between two spaces if none is open", 'He said " the house', [STRAIGHT], []],
  ])("a straight mark %s", (_, text, open, unopened) => {
    expect(marksOf(text)).toEqual({ open, unopened });
  });

  test.each<[string, string, readonly number[], readonly number[]]>([
    ["open to the left in French", "Il parle de « la maison", [GUILLEMETS], []],
    ["close to the right in French", "la maison », dit-il", [], [GUILLEMETS]],
    ["open to the right in German", "Er sprach von »dem Haus", [GUILLEMETS], []],
    ["close to the left in German", "dem Haus«, sagte er", [], [GUILLEMETS]],
  ])("pointed marks %s", (_, text, open, unopened) => {
    expect(marksOf(text)).toEqual({ open, unopened });
  });
});

test("a high mark closes what it opens itself, a low and a straight one, and no other", () => {
  expect([QUOTES, LOW_QUOTES, STRAIGHT].map((opened) => isOf(opened, QUOTES))).toEqual([true, true, true]);
  expect([ANGLES, BRACKETS, GUILLEMETS].some((opened) => isOf(opened, QUOTES))).toBe(false);
  expect([LOW_QUOTES, STRAIGHT].some((opened) => isOf(opened, GUILLEMETS))).toBe(false);
  expect(isOf(GUILLEMETS, GUILLEMETS)).toBe(true);
});
