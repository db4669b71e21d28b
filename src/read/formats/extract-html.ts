import { withoutLibraryNotes } from "../front-matter/library-notes.ts";
import type { StructuredText } from "../structure/structure.ts";
import { StructureWriter } from "../structure/structure-writer.ts";
import { plainWords } from "./web/inline-words.ts";
import { mainContent } from "./web/main-content.ts";
import type { PageBlock } from "./web/page-block.ts";
import { readBlocks } from "./web/page-blocks.ts";
import { elementsOf, languageOf, pageFacts, type ShownText } from "./web/page-facts.ts";
import { parsePage } from "./web/parse-page.ts";
import { writePage } from "./web/write-page.ts";

/** How much of a text its script is told by, in UTF-16 units. */
const TELLING = 3000;

/**
 * All that can be seen of a web page, in its parts: what is its text and what leads through the site, and what its metadata say.
 * @throws RangeError when elements are nested deeper than any page needs, or when there are too many.
 */
export function extractHtml(html: string): StructuredText {
  const source = parsePage(html);
  const page = readBlocks(source, languageOf(elementsOf(source)) ?? "");
  const main = mainContent(source, page);
  const writer = new StructureWriter();
  writePage(writer, page.blocks, main);
  return withoutLibraryNotes(writer.finish(pageFacts(source, shownText([...main]))));
}

function shownText(blocks: readonly PageBlock[]): ShownText {
  const words = (block: PageBlock) => block.lines.map(plainWords).join(" ").replace(/\s+/gu, " ").trim();
  const headlines = blocks.filter(({ kind, level }) => kind === "heading" && level === 1).map(words);
  let start = "";
  for (const block of blocks) {
    if (start.length >= TELLING) break;
    start += `${words(block)} `;
  }
  return { headlines, start };
}
