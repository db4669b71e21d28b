import { describe, expect, test } from "vitest";
import { speechFigures, writtenLanguages, writtenTexts } from "./written-speech.ts";

/** Of speakers that a text names. */
const LEAST_SHARE = 0.9;
/** Of all speakers that are given, at most this share is another one than the text tells. */
const MOST_WRONG = 0.02;

describe.each(["developed", "kept"] as const)("in articles written for it (%s)", (set) => {
  const figures = writtenLanguages().map((language) => ({ language, ...speechFigures(writtenTexts(set, language)) }));
  const sum = (count: (each: (typeof figures)[number]) => number) =>
    figures.reduce((total, each) => total + count(each), 0);

  test("of ten speakers that are named nine are found, in ten languages, and hardly a wrong one", () => {
    expect(figures).toHaveLength(10);
    const [named, right, wrong] = [
      sum((each) => each.named),
      sum((each) => each.right),
      sum(({ wrong }) => wrong.length),
    ];
    const parts = figures.map((each) => `${each.language} ${each.right}/${each.named}`).join(", ");
    process.stdout.write(`Speakers (${set}): ${right} of ${named} right, ${wrong} wrong; ${parts}\n`);
    expect(right / named, JSON.stringify(figures.flatMap(({ missed }) => missed))).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(wrong / (right + wrong), JSON.stringify(figures.flatMap((each) => each.wrong))).toBeLessThan(MOST_WRONG);
  });

  test("who has no name, or says nothing, is no speaker", () => {
    const lines = writtenTexts(set, "silent").flatMap(({ text }) => text.split("\n"));
    expect(lines.length).toBeGreaterThan(15);
    expect(speechFigures(lines.map((text) => ({ text, marked: [] }))).wrong).toEqual([]);
  });
});
