import { describe, expect, test } from "vitest";
import { TokenTable } from "../../../src/embed/token-table.ts";
import { LateInteraction } from "../../../src/retrieve/search/late-interaction.ts";

const DIMENSIONS = 4;

/** A model small enough to reckon with: each word is a token, and these are the rows of the first ones. */
const ROWS: Readonly<Record<string, readonly number[]>> = {
  east: [1, 0, 0, 0],
  west: [-1, 0, 0, 0],
  north: [0, 2, 0, 0],
  northeast: [3, 4, 0, 0],
  up: [0, 0, 1, 0],
  diagonal: [1, 2, 0, 0],
  off: [3, -1, 0, 0],
  comma: [0, 0, 0, 0],
  faint: [1e-7, 0, 0, 0],
};
const WORDS = Object.keys(ROWS);

/** Words of the form w17 have rows that point every which way. */
const idOf = (word: string) => (WORDS.includes(word) ? WORDS.indexOf(word) : 100 + Number(word.slice(1)));
const rowOf = (id: number) => {
  const known = ROWS[WORDS[id] ?? ""];
  return Float32Array.from({ length: DIMENSIONS }, (_, i) => known?.[i] ?? Math.sin((id + 1) * (i + 1) * 12.9898));
};
const tokenize = (text: string) => (text === "" ? [] : text.split(" ").map(idOf));

function compare(question: string, ...sentences: readonly string[]) {
  const table = new TokenTable({ dimensions: DIMENSIONS, tokenize, row: rowOf });
  return comparing(table, LateInteraction.of(table, question))(...sentences);
}

function comparing(table: TokenTable, late: LateInteraction) {
  return (...sentences: readonly string[]) => {
    const ids = sentences.map(tokenize);
    table.prepare(ids.flat());
    return late.compare(ids.map((each) => ({ ids: each, norm: table.normOfSum(each) })));
  };
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`);

describe("MaxSim", () => {
  test.each([
    ["east", "east", 1],
    ["east", "north", 0],
    ["east", "northeast", 3 / 5],
    ["east", "northeast north", 3 / 5],
    ["east", "west", 0],
    ["east northeast", "east", 1 / 6 + (5 / 6) * (3 / 5)],
    ["east north", "east", 1 / 3],
    ["east east north", "east", 1 / 3],
    ["east comma faint", "east", 1],
    ["east", "comma faint", 0],
    ["comma faint", "east", 0],
  ])("of %s and %s, each word of the question by its weight, is %f", (question, passage, maxSim) => {
    expect(compare(question, passage).maxSim).toBeCloseTo(maxSim, 6);
  });

  test("of a passage takes words from all sentences, that of a sentence only its own", () => {
    const { maxSim, sentenceMaxSim } = compare("east north", "north", "east", "up");
    expect(maxSim).toBeCloseTo(1, 6);
    expect(sentenceMaxSim).toBeCloseTo(2 / 3, 6);
  });

  test("is that of each word, however many words question and passage have", () => {
    for (const count of [3, 4, 5, 8, 9]) {
      expect(compare(words(count).join(" "), words(count).join(" ")).maxSim).toBeCloseTo(1, 5);
    }
  });
});

describe("the cosine of a question with a sentence", () => {
  test.each([
    ["east", "west", -1],
    ["east", "northeast", 3 / 5],
    ["east north", "diagonal", 1],
    ["east north", "east north", 1],
    ["east east north", "east", 1 / Math.SQRT2],
    ["east", "east east north", 1 / Math.SQRT2],
    ["east", "comma", 0],
    ["comma", "east", 0],
  ])("of %s and %s, all words together, is %f", (question, sentence, cosine) => {
    expect(compare(question, sentence).sentenceSimilarity).toBeCloseTo(cosine, 6);
  });

  test("is that of the nearest sentence", () => {
    expect(compare("east", "west", "northeast", "north").sentenceSimilarity).toBeCloseTo(3 / 5, 6);
  });
});

describe("what of a question stands nowhere", () => {
  test.each([
    ["east north northeast", "east north northeast", 0],
    ["east north northeast", "east", 2 / 8 + (5 / 8) * (2 / 5)],
    ["east north northeast", "up", 5 / 8 + 2 / 8],
    ["east", "northeast", 2 / 5],
    ["east", "up", 1],
    ["comma", "east", 1],
  ])("of %s in %s is the share of the two words that are matched least: %f", (question, passage, unmatched) => {
    expect(compare(question, passage).unmatched).toBeCloseTo(unmatched, 6);
  });
});

describe("the sentence that answers", () => {
  test.each([
    [["up", "east", "north"], 2],
    [["north", "up"], 0],
    [["up", "west", "north", "east"], 2],
  ])("of %j is the one nearest to the question: %i", (sentences, answering) => {
    expect(compare("east north", ...sentences).answering).toBe(answering);
  });

  test("is the first of equals", () => {
    expect(compare("east north", "up", "north", "north").answering).toBe(1);
  });

  test("holds the question's words rather than only its direction: MaxSim counts twice", () => {
    const [direction, both] = ["diagonal", "east north off"];
    const [near, held] = [compare("east north", direction), compare("east north", both)];
    expect(near.sentenceSimilarity + near.maxSim).toBeGreaterThan(held.sentenceSimilarity + held.maxSim);
    expect(near.sentenceSimilarity + 2 * near.maxSim).toBeLessThan(held.sentenceSimilarity + 2 * held.maxSim);
    expect(compare("east north", direction, both).answering).toBe(1);
  });
});

describe("a question's words", () => {
  const table = new TokenTable({ dimensions: DIMENSIONS, tokenize, row: rowOf });
  const countOf = (question: string) => LateInteraction.of(table, question).tokenCount;

  test("are counted once each, those without meaning not at all", () => {
    expect(countOf("east north east comma faint")).toBe(2);
    expect(countOf("")).toBe(0);
  });

  test("are its first 128 tokens", () => {
    expect(countOf(words(128).join(" "))).toBe(128);
    expect(countOf(words(129).join(" "))).toBe(128);
    expect(countOf(`${"east ".repeat(127)}north up`)).toBe(2);
  });
});

describe("one question compared with passage after passage", () => {
  const table = new TokenTable({ dimensions: DIMENSIONS, tokenize, row: rowOf });
  const ask = comparing(table, LateInteraction.of(table, "east northeast"));

  test("finds the same again, however many new words it met meanwhile", () => {
    const before = ask("north", "east up");
    for (const some of [words(10), words(1_200), words(5_000)]) {
      const numbers = ask(some.join(" "));
      expect(numbers).toEqual(compare("east northeast", some.join(" ")));
      expect(ask("north", "east up")).toEqual(before);
    }
  });
});
