import { beforeAll, describe, expect, test } from "vitest";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { verifyText } from "../../../src/retrieve/verify/verify-text.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

const LAMP =
  "The lamp at Harrow Ness was lit in 1854. Its keeper, Dorothy Pell, wound the weights every forty minutes for eleven years. Nobody has found anything better to put around it.";
const files: Collection = {
  "lamp.md": { title: "The lamp", texts: [LAMP, "Caption: the lens in its frame of bronze."], date: null },
  "ferry.md": {
    title: "Ferry dearer",
    texts: [
      "“A ticket costs four crowns from Monday on,” said harbour master Ida Brandt, “and not a penny less for islanders.” The old pier was painted green in spring.",
      "“We shall row across ourselves if we must,” said baker Tamsin Orr of Begonia Street.",
      "“The nets were empty again,” said fisherman Olof Brask to Ebba Krohn of the Courier.",
    ],
    date: null,
  },
  "reprint.md": {
    title: "Again",
    texts: ["“We shall row across ourselves if we must,” said boatman Alvar Lund."],
    date: null,
  },
  "bell.md": {
    title: "鼓楼老钟",
    texts: [
      "鼓楼的老钟停摆了九年，昨天中午终于又走了起来。修钟的秦守拙说：“最难找的是一片断掉的弹簧片。”他用了一把旧钢锯条。",
    ],
    date: null,
    language: "zh-Hans",
  },
  "misaki.txt": {
    title: "灯台",
    texts: ["岬《みさき》の灯台は百年前に建てられ、今も夜ごとに海を照らしている。"],
    date: null,
    language: "ja",
  },
};

let store: PassageStore;
let pieces: (word: string) => number;
beforeAll(async () => {
  const models = await builtInModels();
  store = await storeOf(files, models);
  pieces = (word) => models.tokens.tokenize(word).length;
});

const verify = (text: string) => verifyText(text, store, pieces);
/** The verdict on the only quotation of a text. */
async function checked(text: string) {
  const { quotations } = await verify(text);
  expect(quotations).toHaveLength(1);
  return quotations[0] as (typeof quotations)[0];
}

describe("a quotation is verbatim", () => {
  test.each([
    ["as it is printed", "“The lamp at Harrow Ness was lit in 1854.”"],
    ["in part", "It was, he wrote, “lit in 1854. Its keeper, Dorothy Pell, wound the weights”."],
    ["in capitals, with other marks", '"THE LAMP AT HARROW NESS - WAS LIT IN 1854!"'],
    ["in letters of full width", "“Ｔｈｅ ｌａｍｐ ａｔ Ｈａｒｒｏｗ Ｎｅｓｓ was lit in １８５４”"],
    ["with German marks", "„Nobody has found anything better to put around it.“"],
    ["in a quoted line of Markdown", "> Nobody has found anything better to put around it."],
    ["wrapped over lines", "“Nobody has found anything\nbetter to put around it.”"],
    ["divided at a line's end", "“Nobody has found any-\nthing better to put around it.”"],
    ["without quotation marks, alone", "Nobody has found anything better to put around it."],
    ["shortened, where it says so", "“The lamp at Harrow Ness was lit […] Nobody has found anything better”"],
    ["with a word in brackets that explains", "“Its keeper [of eleven years], Dorothy Pell, wound the weights”"],
    [
      "without the words that say who spoke",
      "“A ticket costs four crowns from Monday on and not a penny less for islanders.”",
    ],
    ["in traditional characters", "「鼓樓的老鐘停擺了九年，昨天中午終於又走了起來。」"],
    ["without the reading of a word", "「岬の灯台は百年前に建てられ」"],
    ["from one paragraph into the next", "“The old pier was painted green in spring. We shall row across ourselves”"],
  ])("%s", async (_, text) => {
    expect(await checked(text)).toMatchObject({ verdict: "verbatim", differences: [], speakers: null });
  });

  test("where a scanner or a hand has slipped, which is shown", async () => {
    const slips = [
      ["“The larnp at Harrow Ness was lit in 1854.”", "larnp", "lamp"],
      ["“The lamp at Harrow Ness was lit in l854.”", "l854", "1854"],
      ["“Nobody has fonud anything better to put around it.”", "fonud", "found"],
      ["“鼓楼的老钟停摆了九年，咋天中午终于又走了起来。”", "咋", "昨"],
    ] as const;
    for (const [text, given, source] of slips) {
      const { verdict, differences } = await checked(text);
      expect([text, verdict]).toEqual([text, "verbatim"]);
      expect(differences).toMatchObject([{ kind: "misread", given, source }]);
    }
  });
});

