import { describe, expect, test } from "vitest";
import type { TextRange } from "../../../../src/read/compose.ts";
import { element, type PageElement } from "../../../../src/read/page/elements.ts";
import { blocksOf } from "../../../../src/read/page/stories/story-blocks.ts";

type Part = readonly [kind: PageElement["kind"], words: string, marks?: Partial<PageElement>];

/** Each block of an article of these parts: what it is, what it says, and the headings above it. */
function blocksAs(...parts: readonly Part[]): [string, string, string[]][] {
  let text = "";
  const elements = parts.map(([kind, words, marks]) => {
    const start = text.length;
    text += `${words}\n`;
    return element(kind, [{ start, end: start + words.length }], marks);
  });
  return blocksOf(text, elements).map(({ kind, ranges, headings }) => [
    kind,
    ranges.map(({ start, end }) => text.slice(start, end)).join("|"),
    [...headings],
  ]);
}

const heading = (words: string, level: number): Part => ["heading", words, { level }];
const TEXT: Part = ["paragraph", "The ferry left."];

describe("a text stands below", () => {
  test("its section's heading and those of higher rank, and not below what one of the same or higher rank has ended", () => {
    const page = [heading("Ferry", 1), heading("Pier", 3), TEXT, heading("Toll", 2), TEXT, heading("Bridge", 1), TEXT];
    expect(blocksAs(...page).map(([, , above]) => above)).toEqual([["Ferry", "Pier"], ["Ferry", "Toll"], ["Bridge"]]);
  });

  test("a heading that is not marked, below those of second rank, and another one ends it", () => {
    const page: Part[] = [heading("Ferry", 2), ["headline", "Pier"], TEXT, ["headline", "Toll"], TEXT];
    page.splice(1, 0, TEXT);
    expect(blocksAs(...page).map(([, , above]) => above)).toEqual([["Ferry"], ["Ferry", "Pier"], ["Ferry", "Toll"]]);
  });

  test("a numbered heading that is not marked as below one of second rank", () => {
    const page: Part[] = [["headline", "一、渡口"], TEXT, ["headline", "船票"], TEXT, ["headline", "二、桥"], TEXT];
    expect(blocksAs(...page).map(([, , above]) => above)).toEqual([["一、渡口"], ["一、渡口", "船票"], ["二、桥"]]);
  });

  test("a deck and the marked heading right above it, of whatever rank", () => {
    const page: Part[] = [heading("Ferry", 5), ["headline", "It is full"], TEXT];
    expect(blocksAs(...page)).toEqual([["paragraph", "The ferry left.", ["Ferry", "It is full"]]]);
  });

  test("no heading, in a box", () => {
    const page: Part[] = [heading("Ferry", 1), ["heading", "In figures", { level: 2, boxed: true }]];
    expect(blocksAs(...page, ["item", "12 m", { boxed: true }], TEXT)).toEqual([
      ["sidebar", "In figures", []],
      ["sidebar", "12 m", []],
      ["paragraph", "The ferry left.", ["Ferry"]],
    ]);
  });
});

describe("a heading is a block itself", () => {
  test("where no text stands below it, below those of higher rank", () => {
    expect(blocksAs(heading("Ferry", 1), heading("Pier", 2), heading("Toll", 2), TEXT, heading("Bridge", 2))).toEqual([
      ["headline", "Pier", ["Ferry"]],
      ["paragraph", "The ferry left.", ["Ferry", "Toll"]],
      ["headline", "Bridge", ["Ferry"]],
    ]);
  });

  test.each([
    ["Twelve men", false],
    ["12 men ill", true],
    ["12 men hurt", true],
    ["12 men", false],
  ])("where it tells a figure in ten characters or more, as %s: %s", (words, is) => {
    const blocks = blocksAs(heading("Ferry", 1), heading(words, 2), TEXT);
    expect(blocks).toEqual([
      ...(is ? [["headline", words, ["Ferry"]]] : []),
      ["paragraph", "The ferry left.", ["Ferry", words]],
    ]);
  });

  test("and once, with a figure and no text below it", () => {
    expect(blocksAs(heading("12 men hurt", 2))).toEqual([["headline", "12 men hurt", []]]);
  });

  test("also above nothing but who wrote it, or that it goes on here", () => {
    const page: Part[] = [
      ["byline", "By Ann Lee"],
      ["continued", "From page 1"],
    ];
    expect(blocksAs(heading("Ferry", 1), ...page)).toEqual([
      ["byline", "By Ann Lee", []],
      ["headline", "Ferry", []],
    ]);
  });
});

test("a picture's caption is one", () => {
  expect(blocksAs(["caption", "The ferry."])).toEqual([["caption", "The ferry.", []]]);
});

test("a row of a table stands below its columns' names without Markdown's marks, behind its headings", () => {
  const text = "Ferry\n **Boat** |`Seats` | __Year__\nAda|40|1931";
  const row = element("item", [{ start: 36, end: text.length }], { columns: { start: 6, end: 35 } });
  const head = element("heading", [{ start: 0, end: 5 }], { level: 1 });
  expect(blocksOf(text, [head, row]).map(({ headings }) => headings)).toEqual([["Ferry", "Boat | Seats | Year"]]);
});

test("a text is divided where it is in doubt whether it goes on, and each part is cut there", () => {
  const text = "one two three four";
  const range = (start: number, end: number, isInDoubt?: boolean): TextRange =>
    isInDoubt === undefined ? { start, end } : { start, end, isInDoubt };
  const whole = element("paragraph", [range(0, 3), range(4, 7, true), range(8, 13, true), range(14, 18)]);
  const partsOf = (one: PageElement) =>
    blocksOf(text, [one]).map(({ ranges, isCutBefore, isCutBehind }) => [ranges.length, isCutBefore, isCutBehind]);
  expect(partsOf(whole)).toEqual([
    [2, false, true],
    [1, true, true],
    [1, true, false],
  ]);
  expect(partsOf({ ...whole, isCutBefore: true, isCutBehind: true })).toEqual([
    [2, true, true],
    [1, true, true],
    [1, true, true],
  ]);
});
