import { describe, expect, test } from "vitest";
import type { PageElement } from "../../../../src/read/page/elements.ts";
import { Layout } from "../../../../src/read/page/joints/layout.ts";
import { pageHalves } from "../../../../src/read/page/joints/page-halves.ts";
import { pageFacts } from "../../../../src/read/page/page-facts.ts";
import { WEIGHTS } from "../../../../src/read/page/rules.ts";
import { elementsOf, type Part } from "../elements-of.ts";

interface Marks {
  readonly wrapped?: boolean;
}

/** The layout of a page of these parts, each a paragraph with these marks and a range for each of its lines. */
function layoutOf(parts: readonly Part[], { wrapped = false }: Marks = {}): Layout {
  const { text, elements } = elementsOf(parts);
  const facts = { ...pageFacts(text, 0, WEIGHTS), wrapped };
  return new Layout(pageHalves(text, elements, facts));
}

const TEXT: Part = ["The keeper climbs up, and the lamp is lit."];
const HEADLINE: Part = ["Pears and hail", { kind: "headline" }];
const TITLE: Part = ["The lamp", { kind: "heading", level: 1 }];
const SECTION: Part = ["Oil", { kind: "heading", level: 2 }];
const CAPTION: Part = ["The lamp in May.", { kind: "caption" }];
const BOXED: Part = ["7 of 9 ships.", { boxed: true }];

describe("a half behind another", () => {
  test.each<[string, readonly Part[], readonly string[]]>([
    ["with nothing between is next", [], ["is-next"]],
    ["over a headline is interrupted by it", [HEADLINE], ["is-interrupted", "across-headline"]],
    ["over a title, too", [TITLE, CAPTION], ["is-interrupted", "across-headline"]],
    ["over a section's heading is interrupted", [SECTION], ["is-interrupted"]],
    ["over captions and boxes, too", [CAPTION, BOXED], ["is-interrupted"]],
    ["over text is displaced", [HEADLINE, TEXT], ["is-displaced"]],
    ["over an item of a list, too", [["a lamp", { kind: "item" }]], ["is-displaced"]],
    ["over nine texts is not far", Array<Part>(9).fill(TEXT), ["is-displaced"]],
    ["over ten texts is far", Array<Part>(10).fill(TEXT), ["is-displaced", "is-far"]],
  ])("%s", (_, between, signs) => {
    expect(layoutOf([HEADLINE, TEXT, ...between, TEXT, HEADLINE]).signs(1, between.length + 2)).toEqual(signs);
  });

  test("is interrupted where it is a caption right below", () => {
    expect(layoutOf([TEXT, CAPTION]).signs(0, 1)).toEqual(["is-interrupted"]);
  });

  test("that is the same is none", () => {
    expect(layoutOf([TEXT, TEXT]).signs(1, 1)).toBeNull();
  });
});

test("a half before another is before it, and far more than ten elements away", () => {
  const layout = layoutOf(Array<Part>(12).fill(TEXT));
  expect(layout.signs(11, 1)).toEqual(["is-before"]);
  expect(layout.signs(11, 0)).toEqual(["is-before", "is-far"]);
});

test("nothing stands between a half and one before it", () => {
  const layout = layoutOf([TEXT, HEADLINE, TEXT]);
  expect([layout.isInterrupted(0, 2), layout.isInterrupted(2, 0), layout.isInterrupted(2, 2)]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("what stands between may be a headline or a caption for all that is seen of it", () => {
  const inset = (words: string, marks: Marks = {}, kind: Partial<PageElement> = {}) =>
    layoutOf([TEXT, [words, kind], TEXT], marks).signsOverInsets(0, 2);

  test.each<[string, string, Marks?, Partial<PageElement>?]>([
    ["without a full stop at its end", "The lamp on the rock in May"],
    ["in as many letters as a caption has", "x".repeat(260)],
    ["in more than one line that ends before its column does", "The lamp on\nthe rock", { wrapped: true }],
    ["in lines of a page that are not wrapped", "The lamp on\nthe rock", {}, { fills: true }],
    ["in a line as wide as its column", "The lamp on the rock", { wrapped: true }, { fills: true }],
  ])("%s", (_, words, marks, kind) => {
    expect(inset(words, marks, kind)).toEqual(["is-interrupted"]);
  });

  test.each<[string, string, Marks?, Partial<PageElement>?]>([
    ["with a full stop", "The lamp on the rock is lit."],
    ["in more letters", "x".repeat(261)],
    ["in more letters, line by line", `${"x".repeat(130)}\n${"x".repeat(131)}`],
    ["in lines that fill their column", "The lamp on\nthe rock", { wrapped: true }, { fills: true }],
  ])("but not %s", (_, words, marks, kind) => {
    expect(inset(words, marks, kind)).toBeNull();
  });

  test("and is not there where the second half is next, or before", () => {
    const layout = layoutOf([TEXT, HEADLINE, TEXT]);
    expect([layout.signsOverInsets(0, 1), layout.signsOverInsets(2, 0), layout.signsOverInsets(0, 2)]).toEqual([
      null,
      null,
      ["is-interrupted"],
    ]);
  });

  test("with other insets beside it", () => {
    const layout = layoutOf([TEXT, CAPTION, ["The lamp on the rock"], HEADLINE, BOXED, TEXT]);
    expect(layout.signsOverInsets(0, 5)).toEqual(["is-interrupted"]);
  });
});
