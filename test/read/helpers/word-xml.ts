import { extractDocx } from "../../../src/read/formats/extract-docx.ts";
import { shownBlocks } from "./shown-blocks.ts";
import { wordParts, zip } from "./zip.ts";

type Others = NonNullable<Parameters<typeof wordParts>[1]>;

/** The lines of a document with this body. */
export async function linesOf(body: string, others: Others = {}): Promise<string[]> {
  return shownBlocks(await extractDocx(zip(wordParts(body, others))));
}

export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join("")}</w:p>`;
export const said = (words: string) => paragraph(run(words));
export const box = (...paragraphs: readonly string[]) => `<w:txbxContent>${paragraphs.join("")}</w:txbxContent>`;
export const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const instruction = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
export const cell = (...content: readonly string[]) => `<w:tc>${content.join("")}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
