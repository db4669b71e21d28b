import { expect, test } from "vitest";
import { pagesWithoutText } from "../../src/read/pages-without-text.ts";

test.each<[string, string, number[], number[]]>([
  ["none of a text without pages", "The ferry", [], []],
  ["none where each page has text", "One\n\nTwo", [0, 5], []],
  ["blank ones between others, and at the end", "One\n\nTwo", [0, 5, 5, 10, 10], [2, 4, 5]],
  ["one of nothing but marks", "One\n\n* * *\n\nTwo", [0, 5, 12], [2]],
])("pages without text are %s", (_, text, pageStarts, expected) => {
  expect(pagesWithoutText({ text, pageStarts })).toEqual(expected);
});
