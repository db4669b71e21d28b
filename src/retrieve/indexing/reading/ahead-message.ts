import type { PressTable } from "../../../read/page/marks/press-words.ts";
import type { MessageOf } from "../../engine/process-message.ts";
import type { FileDraft, PassageVectors } from "../../store/writable-store.ts";
import type { ReadingBudget } from "./reading-budget.ts";
import type { Stages } from "./stopwatch.ts";

/** How files are read ahead. */
export interface AheadSettings {
  /** See `Embedder.modelId`. */
  readonly model: string;
  readonly press: PressTable;
  readonly budget: ReadingBudget;
  /** See `ReadingSettings`. */
  readonly ocrLanguages: string | null;
  /** Hashes of files, of which nothing is read: the store holds them, or they are in quarantine. */
  readonly passedOver: readonly string[];
}

/** A file that will be wanted soon. */
export interface AheadFile {
  readonly absolute: string;
  /** Name shown to people; with its extension, which decides how it is read. */
  readonly name: string;
  readonly givenEncoding: string | null;
  /** In bytes. */
  readonly size: number;
}

/** A file that was read, split and embedded: all that a store is given of it. */
export interface ReadyFile {
  readonly contentHash: string;
  readonly hash: string;
  readonly size: number;
  /** What was known of its encoding when it was read. */
  readonly givenEncoding: string | null;
  /** Without what its stamp says, which the run knows. */
  readonly draft: Omit<FileDraft, "stamp">;
  /** Of all its passages, by their keys. */
  readonly vectors: ReadonlyMap<string, PassageVectors>;
  readonly seconds: Pick<Stages, "reading" | "embedding">;
}

/** To the process that reads ahead. */
export type AheadMessage = MessageOf<{
  start: { readonly settings: AheadSettings };
  read: { readonly files: readonly AheadFile[] };
}>;

/** From it, for files in their turn, several at a time; null where the run is to read one itself, and to say what is wrong with it. */
export interface AheadReply {
  readonly ready: readonly (ReadyFile | null)[];
}
