import type { GivenFacts } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { withContents } from "./contents.ts";
import { type ClearedPage, withoutFurniture } from "./furniture.ts";
import { withLevels } from "./headings.ts";
import { columnBlocks } from "./layout/column-blocks.ts";
import { columnsOf } from "./layout/columns.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";
import { usualType } from "./layout/usual-type.ts";
import { overBreaks } from "./page-breaks.ts";
import type { OutlineEntry } from "./print/outline.ts";
import type { Column, Leftover, PrintedPage } from "./print/printed-page.ts";
import { type WrittenPage, writtenPdf } from "./write-pdf.ts";

/** What is known of printed pages beside them. */
interface DocumentFacts {
  readonly outline: readonly OutlineEntry[];
  /** @param firstPage the words of the first page. */
  readonly factsOf: (firstPage: string) => GivenFacts;
}

/** The blocks of printed pages, in the order of their columns. */
export function layOut(pages: readonly PrintedPage[], { outline, factsOf }: DocumentFacts): StructuredText {
  const cleared = withoutFurniture(pages);
  const columns = cleared.map(({ frames }) => frames.flatMap(columnsOf));
  const usual = usualType(columns.flat());
  const byPage = columns.map((onPage, page) => onPage.map((column) => columnBlocks(column, page, usual)));
  const blocks = withLevels(overBreaks(withContents(byPage.flat())), {
    outline,
    usual,
    pageCount: pages.length,
    newspapers: new Set(cleared.flatMap(({ isNewspapers }, page) => (isNewspapers ? [page] : []))),
  });
  const written = cleared.map((page, at) => writtenPage(page, byPage[at] ?? []));
  return writtenPdf(written, blocks, factsOf((columns[0] ?? []).map(wordsIn).join(" ")));
}

function wordsIn({ lines }: Column): string {
  return lines.map(({ words }) => words).join(" ");
}

function writtenPage({ frames, dropped }: ClearedPage, columns: readonly (readonly PrintedBlock[])[]): WrittenPage {
  const furniture = (words: string): Leftover => ({ kind: "furniture", words });
  return {
    above: frames.flatMap(({ above }) => above.map(furniture)),
    lines: columns.flatMap((blocks) => blocks.flatMap(({ lines }) => lines)),
    below: [...frames.flatMap(({ below }) => below.map(furniture)), ...dropped],
  };
}
