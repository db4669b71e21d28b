import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Source text in one row, in UTF-16 units: small enough to unpack in a fraction of a millisecond. */
export const SOURCE_PIECE = 16_384;

/** A piece of source text on disk: UTF-16LE, which keeps even lone surrogates, deflated. */
export function packSource(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, "utf16le"));
}

/** What `packSource` was given. */
export function unpackSource(packed: Uint8Array): string {
  return inflateRawSync(packed).toString("utf16le");
}
