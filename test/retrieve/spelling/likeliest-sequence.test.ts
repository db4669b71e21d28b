import { describe, expect, test } from "vitest";
import { likeliestSequence } from "../../../src/retrieve/spelling/likeliest-sequence.ts";

/** Of spellings "text weight", the likeliest, where these pairs stand beside one another. */
function chosen(words: readonly (readonly string[])[], pairs: Readonly<Record<string, number>> = {}): string {
  const spellings = words.map((word) =>
    word.map((spelling) => {
      const [text = "", weight] = spelling.split(" ");
      return { text, weight: Number(weight) };
    }),
  );
  const counts = { weight: 100, besideOneAnother: (one: string, other: string) => pairs[`${one} ${other}`] ?? 0 };
  return likeliestSequence(spellings, counts)
    .map(({ text }) => text)
    .join(" ");
}

describe("of a row of words, the spellings are taken", () => {
  test("that stand there most, where none of them stand beside one another", () => {
    expect(chosen([["ban 1", "bản 3"], ["dich 1"]])).toBe("bản dich");
  });

  test("that stand beside one another there, though each alone is rarer", () => {
    const words = [
      ["có 9", "cố 1"],
      ["van 1", "vấn 1"],
    ];
    expect(chosen(words)).toBe("có van");
    expect(chosen(words, { "cố vấn": 1 })).toBe("cố vấn");
    expect(chosen(words, { "cố vấn": 1, "có vấn": 9 }), "the commoner pair").toBe("có vấn");
  });

  test("that make the best of the whole row, not of each pair by itself", () => {
    const words = [["a 1"], ["b 5", "B 5"], ["c 5", "C 5"]];
    expect(chosen(words, { "a b": 1, "B C": 5 })).toBe("a B C");
  });

  test("of equal ones the first, and whatever there is of a word that stands nowhere", () => {
    expect(chosen([["x 2", "y 2"]])).toBe("x");
    expect(chosen([["x 0"], ["y 0"]])).toBe("x y");
    expect(chosen([])).toBe("");
  });
});
