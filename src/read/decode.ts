import { type DecodedText, decodeBytes, type EncodingHints, NO_HINTS } from "./decode-bytes.ts";
import type { Signature } from "./formats/format.ts";
import { FORMATS } from "./formats/formats.ts";
import { ReadError } from "./read-error.ts";

/** First bytes of files that are neither text nor of a format that is read. */
const FOREIGN: readonly Pick<Signature, "bytes" | "means">[] = [
  { bytes: "\u0089PNG", means: "a PNG image" },
  { bytes: "\u00ff\u00d8\u00ff", means: "a JPEG image" },
  { bytes: "GIF8", means: "a GIF image" },
  { bytes: "\u00d0\u00cf\u0011\u00e0", means: "an old Office document" },
  { bytes: "\u001f\u008b", means: "a gzip archive" },
  { bytes: "\u007fELF", means: "a program" },
];
/** The same for all files that are no text, whatever their names say. */
const SIGNATURES = [
  ...FORMATS.flatMap(({ content }) => (content.kind === "document" ? (content.signature ?? []) : [])),
  ...FOREIGN,
];

/**
 * The text of a file in whatever encoding, as `decodeBytes` gives it.
 * @throws ReadError when the bytes are no text, or the encoding cannot be told.
 */
export async function decodeText(
  name: string,
  bytes: Uint8Array,
  hints: EncodingHints = NO_HINTS,
): Promise<DecodedText> {
  refuseOtherFormats(name, bytes);
  return decodeBytes(name, bytes, hints);
}

function refuseOtherFormats(name: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const found = SIGNATURES.find((signature) => start.startsWith(signature.bytes));
  if (found === undefined) return;
  throw new ReadError(name, {
    reason: `it is ${found.means}, not text`,
    nextStep: "Give the file its right extension, or leave it out.",
  });
}
