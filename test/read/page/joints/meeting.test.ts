import { describe, expect, test } from "vitest";
import { signsOfMeeting } from "../../../../src/read/page/joints/meeting.ts";
import { openMarks } from "../../../../src/read/page/joints/open-marks.ts";
import type { RuleName } from "../../../../src/read/page/rules.ts";
import { vocabularyOf } from "../../../../src/read/page/vocabulary.ts";

/** The signs where two halves meet, on a page that says something else as well. */
function meeting(before: string, after: string, elsewhere = ""): readonly RuleName[] {
  const text = `${before}\n${after}\n${elsewhere}`;
  const start = before.length + 1;
  const ranges = [
    [{ start: 0, end: before.length }],
    [{ start, end: start + after.length }],
    [{ start: start + after.length + 1, end: text.length }],
  ] as const;
  const [marksBefore, marksAfter] = [openMarks(text, ranges[0]), openMarks(text, ranges[1])];
  return signsOfMeeting({ before, after, marksBefore, marksAfter }, vocabularyOf(text, ranges));
}

test.each([
  ["letters and characters", "他走进了 room", "桌上有灯。"],
  ["characters and letters", "他走进了房间", "where the lamp stood."],
  ["a comma and characters", "他走进了房间，", "桌上有灯。"],
  ["characters and a comma", "他走进了房间", "，桌上有灯。"],
  ["a comma and letters", "the lights on the,", "breakwater had been inspected.", "They saw the breakwater."],
  ["letters and a bracket", "the lights on the", "(breakwater had been inspected).", "They saw the breakwater."],
  ["two words that stand together nowhere else", "the lights on every", "breakwater had been inspected."],
])("nothing is shown by %s that meet", (_, before, after, elsewhere = "") => {
  expect(meeting(before, after, elsewhere)).toEqual([]);
});

describe("characters that meet", () => {
  const PIER = ["船停在西码头", "东岸的灯亮了。"] as const;
  const OTHERS = `码头东${String.fromCharCode(...Array.from({ length: 500 }, (_, at) => 0x6000 + at))}`;

  test.each<[string, string, string, string, readonly RuleName[]]>([
    ["divide a word, and meet nowhere else", "他走进了房", "间里。", "", ["divides-word", "not-known"]],
    ["part two words, and meet nowhere else", "他走进了房间", "桌上有灯。", "", ["parts-words", "not-known"]],
    [
      "stand together where a page of many characters has them, too",
      ...PIER,
      OTHERS,
      ["parts-words", "known-together"],
    ],
    ["are rather known on a shorter page", ...PIER, OTHERS.slice(0, 120), ["parts-words", "pair-known"]],
    ["may stand together by chance on a short one", ...PIER, OTHERS.slice(0, 30), ["parts-words", "not-known"]],
  ])("%s", (_, before, after, elsewhere, signs) => {
    expect(meeting(before, after, elsewhere)).toEqual(signs);
  });
});

describe("a number is divided", () => {
  test.each([
    ["before its digits", "船票卖出11", "32张。"],
    ["before its unit", "从2024年11", "月13日开始。"],
    ["before letters that go on with it", "the boat sold 11", "32 tickets."],
  ])("%s", (_, before, after) => {
    expect(meeting(before, after)).toContain("divides-number");
  });

  test.each([
    ["before what is no unit", "船票卖出11", "船上的人。"],
    ["where its unit stands later", "船票卖出11", "又11月。"],
    ["behind its unit", "船票卖出11月", "11日。"],
  ])("but not %s", (_, before, after) => {
    expect(meeting(before, after)).not.toContain("divides-number");
  });
});

describe("a foreign name is divided", () => {
  test.each([
    ["before its last characters", "名誉主席福尔", "克尔·恰普克认为有利。"],
    ["with another dot", "名誉主席福尔", "克•恰普克认为有利。"],
  ])("%s", (_, before, after) => {
    expect(meeting(before, after)).toContain("divides-name");
  });

  test.each([
    ["behind a character that foreign names are not written with", "名誉主席福", "克尔·恰普克认为有利。"],
    ["where it is whole", "名誉主席福尔", "认为恰普克·克有利。"],
    ["where such a character stands earlier", "福尔主席", "克尔·恰普克认为有利。"],
  ])("but not %s", (_, before, after) => {
    expect(meeting(before, after)).not.toContain("divides-name");
  });
});

