import type { StructureWriter } from "../structure/structure-writer.ts";
import { readBlocks } from "./web/page-blocks.ts";
import { elementsOf, languageOf } from "./web/page-facts.ts";
import { parsePage } from "./web/parse-page.ts";
import { writePage } from "./web/write-page.ts";

/**
 * Adds all the text of a document or fragment in HTML that is no web page, such as a book's chapter or a letter: nothing stands
 * around it that would have to be told apart.
 * @throws RangeError when elements are nested deeper than any page needs.
 */
export function addMarkup(html: string, to: StructureWriter): void {
  const source = parsePage(html);
  const { blocks } = readBlocks(source, languageOf(elementsOf(source)) ?? "");
  writePage(to, blocks, new Set(blocks));
}
