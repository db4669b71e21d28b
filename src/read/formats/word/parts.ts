import { type Refusal, Unreadable } from "../../read-error.ts";
import type { PartReader, Related } from "../package/part-reader.ts";
import type { ZipPart } from "../zip.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without a Word document",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/** Parts that some programs do not refer to: they stand where they always do. */
const USUAL_PARTS = ["styles", "numbering", "settings", "footnotes", "endnotes"];

/** The main part of a Word document, and what it refers to. */
export interface WordParts extends Related {
  readonly document: ZipPart;
  /** What the document says of itself. */
  readonly properties: ZipPart | undefined;
}

/** @throws Unreadable when no part says that it is the document. */
export async function findWordParts(reader: PartReader): Promise<WordParts> {
  const root = await reader.related("");
  const document = root.byKind.get("officeDocument")?.[0] ?? reader.part("word/document.xml");
  if (document === undefined) throw new Unreadable(OTHER_FORMAT);
  const related = await reader.related(document.name);
  const byKind = new Map(related.byKind);
  for (const kind of USUAL_PARTS) {
    const usual = reader.part(`word/${kind}.xml`);
    if (!byKind.has(kind) && usual !== undefined) byKind.set(kind, [usual]);
  }
  return { document, properties: root.byKind.get("core-properties")?.[0], byKind, byId: related.byId };
}
