import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { readXml } from "../package/xml.ts";
import { OdtReader } from "./odt-text.ts";
import { openDocument } from "./open-document.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without an OpenDocument text",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * The text of an OpenDocument text as its reader sees it, in its parts.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export async function extractOdt(bytes: Uint8Array): Promise<StructuredText> {
  const reader = await openDocument(bytes);
  const content = reader.part("content.xml");
  if (content === undefined) throw new Unreadable(OTHER_FORMAT);
  const text = new OdtReader();
  // The paragraphs' styles come first: those of the template, then the document's own.
  await reader.read(reader.part("styles.xml"), text.styles);
  await reader.read(content, text);
  if (!text.isFound) throw new Unreadable(OTHER_FORMAT);
  return text.finish();
}

const NO_FLAT_TEXT: Refusal = {
  reason: "it is XML without an OpenDocument text",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * The same of one that is a single file of XML.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export async function extractFlatOdt(bytes: Uint8Array): Promise<StructuredText> {
  const text = new OdtReader();
  await readXml(whole(bytes), text.styles);
  await readXml(whole(bytes), text);
  if (!text.isFound) throw new Unreadable(NO_FLAT_TEXT);
  return text.finish();
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
