import type { SourceRange } from "../../article.ts";
import type { GivenFacts } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";
import type { Leftover, Line } from "./print/printed-page.ts";

/** A page as it is written: what stands above its columns, in them, and below. */
export interface WrittenPage {
  readonly above: readonly Leftover[];
  readonly lines: readonly Line[];
  readonly below: readonly Leftover[];
}

/** Puts the text of a document together, page by page and line by line, and then says which lines are a block. */
export function writtenPdf(
  pages: readonly WrittenPage[],
  blocks: readonly PrintedBlock[],
  facts: GivenFacts,
): StructuredText {
  const writer = new StructureWriter();
  const opening = new Map(
    blocks.flatMap((block) => (block.lines[0] === undefined ? [] : [[block.lines[0], block] as const])),
  );
  const ranges = new Map<Line, SourceRange | null>();
  const left = new Set<Line>(blocks.filter(({ kind }) => kind === "contents").flatMap(({ lines }) => lines));
  for (const { above, lines, below } of pages) {
    writer.beginPage();
    for (const { kind, words } of above) writer.drop(kind, words);
    for (const line of lines) {
      if (left.has(line)) writer.drop("navigation", line.words);
      else ranges.set(line, writer.placeLine(line.words, { opensBlock: opening.has(line) }));
    }
    for (const { kind, words } of below) writer.drop(kind, words);
  }
  for (const [at, block] of blocks.entries()) {
    const own = block.lines.map((line) => ranges.get(line) ?? null).filter((range) => range !== null);
    if (block.kind === "contents" || own.length === 0) continue;
    const opensTable = block.kind === "columns" || (block.kind === "row" && !isOfTable(blocks[at - 1]));
    const { kind, level } = block;
    writer.addPlaced({ kind, level, opensTable, ranges: isKept(kind) ? [spanOf(own)] : own });
  }
  return writer.finish(facts);
}

function isOfTable(block: PrintedBlock | undefined): boolean {
  return block?.kind === "columns" || block?.kind === "row";
}

/** Kinds whose lines stay lines. */
function isKept(kind: PrintedBlock["kind"]): boolean {
  return kind === "lines" || kind === "code";
}

function spanOf(ranges: readonly SourceRange[]): SourceRange {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}
