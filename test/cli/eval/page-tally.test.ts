import { describe, expect, test } from "vitest";
import { addTallies } from "../../../src/cli/eval/page-figures.ts";
import { tallyPage } from "../../../src/cli/eval/page-tally.ts";
import type { BlockTruth, PageTruth } from "../../../src/cli/eval/page-truth.ts";
import type { SourceFile, SourceRange } from "../../../src/read/article.ts";
import { composeArticle } from "../../../src/read/compose.ts";

/** An article of a truth or of a reading; "|" stands where the parts of a block were printed apart. */
interface Told {
  readonly headline?: string | null;
  readonly blocks: readonly string[];
  readonly mayBeAnothers?: boolean;
}

/** Where each part is printed: every occurrence is used once, in the order of the page. */
function rangesOf(text: string, block: string, from = 0): SourceRange[] {
  return block.split("|").map((part) => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`The page does not hold "${part}".`);
    return { start, end: start + part.length };
  });
}

/** A page as it was printed: by role, "body" where none is named ("caption: ..."). */
function truthOf(text: string, articles: readonly Told[], more: Partial<PageTruth> = {}): PageTruth {
  return {
    set: "all pages",
    phenomena: [],
    leftOut: [],
    articles: articles.map(({ headline = null, blocks }, article) => ({
      id: `article ${article}`,
      headline,
      blocks: blocks.map((block, at): BlockTruth => {
        const [, role = "body", words = ""] = /^(?:(caption|headline|dup|twin): )?(.*)$/su.exec(block) ?? [];
        const from = role === "dup" ? text.lastIndexOf(words) : 0;
        const ranges = rangesOf(text, words, from).map(({ start, end }): [number, number] => [start, end]);
        return role === "twin"
          ? { id: `${article}.${at}`, role: "body", ranges, twin_of: `${article}.${at - 1}` }
          : { id: `${article}.${at}`, role, ranges };
      }),
    })),
    ...more,
  };
}

/** A page as it was read. */
function readingOf(text: string, articles: readonly Told[]): SourceFile {
  return {
    name: "page.txt",
    format: "text",
    encoding: "utf-8",
    reading: { mode: "newspaper", reason: "it is a page" },
    text,
    headings: [],
    dropped: [],
    pageStarts: [],
    articles: articles.map(({ headline = null, blocks, mayBeAnothers = false }) =>
      composeArticle(text, {
        title: headline,
        byline: null,
        date: null,
        datedBy: null,
        language: "en",
        url: null,
        tags: [],
        continuation: false,
        blocks: blocks.map((block) => {
          const isCopy = block.startsWith("dup: ");
          const words = block.replace(/^dup: /, "");
          const ranges = rangesOf(text, words, isCopy ? text.lastIndexOf(words) : 0);
          return { kind: "paragraph", ranges, headings: [], alsoAt: [], mayBeAnothers };
        }),
      }),
    ),
  };
}

const PAGE = [
  "The ferry",
  "The ferry left at noon and came",
  "The queue is closed.",
  "back before dusk. It was full.",
  "The queue is not closed.",
  "The bell",
  "The bell was cast in spring.",
  "The queue is closed.",
].join("\n\n");

const FERRY = ["The ferry left at noon and came|back before dusk. It was full.", "The queue is closed."];
const TRUTH = truthOf(PAGE, [
  {
    headline: "The ferry",
    blocks: ["headline: The ferry", ...FERRY, "twin: The queue is not closed.", "dup: The queue is closed."],
  },
  { headline: "The bell", blocks: ["headline: The bell", "The bell was cast in spring."] },
]);

const FERRY_READ: Told = { headline: "The ferry", blocks: [...FERRY, "The queue is not closed."] };
const BELL_READ: Told = { headline: "The bell", blocks: ["The bell was cast in spring."] };

