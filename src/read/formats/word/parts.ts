import { type Refusal, Unreadable } from "../../read-error.ts";
import type { PartReader } from "../package/part-reader.ts";
import type { ZipPart } from "../zip.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without a Word document",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/** The parts of a Word document of which text is made. */
export interface WordParts {
  readonly document: ZipPart;
  readonly styles: ZipPart | undefined;
  readonly footnotes: ZipPart | undefined;
  readonly endnotes: ZipPart | undefined;
}

/** @throws Unreadable when no part says that it is the document. */
export async function findWordParts(reader: PartReader): Promise<WordParts> {
  const root = await reader.relationships("");
  const document = reader.part(root.get("officeDocument") ?? "word/document.xml");
  if (document === undefined) throw new Unreadable(OTHER_FORMAT);
  const related = await reader.relationships(document.name);
  const part = (kind: string) => reader.part(related.get(kind) ?? `word/${kind}.xml`);
  return { document, styles: part("styles"), footnotes: part("footnotes"), endnotes: part("endnotes") };
}
