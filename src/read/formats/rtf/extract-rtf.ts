import { type Codec, codecOf } from "../../encodings/codec.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { FontPages } from "./font-pages.ts";
import { RtfReader } from "./rtf-reader.ts";
import { tokensOf } from "./tokens.ts";
import { encodingOfCharset, encodingOfPage, USUAL } from "./vocabulary.ts";

/** Where a code page or a font's character set is named. */
const NAMED = /\\(ansicpg|fcharset|cpg)(\d{1,5})/gu;
/** A document names at most so many. */
const MOST_ENCODINGS = 40;
/** So much of a file's end tells whether it was written to its end, in bytes. */
const END = 200;

/**
 * The text of a Rich Text document as its reader sees it, in its parts.
 * @throws RangeError when it is damaged, or nested deeper than any document.
 */
export async function extractRtf(bytes: Uint8Array): Promise<StructuredText> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const source = file.slice(Math.max(0, file.indexOf("{\\rtf")));
  const codecs = await codecsOf(source);
  const pages = new FontPages(codecs, "western");
  const read = textOf(source, pages);
  return pages.meansDocument() ? textOf(source, new FontPages(codecs, "document")) : read;
}

function textOf(source: string, pages: FontPages): StructuredText {
  const reader = new RtfReader(pages);
  for (const token of tokensOf(source)) reader.take(token);
  // Some programs forget to close what they have opened; what is cut off ends elsewhere, as a rule.
  const isWhole = source
    .slice(-END)
    .replace(/[\s\0]/gu, "")
    .endsWith("}");
  if (reader.isInGroup && !isWhole) throw new RangeError("it ends within a group: it is cut off");
  return reader.finish();
}

async function codecsOf(source: string): Promise<Map<string, Codec>> {
  const names = new Set([USUAL]);
  for (const [, word, digits] of source.matchAll(NAMED)) {
    const number = Number(digits);
    const name = word === "fcharset" ? encodingOfCharset(number) : encodingOfPage(number);
    if (name !== null && names.size < MOST_ENCODINGS) names.add(name);
  }
  const codecs = new Map<string, Codec>();
  for (const name of names) {
    const codec = await codecOf(name);
    if (codec !== null) codecs.set(name, codec);
  }
  return codecs;
}
