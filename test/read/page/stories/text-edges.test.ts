import { describe, expect, test } from "vitest";
import { element } from "../../../../src/read/page/elements.ts";
import { pageFacts } from "../../../../src/read/page/page-facts.ts";
import { WEIGHTS } from "../../../../src/read/page/rules.ts";
import { type PrintedPiece, printedPieces } from "../../../../src/read/page/stories/printed-pieces.ts";
import { TextEdges } from "../../../../src/read/page/stories/text-edges.ts";

/** The edges of paragraphs, and these as pieces. */
function edgesOf(...paragraphs: readonly string[]): { edges: TextEdges; pieces: readonly PrintedPiece[] } {
  const text = paragraphs.join("\n\n");
  const elements = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph);
    return element("paragraph", [{ start, end: start + paragraph.length }]);
  });
  const edges = new TextEdges({ text, facts: pageFacts(text, 0, WEIGHTS), elements });
  return { edges, pieces: printedPieces(elements) };
}

describe("where a text ends, another goes on", () => {
  test("as the page's words do", () => {
    const { edges, pieces } = edgesOf(
      "渡口两边站满了人，老乡们都说摆渡",
      "船票只要两元。",
      "老人不收钱。",
      "摆渡船每天开八班，摆渡船的船长姓罗。",
    );
    const [end, right, wrong] = pieces as [PrintedPiece, PrintedPiece, PrintedPiece];
    expect(edges.attraction(end, right)).toBeGreaterThan(0);
    expect(edges.attraction(end, wrong)).toBeLessThanOrEqual(0);
  });
});

test("a text reads as if it began inside a sentence, or at the start of one", () => {
  const { edges, pieces } = edgesOf("的老船长，每天天不亮就到渡口来。", "昨天上午，记者在渡口看到，摆渡船已经开了。");
  const [inside, whole] = pieces as [PrintedPiece, PrintedPiece];
  expect(edges.readsInside(inside)).toBeGreaterThan(0);
  expect(edges.readsInside(whole)).toBeLessThan(0);
});
