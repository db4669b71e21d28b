import { expect, test } from "vitest";
import { numberAs } from "../../../../src/read/formats/word/number-formats.ts";

test.each<[string, readonly (readonly [number, string])[]]>([
  [
    "decimal",
    [
      [1, "1"],
      [0, "0"],
      [12345, "12345"],
    ],
  ],
  [
    "decimalZero",
    [
      [3, "03"],
      [12, "12"],
    ],
  ],
  [
    "001, 002, 003, ...",
    [
      [3, "003"],
      [1200, "1200"],
    ],
  ],
  [
    "lowerLetter",
    [
      [1, "a"],
      [26, "z"],
      [27, "aa"],
      [53, "aaa"],
      [0, "0"],
    ],
  ],
  ["upperLetter", [[2, "B"]]],
  [
    "lowerRoman",
    [
      [4, "iv"],
      [9, "ix"],
      [49, "xlix"],
      [1994, "mcmxciv"],
    ],
  ],
  ["upperRoman", [[3999, "MMMCMXCIX"]]],
  [
    "ordinal",
    [
      [1, "1st"],
      [2, "2nd"],
      [3, "3rd"],
      [4, "4th"],
      [11, "11th"],
      [23, "23rd"],
      [112, "112th"],
    ],
  ],
  [
    "chineseCounting",
    [
      [1, "一"],
      [10, "十"],
      [12, "十二"],
      [20, "二十"],
      [101, "一百零一"],
      [110, "一百一十"],
    ],
  ],
  [
    "chineseCountingThousand",
    [
      [1010, "一千零一十"],
      [2345, "二千三百四十五"],
    ],
  ],
  [
    "chineseLegalSimplified",
    [
      [12, "壹拾贰"],
      [305, "叁佰零伍"],
    ],
  ],
  [
    "japaneseCounting",
    [
      [10, "十"],
      [101, "百一"],
      [111, "百十一"],
      [1200, "千二百"],
    ],
  ],
  ["koreanDigital", [[12, "일이"]]],
  ["ideographDigital", [[10, "一〇"]]],
  [
    "ideographTraditional",
    [
      [1, "甲"],
      [10, "癸"],
    ],
  ],
  ["decimalFullWidth", [[12, "１２"]]],
  [
    "decimalEnclosedCircle",
    [
      [1, "①"],
      [20, "⑳"],
      [21, "21"],
    ],
  ],
  ["decimalEnclosedParen", [[2, "⑵"]]],
  ["iroha", [[1, "ｲ"]]],
  ["ganada", [[2, "나"]]],
  ["russianLower", [[2, "б"]]],
  ["arabicAbjad", [[2, "ب"]]],
  ["thaiNumbers", [[12, "๑๒"]]],
  ["numberInDash", [[2, "- 2 -"]]],
  [
    "chicago",
    [
      [2, "†"],
      [5, "**"],
    ],
  ],
  ["hex", [[12, "C"]]],
  ["none", [[1, ""]]],
  ["cardinalText", [[7, "7"]]],
])("numbers in the format %s", (format, numbers) => {
  expect(numbers.map(([number]) => [number, numberAs(format, number)])).toEqual(numbers);
});

test("a number that no list has is decimal, however long its letters would be", () => {
  expect(numberAs("lowerLetter", 999_999)).toBe("999999");
  expect(numberAs("upperRoman", 999_999)).toBe("999999");
});
