import { describe, expect, test } from "vitest";
import { element, type PageElement } from "../../../../src/read/page/elements.ts";
import { signsOfBeginning, signsOfEnd, signsOfForm } from "../../../../src/read/page/joints/ends.ts";
import { type PageHalves, pageHalves } from "../../../../src/read/page/joints/page-halves.ts";
import { pageFacts } from "../../../../src/read/page/page-facts.ts";
import { WEIGHTS } from "../../../../src/read/page/rules.ts";

interface Marks extends Partial<PageElement> {
  readonly wrapped?: boolean;
  readonly isIndented?: boolean;
}

/** A page that has one element, and other text elsewhere. */
function pageOf(words: string, { wrapped = false, isIndented = false, ...marks }: Marks = {}, other = ""): PageHalves {
  const text = `${words}\n${other}`;
  const elements = [
    element("paragraph", [{ start: 0, end: words.length }], marks),
    element("paragraph", [{ start: words.length + 1, end: text.length }]),
  ];
  const facts = { ...pageFacts(text, 0, WEIGHTS), wrapped, marked: false };
  return { ...pageHalves(text, elements, facts), isIndented };
}

const endOf = (words: string, marks?: Marks) => signsOfEnd(pageOf(words, marks), 0);
const beginningOf = (words: string, marks?: Marks, other?: string) => signsOfBeginning(pageOf(words, marks, other), 0);

describe("an end", () => {
  test.each<[string, string, Marks]>([
    ["of a caption", "The keeper climbs up, and the", { kind: "caption" }],
    ["of a heading", "The keeper climbs up, and the", { kind: "heading", level: 2 }],
    ["in a box", "The keeper climbs up, and the", { boxed: true }],
    ["of an article", "The keeper climbs up, and the", { closes: true }],
    ["that is known to be cut", "The keeper climbs up, and the", { isCutBehind: true }],
    ["behind who took a picture", "Die Fähre im Nebel. Foto: Oliver Strand", {}],
    ["behind a semicolon", "The board gave three reasons;", {}],
  ])("is not open %s", (_, words, marks) => {
    expect(endOf(words, marks)).toBeNull();
  });

  test.each<[string, string, Marks, readonly string[]]>([
    ["text without a mark shows nothing", "The keeper climbs up", {}, []],
    ["a word with a hyphen is half a word, and no clause", "The keeper climbs for-", {}, ["ends-in-word"]],
    ["a sentence before it makes it text", "He sleeps. The keeper climbs", {}, ["ends-in-running-text"]],
    ["a full stop that nothing follows makes it none", "At 9.30 the keeper climbs", {}, []],
    ["more columns than a heading has make it text", "keeper ".repeat(16).trim(), {}, ["ends-in-running-text"]],
    ["as many as a heading has do not", "k".repeat(110), {}, []],
    ["one more does", "k".repeat(111), {}, ["ends-in-running-text"]],
    ["a dateline makes it text", "The keeper climbs up", { opens: true }, ["ends-in-running-text"]],
    ["a full line of a column is cut there", "The keeper climbs", { wrapped: true, fills: true }, ["ends-at-column"]],
    ["a full line of a page that is not wrapped is not", "The keeper climbs", { fills: true }, []],
    ["a line of a column that is not full is not", "The keeper climbs", { wrapped: true }, []],
    ["a quotation is open", "The keeper said “climb", {}, ["ends-in-quotation"]],
    ["a quotation that is closed is not", "The keeper said “climb” up", {}, []],
    ["a headline shows that it is one", "The keeper climbs up", { kind: "headline" }, ["ends-like-headline"]],
    [
      "a headline with a comma may be text",
      "The keeper, who climbs the",
      { kind: "headline" },
      ["ends-in-clause", "ends-like-long-headline"],
    ],
  ])("%s", (_, words, marks, signs) => {
    expect(endOf(words, marks)).toEqual(signs);
  });
});

