import { expect, test } from "vitest";
import { replaceRanges } from "../../src/text/replace-ranges.ts";

test("parts of a text are replaced where they stand, in whatever order they are given and however long what replaces them is", () => {
  const names = [
    { start: 5, end: 10, by: "Jean" },
    { start: 0, end: 4, by: "Guillaume" },
    { start: 14, end: 14, by: "!" },
  ];
  expect(replaceRanges("Bill, Jack went", [])).toBe("Bill, Jack went");
  for (const given of [names, names.toReversed(), [names[1], names[2], names[0]].flatMap((one) => one ?? [])]) {
    expect(replaceRanges("Bill Jacky went", given)).toBe("Guillaume Jean wen!t");
  }
});
