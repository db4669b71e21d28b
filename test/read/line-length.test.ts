import { expect, test } from "vitest";
import { requireLines } from "../../src/read/line-length.ts";

const LONGEST = "x".repeat(8_000_000);

test.each([
  ["no text", ""],
  ["one line", LONGEST],
  ["several lines", `${LONGEST}\n${LONGEST}\n`],
])("%s of up to eight million characters a line is text", (_, text) => {
  expect(() => requireLines("a.txt", text)).not.toThrow();
});

test("one character more is no line of text, and the line is named", () => {
  expect(() => requireLines("a.txt", `One.\n\n${LONGEST}x\nFour.`)).toThrow(
    "a.txt cannot be read: its line 3 has 8 million characters, and text has no such lines. ",
  );
});