describe("a beginning", () => {
  test.each<[string, string, Marks]>([
    ["of a heading", "and the keeper climbs up.", { kind: "heading", level: 2 }],
    ["in a box", "and the keeper climbs up.", { boxed: true }],
    ["of an article", "and the keeper climbs up.", { opens: true }],
    ["that is known to be cut", "and the keeper climbs up.", { isCutBefore: true }],
    ["of a note in brackets", "（本报记者 林秋）", {}],
    ["of a headline behind a dash", "——老街的灯又亮了", { kind: "headline" }],
  ])("is not inside a sentence: %s", (_, words, marks) => {
    expect(beginningOf(words, marks)).toBeNull();
  });

  test.each<[string, string, Marks, readonly string[]]>([
    ["a small letter", "and the keeper climbs up.", {}, ["begins-small"]],
    ["of a caption, too", "and the keeper climbs up.", { kind: "caption" }, ["begins-small"]],
    ["behind a mark, too", "“and the keeper climbs up.", {}, ["begins-small"]],
    ["a comma, and not the marks behind it", ", and the keeper” climbs up.", {}, ["begins-in-clause"]],
    ["a mark that nothing opens", "and the keeper” climbs up.", {}, ["begins-small", "begins-closing"]],
    ["a capital", "Keepers climb up.", {}, ["begins-with-name"]],
    ["an article with an apostrophe", "L’eau est froide.", {}, ["begins-as-sentences-do"]],
    ["a name with an apostrophe", "Keeper’s lamps are lit.", {}, ["begins-with-name"]],
    ["the lack of an indent", "Keepers climb up.", { isIndented: true }, ["begins-with-name", "begins-unindented"]],
  ])("shows %s", (_, words, marks, signs) => {
    expect(beginningOf(words, marks)).toEqual(signs);
  });

  test("shows no indent in captions", () => {
    expect(beginningOf("Keepers climb up.", { kind: "caption", isIndented: true })).toEqual(["begins-with-name"]);
  });

  test("is one of a sentence where the page has its word with a small letter", () => {
    expect(beginningOf("Keepers climb up.", {}, "All keepers climb.")).toEqual(["begins-as-sentences-do"]);
    expect(beginningOf("Keepers climb up.", {}, "All Keepers climb.")).not.toContain("begins-as-sentences-do");
  });

  test("is one of a clause where one elsewhere begins with the same two characters", () => {
    const lamps = "江边的灯亮了，村民们都来看。";
    expect(beginningOf(lamps, {}, "灯灭了，江边没有人。")).toEqual(["begins-as-clauses-do"]);
    expect(beginningOf(lamps, {}, "灯灭了，这里没有人。")).toEqual([]);
  });
});

describe("the form of a half", () => {
  const form = (side: "beginning" | "end", words: string, marks?: Marks) => signsOfForm(pageOf(words, marks), 0, side);

  test("shows how soon its sentence ends: in less than seventy columns", () => {
    expect(form("beginning", `${"k".repeat(68)}.`)).toEqual(["ends-soon"]);
    expect(form("beginning", `${"k".repeat(69)}.`)).toEqual([]);
    expect(form("beginning", "keepers climb up")).toEqual([]);
    expect(form("end", "keepers climb up.")).toEqual([]);
  });

  test("shows a full line of a column, at its end alone", () => {
    expect(form("end", "keepers climb up", { wrapped: true, fills: true })).toEqual(["fills-column"]);
    expect(form("end", "keepers climb up", { wrapped: true })).toEqual([]);
    expect(form("end", "keepers climb up", { fills: true })).toEqual([]);
    expect(form("beginning", "keepers climb up", { wrapped: true, fills: true })).toEqual([]);
  });

  test("shows a line that may be a headline, with what else it shows", () => {
    expect(form("beginning", "Keepers climb up.", { kind: "headline" })).toEqual(["is-lone-line", "ends-soon"]);
    const full: Marks = { kind: "headline", wrapped: true, fills: true };
    expect(form("end", "Keepers climb up", full)).toEqual(["is-lone-line", "fills-column"]);
  });
});
