import { describe, expect, test } from "vitest";
import { LateInteraction, type TokenComparison } from "../../../src/retrieve/late/late-interaction.ts";
import { type APART, compare, compareAll, comparing, comparingIn, newTable, type Passage, worth } from "./compass.ts";

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`);

describe("the match of a word", () => {
  test.each([
    ["east", "east", 1],
    ["east", "north", 0],
    ["east", "northeast", 3 / 5],
    ["east", "northeast north", 3 / 5],
    ["east", "west", 0],
    ["east", "comma faint", 0],
  ])("%s with %s is its best cosine with a token, at least 0: %f", (question, passage, maxSim) => {
    expect(compare(question, passage).maxSim).toBeCloseTo(maxSim, 6);
  });

  test("of several tokens is that of their sum", () => {
    expect(compare("north+east", "diagonal").maxSim).toBeCloseTo(1, 6);
    expect(compare("north+east", "northeast").maxSim).toBeCloseTo(11 / 5 / Math.sqrt(5), 6);
  });

  test.each([
    ["diagonal", ["north east"], 1],
    ["diagonal", ["up east north up"], 1],
    ["diagonal", ["north comma east"], 1],
    ["corner", ["north up east"], 1],
    ["north+east", ["east north"], 1],
  ])("%s with %j may be with two or three neighbours together: %f", (question, passage, match) => {
    expect(compare(question, ...passage).maxSim).toBeCloseTo(match, 6);
  });

  test.each([
    ["diagonal", ["north", "east"], 2 / Math.sqrt(5), "of two sentences"],
    ["diagonal", ["north up east"], 2 / Math.sqrt(5), "that are no neighbours"],
    ["diagonal", ["north west"], 2 / Math.sqrt(5), "of which one says the opposite"],
    ["slope", ["east north"], 10 / Math.hypot(10, 0.9), "of which one has next to nothing to do with it"],
  ])("%s with %j is not with tokens %#", (question, passage, match) => {
    expect(compare(question, ...passage).maxSim).toBeCloseTo(match, 6);
  });

  test("may stand at the end of a sentence of any length, alone or as a sum", () => {
    const long = "up west ".repeat(100);
    expect(compare("north", `${long}north`).maxSim).toBeCloseTo(1, 6);
    expect(compare("corner", `${long}north up east`).maxSim).toBeCloseTo(1, 6);
  });

  test("is that of each word, however many words question and passage have", () => {
    for (const count of [3, 4, 5, 8, 9, 40]) {
      expect(compare(words(count).join(" "), words(count).join(" ")).maxSim).toBeCloseTo(1, 5);
    }
  });
});

describe("MaxSim", () => {
  test("counts a word by its length, where all are as rare", () => {
    const [first] = compareAll("east north", ["east"], ["north"]);
    expect(first?.maxSim).toBeCloseTo(1 / 3, 6);
  });

  test("counts a word the more, the fewer passages have it", () => {
    const [first, second] = compareAll("east north", ["east"], ["north east"], ["east up"]);
    const [common, rare] = [worth(1, 1, 1, 1), worth(2, 0, 1, 0)];
    expect(first?.maxSim).toBeCloseTo(common / (common + rare), 6);
    expect(second?.maxSim).toBeCloseTo(1, 6);
  });

  test("takes a passage for one that has a word by the part that it matches", () => {
    const [first] = compareAll("diagonal up", ["east"], ["up"]);
    const [partly, once] = [worth(Math.sqrt(5), 1 / Math.sqrt(5), 0), worth(1, 0, 1)];
    expect(first?.maxSim).toBeCloseTo(partly / Math.sqrt(5) / (partly + once), 6);
  });

  test("of a passage takes words from all sentences, that of a sentence only its own", () => {
    const [comparison] = compareAll("east north", ["north", "east", "up"], ["up"]);
    expect(comparison?.maxSim).toBeCloseTo(1, 6);
    expect(comparison?.sentenceMaxSim).toBeCloseTo(2 / 3, 6);
  });

  test.each([
    ["east east north", "a repeated word once"],
    ["east comma faint north", "words without meaning not at all"],
  ])("of %j counts %s", (question) => {
    const [plain, other] = [compareAll("east north", ["east"], ["up"]), compareAll(question, ["east"], ["up"])];
    expect(other.map(({ maxSim }) => maxSim)).toEqual(plain.map(({ maxSim }) => maxSim));
  });
});

describe("a word of the question that was corrected", () => {
  const compare = (likeness: number) => {
    const table = newTable();
    const corrected = [{ start: 0, end: 4, text: "east", likeness }];
    const late = LateInteraction.of(table, "east north", corrected);
    return { late, ...comparing(table, late)(["east"], ["north"], ["up"])[0] };
  };

  test("matches as well as it is sure to be meant, and counts as much as any other", () => {
    const [sure, unsure] = [compare(1), compare(0.8)];
    expect(unsure.words?.map(({ match }) => match)).toEqual([expect.closeTo(0.8, 6), 0]);
    expect(unsure.words?.map(({ share }) => share)).toEqual(sure.words?.map(({ share }) => expect.closeTo(share, 6)));
    expect(unsure.maxSim).toBeCloseTo(0.8 * (unsure.words?.[0]?.share ?? 0), 6);
    expect(unsure.maxSim).toBeLessThan(sure.maxSim ?? 0);
  });

  test("leaves the whole question's cosine as it is, and what passages are looked up by", () => {
    const [sure, unsure] = [compare(1), compare(0.8)];
    expect(unsure.sentenceSimilarity).toBe(sure.sentenceSimilarity);
    expect(unsure.late.query).toEqual(sure.late.query);
  });
});

describe("MaxSim in context", () => {
  const compareIn = (places: typeof APART, question: string, ...passages: readonly Passage[]) => {
    const table = newTable();
    return comparingIn(table, LateInteraction.of(table, question), places)(passages);
  };
  const oneArticle = { articles: () => 1, ids: (i: number) => i + 1 };

  test("takes words from the passages before and after, at four fifths", () => {
    const compared = compareIn(oneArticle, "east", ["up"], ["east"], ["up"], ["up"]);
    expect(compared.map(({ contextMaxSim }) => contextMaxSim)).toEqual(
      [0.8, 1, 0.8, 0].map((each) => expect.closeTo(each, 6)),
    );
    expect(compared.map(({ maxSim }) => maxSim)).toEqual([0, 1, 0, 0]);
  });

  test("keeps the passage's own match where that is better", () => {
    const [first] = compareIn(oneArticle, "northeast", ["diagonal"], ["northeast"]);
    expect(first?.contextMaxSim).toBeCloseTo(11 / 5 / Math.sqrt(5), 6);
  });

  test("knows passages by their ids, whatever the order in which they come", () => {
    const compared = compareIn(
      { ...oneArticle, ids: (i) => [7, 9, 6, 8][i] as number },
      "east",
      ["up"],
      ["up"],
      ["east"],
      ["up"],
    );
    expect(compared.map(({ contextMaxSim }) => contextMaxSim > 0)).toEqual([true, false, true, false]);
  });

  test("ends where the article ends", () => {
    const [first] = compareIn({ ...oneArticle, articles: (i) => i }, "east", ["up"], ["east"]);
    expect(first?.contextMaxSim).toBe(0);
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
    const [direction, both] = ["diagonal", "east off north"];
    const [near, held] = compareAll("east north", [direction], [both]);
    const score = (comparison: TokenComparison | undefined, times: number) =>
      (comparison?.sentenceSimilarity ?? 0) + times * (comparison?.sentenceMaxSim ?? 0);
    expect(score(near, 1)).toBeGreaterThan(score(held, 1));
    expect(score(near, 2)).toBeLessThan(score(held, 2));
    expect(compareAll("east north", [direction, both], [direction], [both])[0]?.answering).toBe(1);
  });
});

describe("a question's words", () => {
  const table = newTable();
  const countOf = (question: string) => LateInteraction.of(table, question).tokenCount;

  test("are named where they stand, with what each counts and how it is met", () => {
    const [comparison] = compareAll("comma east north+east up east", ["east up"], ["east"]);
    const [east, both, up] = [worth(1, 1, 1), worth(Math.sqrt(5), 1 / Math.sqrt(5), 1 / Math.sqrt(5)), worth(1, 1, 0)];
    const total = east + both + up;
    expect(comparison?.words.map(({ start, end }) => [start, end])).toEqual([
      [6, 10],
      [11, 21],
      [22, 24],
    ]);
    const [first, second, third] = comparison?.words ?? [];
    expect(first?.share).toBeCloseTo(east / total, 6);
    expect(second?.share).toBeCloseTo(both / total, 6);
    expect(third?.share).toBeCloseTo(up / total, 6);
    expect([first?.match, third?.match]).toEqual([1, 1]);
    expect(second?.match).toBeCloseTo(1 / Math.sqrt(5), 6);
  });

  test("have so many distinct tokens, those without meaning not counted", () => {
    expect(countOf("east north east comma faint")).toBe(2);
    expect(countOf("north+east up")).toBe(3);
    expect(countOf("")).toBe(0);
  });

  test("are of its first 128 tokens", () => {
    expect(countOf(words(128).join(" "))).toBe(128);
    expect(countOf(words(129).join(" "))).toBe(128);
    expect(countOf(`${"east ".repeat(127)}north up`)).toBe(2);
    expect(compare(`${"east ".repeat(127)}north up`, "up").words).toHaveLength(2);
  });
});

describe("one question compared with passage after passage", () => {
  const table = newTable();
  const ask = comparing(table, LateInteraction.of(table, "east northeast"));

  test("finds the same again, however many new words it met meanwhile", () => {
    const before = ask(["north", "east up"]);
    for (const some of [words(10), words(1_200), words(5_000)]) {
      expect(ask([some.join(" ")])).toEqual(compareAll("east northeast", [some.join(" ")]));
      expect(ask(["north", "east up"])).toEqual(before);
    }
  });
});
