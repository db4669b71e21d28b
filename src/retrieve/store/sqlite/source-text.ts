import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Source text in one row of `source_pieces`, in UTF-16 units: it is unpacked in a fraction of a millisecond. */
export const SOURCE_ROW_LENGTH = 16_384;

/** Source text on disk: UTF-16LE, which keeps even lone surrogates, deflated. */
export function packSource(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, "utf16le"));
}

/** What `packSource` was given. */
export function unpackSource(packed: Uint8Array): string {
  return inflateRawSync(packed).toString("utf16le");
}