describe("the figures of a page", () => {
  test("are full for a reading as it was printed", () => {
    const tally = tallyPage(readingOf(PAGE, [FERRY_READ, BELL_READ]), TRUTH);
    expect(tally).toMatchObject({
      headlines: { right: 2, of: 2 },
      cuts: { right: 1, of: 1 },
      ends: { right: 2, of: 2 },
      duplicates: { right: 1, of: 1 },
      twins: { right: 1, of: 1 },
      falseJoints: 0,
      mixed: 0,
      misheaded: 0,
      underAnothers: 0,
      headlinesKeptBack: 0,
    });
    expect(tally.articleText.right).toBe(tally.articleText.of);
  });

  test("tell passages under another article's headline from those under what is no headline", () => {
    const headed = (headline: string) => tallyPage(readingOf(PAGE, [{ ...FERRY_READ, headline }, BELL_READ]), TRUTH);
    expect(headed("The bell")).toMatchObject({ misheaded: 1, underAnothers: 1 });
    expect(headed("Page 3")).toMatchObject({ misheaded: 1, underAnothers: 0 });
  });

  test("count passages without their headline, as they may be another article's, and none of these as misheaded", () => {
    const doubted = (headline: string) =>
      tallyPage(readingOf(PAGE, [{ ...FERRY_READ, headline, mayBeAnothers: true }, BELL_READ]), TRUTH);
    expect(doubted("The ferry")).toMatchObject({ misheaded: 0, headlinesKeptBack: 1 });
    expect(doubted("The bell")).toMatchObject({ misheaded: 0, underAnothers: 0, headlinesKeptBack: 0 });
  });

  test("count a cut sentence that is left in two", () => {
    const blocks = ["The ferry left at noon and came", "back before dusk. It was full.", ...FERRY_READ.blocks.slice(1)];
    const { cuts, falseJoints, misses } = tallyPage(readingOf(PAGE, [{ ...FERRY_READ, blocks }, BELL_READ]), TRUTH);
    expect([cuts, falseJoints]).toEqual([{ right: 0, of: 1 }, 0]);
    expect(misses.join()).toContain("ferry left at noon and came | back before dusk. It was full.");
  });

  test.each([
    ["a half of a sentence and another paragraph", "The ferry left at noon and came|The queue is closed."],
    ["a half of a sentence and another article", "The ferry left at noon and came|The bell was cast in spring."],
    ["a headline and its article", "The ferry|The ferry left at noon and came|back before dusk. It was full."],
    ["the halves of a sentence the wrong way round", "back before dusk. It was full.|The ferry left at noon and came"],
    ["a paragraph and the article below it", "The queue is not closed.|The bell was cast in spring."],
  ])("count %s as a false joint", (_, block) => {
    const { falseJoints, misses } = tallyPage(readingOf(PAGE, [{ headline: "The ferry", blocks: [block] }]), TRUTH);
    expect(falseJoints).toBe(1);
    expect(misses.filter((miss) => miss.startsWith("false joint"))).toHaveLength(1);
  });

  test("count two paragraphs in one block as a lost end, and as no false joint", () => {
    const blocks = [`${FERRY.join("|")}|The queue is not closed.`];
    const { ends, falseJoints } = tallyPage(readingOf(PAGE, [{ headline: "The ferry", blocks }, BELL_READ]), TRUTH);
    expect([ends, falseJoints]).toEqual([{ right: 0, of: 2 }, 0]);
  });

  test("count what belongs to no article as one false joint where a sentence goes over it", () => {
    const page = "The ferry left\n\nTHE COURIER\n\nat noon.";
    const truth = truthOf(page, [{ blocks: ["The ferry left|at noon."] }]);
    const across = readingOf(page, [{ blocks: ["The ferry left|THE COURIER|at noon."] }]);
    expect(tallyPage(across, truth).falseJoints).toBe(1);
  });

  test("blame nobody for what the page prints behind the last words of a line, as long as it is no other column", () => {
    const page = "It left at noon. (Continued on page 4)\nThe left column   The right column";
    const truth = truthOf(page, [
      { blocks: ["It left at noon.", "The left column"] },
      { blocks: ["The right column"] },
    ]);
    const read = (block: string) => tallyPage(readingOf(page, [{ blocks: [block] }]), truth).falseJoints;
    expect(read("It left at noon. (Continued on page 4)")).toBe(0);
    expect(read("The left column   The right column")).toBe(1);
  });

  test("say when a repeated paragraph is shown twice, and take either copy", () => {
    const [sentence = "", queue = "", twin = ""] = FERRY_READ.blocks;
    const read = (...blocks: string[]) =>
      tallyPage(readingOf(PAGE, [{ headline: "The ferry", blocks: [sentence, ...blocks, twin] }]), TRUTH).duplicates;
    expect(read(queue, "dup: The queue is closed.")).toEqual({ right: 0, of: 1 });
    expect(read("dup: The queue is closed.")).toEqual({ right: 1, of: 1 });
  });

  test("take no end for sure that a repetition of both paragraphs does not have", () => {
    const page = "It was full.\n\nIt came back.\n\nThe bell rang.\n\nIt was full. It came back.";
    const truth = truthOf(page, [
      { blocks: ["It was full.", "It came back.", "The bell rang.", "dup: It was full.", "dup: It came back."] },
    ]);
    const { ends, duplicates } = tallyPage(
      readingOf(page, [{ blocks: ["dup: It was full. It came back.", "The bell rang."] }]),
      truth,
    );
    expect([ends, duplicates]).toEqual([
      { right: 1, of: 1 },
      { right: 2, of: 2 },
    ]);
  });

  test("say when a near twin is lost", () => {
    const blocks = FERRY_READ.blocks.slice(0, 2);
    const { twins } = tallyPage(readingOf(PAGE, [{ ...FERRY_READ, blocks }, BELL_READ]), TRUTH);
    expect(twins).toEqual({ right: 0, of: 1 });
  });

  test("give letters to one article only where two are read as one", () => {
    const both = { headline: "The ferry", blocks: [...FERRY_READ.blocks, ...BELL_READ.blocks] };
    const { articleText, headlines } = tallyPage(readingOf(PAGE, [both]), TRUTH);
    const bell = "Thebellwascastinspring".length;
    expect([articleText.of - articleText.right, headlines.right]).toEqual([bell, 1]);
  });

  test("expect no headline of what goes on from another page", () => {
    const truth = truthOf(PAGE, [{ headline: null, blocks: ["The bell was cast in spring."] }]);
    const read = (headline: string | null) => tallyPage(readingOf(PAGE, [{ ...BELL_READ, headline }]), truth);
    expect(read(null).unheaded).toEqual({ right: 1, of: 1 });
    expect(read("The bell").unheaded).toEqual({ right: 0, of: 1 });
  });

  test("tell hyphens that divide words from hyphens of words", () => {
    const page = "It was a well-\nknown hun-\ndred.";
    const dash = page.lastIndexOf("-");
    const truth = truthOf(page, [{ blocks: ["It was a well-|known hun|dred."] }], {
      leftOut: [{ kind: "hyphen", range: [dash, dash + 1] }],
    });
    const read = (block: string) => tallyPage(readingOf(page, [{ blocks: [block] }]), truth);
    const { hyphensKept, hyphensUndone } = read("It was a well|known hun|dred.");
    expect([hyphensKept, hyphensUndone]).toEqual([
      { right: 0, of: 1 },
      { right: 1, of: 1 },
    ]);
    expect(read("It was a well-\nknown hun-\ndred.").hyphensKept).toEqual({ right: 1, of: 1 });
    expect(read("It was a well-\nknown hun-\ndred.").hyphensUndone).toEqual({ right: 0, of: 1 });
  });

  test("account for letters in blocks, in headlines, and among what is left out, and tell what is shown from these", () => {
    const reading = readingOf(PAGE, [{ headline: "The bell", blocks: ["The bell was cast in spring."] }]);
    const start = PAGE.indexOf("back before");
    const dropped = [{ kind: "furniture", start, end: start + "back before dusk.".length } as const];
    const headings = rangesOf(PAGE, "The bell");
    const known = "Thebellwascastinspring" + "Thebell" + "backbeforedusk";
    const { accounted, shownText } = tallyPage({ ...reading, headings, dropped }, TRUTH);
    expect([accounted.right, shownText.right]).toEqual([known.length, "Thebellwascastinspring".length]);
  });

  test("count nothing where a truth speaks of lines and places that the page has not", () => {
    const blocks: BlockTruth[] = [
      { role: "body", lines: [[900, 1e12]] },
      { role: "body", ranges: [[1e6, 1e9]] },
      { role: "body", lines: [[3, 1]] },
    ];
    const truth = { ...TRUTH, articles: [{ id: "1", headline: null, blocks }] };
    const { articleText, cuts, ends } = tallyPage(readingOf(PAGE, [BELL_READ]), truth);
    expect([articleText.of, cuts.of, ends.of]).toEqual([0, 0, 0]);
  });

  test("are summed over pages", () => {
    const tally = tallyPage(readingOf(PAGE, [FERRY_READ, BELL_READ]), TRUTH);
    expect(addTallies([tally, tally])).toMatchObject({ headlines: { right: 4, of: 4 }, passages: 2 * tally.passages });
  });
});
