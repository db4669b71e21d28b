import { expect, test } from "vitest";
import { requireLines } from "../../src/read/line-length.ts";
import { ReadError } from "../../src/read/read-error.ts";

const LONGEST = "x".repeat(8_000_000);

test.each([
  ["no text", ""],
  ["one line", LONGEST],
  ["several lines", `${LONGEST}\n${LONGEST}\n`],
])("%s of up to eight million characters a line is text", (_, text) => {
  expect(() => requireLines("a.txt", text)).not.toThrow();
});

test("one character more is no line of text", () => {
  expect(() => requireLines("a.txt", `${LONGEST}x`)).toThrow(ReadError);
});

test("the line is named, with its own length and what to do", () => {
  expect(() => requireLines("a.txt", `One.\n${LONGEST}\n${LONGEST}${"x".repeat(600_000)}\nFour.`)).toThrow(
    "a.txt cannot be read: its line 3 has 9 million characters, and text has no such lines. " +
      "Break the line where its paragraphs end, or leave the file out.",
  );
});
