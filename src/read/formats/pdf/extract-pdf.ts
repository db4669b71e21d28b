import { Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { withContents } from "./contents.ts";
import { type ClearedPage, withoutFurniture } from "./furniture.ts";
import { withLevels } from "./headings.ts";
import { columnBlocks } from "./layout/column-blocks.ts";
import { columnsOf } from "./layout/columns.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";
import { usualType } from "./layout/usual-type.ts";
import { overBreaks } from "./page-breaks.ts";
import { openPdf } from "./print/open-pdf.ts";
import { factsOf } from "./print/pdf-facts.ts";
import type { Column, Leftover, PrintedPage } from "./print/printed-page.ts";
import { isUnreadable } from "./unreadable.ts";
import { type WrittenPage, writtenPdf } from "./write-pdf.ts";

/**
 * The text layer of a PDF in the blocks that its pages show. Pages that have no text layer are empty.
 * @throws Unreadable when the characters of no page are text.
 */
export async function extractPdf(bytes: Uint8Array): Promise<StructuredText> {
  const { pages, outline, properties } = await openPdf(bytes);
  const cleared = withoutFurniture(withoutUnreadable(pages));
  const columns = cleared.map(({ frames }) => frames.flatMap(columnsOf));
  const usual = usualType(columns.flat());
  const byPage = columns.map((onPage, page) => onPage.map((column) => columnBlocks(column, page, usual)));
  const blocks = withLevels(overBreaks(withContents(byPage.flat())), { outline, usual, pageCount: pages.length });
  const written = cleared.map((page, at) => writtenPage(page, byPage[at] ?? []));
  return writtenPdf(written, blocks, factsOf(properties, (columns[0] ?? []).map(wordsIn).join(" ")));
}

function wordsIn({ lines }: Column): string {
  return lines.map(({ words }) => words).join(" ");
}

function withoutUnreadable(pages: readonly PrintedPage[]): PrintedPage[] {
  const shown = pages.map(({ frames }) => frames.flatMap(({ segments }) => segments.map(({ words }) => words)));
  const unreadable = shown.map((words, at) => isUnreadable(words.join(" "), pages[at]?.unknown ?? 0));
  const withText = shown.filter((words) => words.length > 0).length;
  if (withText > 0 && unreadable.filter(Boolean).length === withText) {
    throw new Unreadable({
      reason: "its fonts do not say which characters they show",
      nextStep: "Run text recognition (OCR) over it, replacing the text that it has.",
    });
  }
  return pages.map((page, at) => {
    if (unreadable[at] !== true) return page;
    const words = shown[at] ?? [];
    return {
      frames: [],
      unknown: page.unknown,
      dropped: [{ kind: "unreadable", words: words.join(" ") }, ...page.dropped],
    };
  });
}

function writtenPage({ frames, dropped }: ClearedPage, columns: readonly (readonly PrintedBlock[])[]): WrittenPage {
  const furniture = (words: string): Leftover => ({ kind: "furniture", words });
  return {
    above: frames.flatMap(({ above }) => above.map(furniture)),
    lines: columns.flatMap((blocks) => blocks.flatMap(({ lines }) => lines)),
    below: [...frames.flatMap(({ below }) => below.map(furniture)), ...dropped],
  };
}