describe("a quotation is changed", () => {
  test.each([
    ["where a word is another", "“The lamp at Harrow Ness was sold in 1854.”", "sold", "lit"],
    ["where a digit is another", "“The lamp at Harrow Ness was lit in 1853.”", "1853", "1854"],
    ["where a word is missing", "“Nobody has found anything to put around it.”", "", "better"],
    ["where a word denies", "“The lamp at Harrow Ness was not lit in 1854.”", "not", ""],
    ["at its end", "“Nobody has found anything better to put around him.”", "him", "it"],
    ["in one character of Chinese", "“鼓楼的老钟停摆了七年，昨天中午终于又走了起来。”", "七", "九"],
  ])("%s", async (_, text, given, source) => {
    const { verdict, differences, places } = await checked(text);
    expect([verdict, places.length]).toEqual(["changed", 1]);
    expect(differences).toMatchObject([{ kind: "changed", given, source }]);
    expect(text.slice(differences[0]?.range.start, differences[0]?.range.end)).toBe(given);
  });

  test("where half of a sentence is left out, and nothing says so", async () => {
    const { verdict, differences } = await checked("“Its keeper, Dorothy Pell, for eleven years.”");
    expect([verdict, differences]).toMatchObject([
      "changed",
      [{ given: "", source: "wound the weights every forty minutes" }],
    ]);
  });
});

describe("a quotation is stitched", () => {
  test.each([
    [
      "of sentences that do not follow one another",
      "“The lamp at Harrow Ness was lit in 1854. Nobody has found anything better to put around it.”",
    ],
    ["of two articles", "“The lamp at Harrow Ness was lit in 1854. The old pier was painted green in spring.”"],
    [
      "of two articles, though it says that something is left out",
      "“The lamp at Harrow Ness was lit … The old pier was painted green”",
    ],
    [
      "of one article backwards",
      "“Nobody has found anything better to put around it. The lamp at Harrow Ness was lit in 1854.”",
    ],
  ])("%s", async (_, text) => {
    const { verdict, places } = await checked(text);
    expect([verdict, places.length]).toEqual(["stitched", 2]);
  });
});

describe("a quotation is said by another", () => {
  test("where the text names one speaker, and the article surely another", async () => {
    const { verdict, speakers } = await checked("“A ticket costs four crowns from Monday on,” said Jonas Weil.");
    expect([verdict, speakers]).toEqual([
      "said-by-another",
      { given: "Jonas Weil", source: "harbour master Ida Brandt" },
    ]);
  });

  test.each([
    ["the speaker is the article's", "“A ticket costs four crowns from Monday on,” said Ida Brandt."],
    ["the text names a role", "“A ticket costs four crowns from Monday on,” said the harbour master."],
    ["the text names nobody", "“A ticket costs four crowns from Monday on.”"],
    ["the same sentence of the article names both", "“The nets were empty again,” said Ebba Krohn."],
    ["the article names nobody", "“The lamp at Harrow Ness was lit in 1854,” said Jonas Weil."],
    ["another article has it by that speaker", "“We shall row across ourselves if we must,” said Alvar Lund."],
  ])("but not where %s", async (_, text) => {
    expect((await checked(text)).verdict).toBe("verbatim");
  });
});

describe("a quotation is not found", () => {
  test.each([
    ["where the articles do not have it", "“The mayor himself has never set foot on that ferry.”"],
    ["where a few common words agree", "“It was in the summer of that year that nobody had anything to say about it.”"],
    ["in another language", "„Niemand hat etwas Besseres gefunden, um es darum zu stellen.“"],
  ])("%s", async (_, text) => {
    expect(await checked(text)).toMatchObject({ verdict: "not-found", places: [], differences: [] });
  });
});

test("quotations of few words are counted, and those of a text that has none are its lines", async () => {
  expect(
    await verify("He said “four crowns” and “no more”. “The old pier was painted green in spring.”"),
  ).toMatchObject({
    quotations: [{ verdict: "verbatim" }],
    tooShort: 2,
  });
  expect(
    (await verify("The old pier was painted green in spring.\n\nThe old pier was painted blue in spring.")).quotations,
  ).toMatchObject([{ verdict: "verbatim" }, { verdict: "changed" }]);
  expect(await verify("")).toEqual({ quotations: [], tooShort: 0, unchecked: 0 });
});

test("a very long text is compared in parts, and in time", async () => {
  const sentence = "Its keeper, Dorothy Pell, wound the weights every forty minutes for eleven years. ";
  const { quotations } = await verify(sentence.repeat(250));
  expect(quotations.map(({ verdict }) => verdict)).toContain("stitched");
  expect(quotations.every(({ text }) => text.endsWith("years."))).toBe(true);
  const hostile = ["“", "》《", "[…", "……", "ー", "a…", "> “x\n", "岬《み》"].map((piece) => piece.repeat(4_000));
  for (const text of hostile) expect((await verify(text)).quotations.length).toBeLessThanOrEqual(200);
});

test("of very many quotations some are left, and told", async () => {
  const text = "“The old pier was painted green.” ".repeat(230);
  const { quotations, unchecked } = await verify(text);
  expect([quotations.length, unchecked]).toEqual([200, 30]);
});

test("each quotation keeps its place in the text", async () => {
  const text = "One says “The old pier was painted green in spring.” And „the lamp at Harrow Ness was lit in 1855“.";
  for (const { range, text: own, differences } of (await verify(text)).quotations) {
    expect(text.slice(range.start, range.end)).toBe(own);
    for (const { range: at, given } of differences) expect(text.slice(at.start, at.end)).toBe(given);
  }
});