describe("the name of a speaker is divided", () => {
  test.each([
    ["behind the surname", "党支部书记郭", "正洪介绍，灯亮了。"],
    ["behind the surname of a short name", "党支部书记郭", "洪说，灯亮了。"],
    ["before its last character", "党支部书记郭正", "洪介绍，灯亮了。"],
  ])("%s", (_, before, after) => {
    expect(meeting(before, after)).toContain("divides-speaker");
  });

  test.each([
    ["where it says nothing", "党支部书记郭正", "洪来了，灯亮了。"],
    ["behind the whole of it", "党支部书记郭正洪", "介绍，灯亮了。"],
    ["where more of it would follow", "党支部书记郭", "正洪军兵介绍，灯亮了。"],
    ["without a surname", "党支部书记在", "洪介绍，灯亮了。"],
    ["where others speak", "他看了看小郭", "村民说，灯亮了。"],
  ])("but not %s", (_, before, after) => {
    expect(meeting(before, after)).not.toContain("divides-speaker");
  });
});

describe("marks where two halves meet", () => {
  test.each<[string, string, string, readonly RuleName[]]>([
    ["close what is open", "he said: “the lamp,", "which is lit” again", ["closes-what-is-open"]],
    ["close two that are open", "he said: “the lamp (of the pier,", "lit) is lit” again", ["closes-what-is-open"]],
    ["close more than is open", "he said: “the lamp,", "lit) is lit” again", ["closes-nothing"]],
    ["close nothing", "he said: the lamp,", "which is lit” again", ["closes-nothing"]],
    ["leave open what a full stop ends", "he said: “the lamp,", "which is lit. It is late.", ["leaves-open"]],
    ["may close later what no full stop ends", "he said: “the lamp,", "which is lit and", []],
    ["say nothing where none is open", "he said: the lamp,", "which is lit. It is late.", []],
  ])("%s", (_, before, after, signs) => {
    expect(meeting(before, after)).toEqual(signs);
  });
});

describe("a hyphen where two halves meet", () => {
  test.each<[string, string, string, string, readonly RuleName[]]>([
    [
      "divides a word that the page has whole",
      "the vote was fore-",
      "seen by all.",
      "It was foreseen.",
      ["hyphen-known"],
    ],
    ["says nothing of a word that the page has not", "the vote was fore-", "seen by all.", "", []],
    ["divides no word before a capital", "in keinem Plan ver-", "Puppenstuben.", "", ["hyphen-before-capital"]],
    ["may stand in a compound of capitals", "the TV-", "Show was late.", "", []],
    ["may stand in a compound of names", "at Stamford-Bridge-", "Road.", "", []],
    ["may stand in a compound that has one before", "ein online-shop-", "Betreiber.", "", []],
    ["may stand before a capital inside of a word", "he has a new mini-", "iLamp.", "", []],
    ["divides no word before a bracket", "the vote was fore-", "(seen) by all.", "They were to the fore.", []],
    [
      "divides a word by a soft hyphen, too",
      "the vote was fore\u00ad",
      "seen by all.",
      "It was foreseen.",
      ["hyphen-known"],
    ],
  ])("%s", (_, before, after, elsewhere, signs) => {
    expect(meeting(before, after, elsewhere)).toEqual(signs);
  });
});

describe("behind an article", () => {
  test.each([
    ["proposed the", "has divided the town."],
    ["The", "of the town."],
    ["saß in einem", "und war froh."],
    ["vit la", "et le port."],
    ["vio el", "y la casa."],
  ])("some words are no phrase: %s|%s", (before, after) => {
    expect(meeting(before, after)).toEqual(["no-phrase"]);
  });

  test.each([
    ["they bathe", "and sing."],
    ["it’s the", "horn of the town."],
    ["proposed the", "hashing of names."],
    ["proposed the", "is-land."],
    ["saß in einem", "undichten Boot."],
    ["vit la", "estrade."],
    ["vio el", "yate."],
    ["proposed them", "has divided the town."],
  ])("others may be, and words that only begin or end so: %s|%s", (before, after) => {
    expect(meeting(before, after)).toEqual([]);
  });
});

describe("two words that stand together elsewhere on the page", () => {
  test.each([
    ["are known", "the lights on the", "breakwater were lit.", "They saw the breakwater."],
    ["are known with an apostrophe", "they saw the keeper’s", "lamp was lit.", "It is the keeper’s lamp."],
    ["are known with a hyphen", "they saw a well-known", "lamp in May.", "It is a well-known lamp."],
    ["are known with a number", "they saw pier", "12 in May.", "It is pier 12."],
    ["are known behind an apostrophe", "it was the keeper’s own", "lamp in May.", "It is his own lamp."],
    [
      "are known before a hyphen",
      "they saw the",
      "well-known-to-all lamp in May.",
      "It is the well-known-to-all lamp.",
    ],
    ["are known before an apostrophe", "they saw the", "keeper’s lamp, and no other.", "It is the keeper’s."],
  ])("%s", (_, before, after, elsewhere) => {
    expect(meeting(before, after, elsewhere)).toEqual(["word-pair-known"]);
  });
});
