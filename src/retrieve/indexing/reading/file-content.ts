import { createHash } from "node:crypto";
import { COLUMNS_FILE } from "../../../read/file-bytes.ts";
import { fileLook, isSettled } from "../../store/file-look.ts";

/** The bytes of a file, until they are taken. */
export class FileContent {
  /** SHA-256 of the bytes, hex. */
  readonly contentHash: string;
  /** The same, of the bytes and what is said of the columns: a change of either is a change of the file. */
  readonly hash: string;
  /** See `columnsText`. */
  readonly columns: string | null;
  readonly size: number;
  #bytes: Uint8Array | null;

  constructor(bytes: Uint8Array, columns: string | null) {
    const hash = createHash("sha256").update(bytes);
    this.contentHash = hash.copy().digest("hex");
    this.hash = columns === null ? this.contentHash : hash.update(COLUMNS_FILE).update(columns).digest("hex");
    this.columns = columns;
    this.size = bytes.length;
    this.#bytes = bytes;
  }

  take(): Uint8Array {
    const bytes = this.#bytes ?? new Uint8Array();
    this.#bytes = null;
    return bytes;
  }
}

/**
 * What a file, and one beside it that says what its columns are, look like from outside (`fileLook`); null where they may change
 * without looking otherwise, as they were written a moment ago, or cannot be looked at.
 */
export function lookOfContent(path: string): string | null {
  try {
    const looks = [fileLook(path), fileLook(path + COLUMNS_FILE)];
    const now = Date.now();
    return looks.every((look) => look === null || isSettled(look, now)) && looks[0] !== null ? looks.join(", ") : null;
  } catch {
    // Reading it says why.
    return null;
  }
}
