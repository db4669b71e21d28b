import type { DroppedKind } from "../../article.ts";
import type { StructureWriter } from "../../structure/structure-writer.ts";
import { isEmpty, plainWords } from "./inline-words.ts";
import type { PageBlock } from "./page-block.ts";

/** Writes the blocks of a page in their order; what is no part of its text is told apart. */
export function writePage(writer: StructureWriter, blocks: readonly PageBlock[], main: ReadonlySet<PageBlock>): void {
  const hasSpare = blocks.some(({ isSpare }) => isSpare);
  const said = new Set(hasSpare ? blocks.filter(({ isSpare }) => !isSpare).map(wordsOf) : []);
  for (const block of blocks) {
    const dropped = reasonToDrop(block, said, main);
    if (dropped === null) write(writer, block);
    else writer.drop(dropped, wordsOf(block));
    for (const aside of block.asides) writer.drop(aside.kind, aside.words);
  }
}

function reasonToDrop(block: PageBlock, said: ReadonlySet<string>, main: ReadonlySet<PageBlock>): DroppedKind | null {
  if (block.isSpare && said.has(wordsOf(block))) return "duplicate";
  return main.has(block) ? null : "navigation";
}

function write(writer: StructureWriter, { kind, level, terms, opensTable, lines }: PageBlock): void {
  const [first = []] = lines;
  writer.setTerms(terms);
  if (opensTable) writer.beginTable();
  if (kind === "heading") writer.addHeading(level, first);
  else if (kind === "row" || kind === "columns") writer.addRow(kind, lines);
  else if (kind === "lines" || kind === "code") writer.addLines(kind, lines.map(plainWords));
  else writer.add(kind, first);
}

/** All words of a block in one line. */
function wordsOf({ lines }: PageBlock): string {
  const shown = lines.filter((line) => !isEmpty(line)).map(plainWords);
  return shown.join(" ").replace(/\s+/gu, " ").trim();
}
