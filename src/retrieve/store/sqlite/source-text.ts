import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SqliteDatabase } from "../../../database/sqlite.ts";

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

/**
 * Gives the index's copy of a source file between two UTF-16 offsets, end exclusive; less where it is missing or damaged,
 * which no quotation then agrees with.
 */
export type SourceReader = (fileId: number, start: number, end: number) => string;

export function sourceReader(database: SqliteDatabase): SourceReader {
  const select = database.prepare("SELECT packed FROM source_pieces WHERE file_id = ? AND number = ?").pluck();
  return (fileId, start, end) => {
    const first = Math.floor(start / SOURCE_PIECE);
    let text = "";
    for (let number = first; number * SOURCE_PIECE < end; number++) {
      const packed = select.get(fileId, number) as Buffer | undefined;
      const piece = packed === undefined ? null : tryUnpack(packed);
      if (piece === null) break;
      text += piece;
    }
    return text.slice(start - first * SOURCE_PIECE, end - first * SOURCE_PIECE);
  };
}

function tryUnpack(packed: Uint8Array): string | null {
  try {
    return unpackSource(packed);
  } catch {
    return null;
  }
}
