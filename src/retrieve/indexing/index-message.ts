import type { LogSettings } from "../../log/log.ts";
import type { PressTable } from "../../read/page/marks/press-words.ts";
import type { ErrorRecord } from "../engine/error-record.ts";
import type { MessageOf } from "../engine/process-message.ts";
import type { StorePlace } from "../store/store-place.ts";
import type { CheckedFiles } from "./check-files.ts";
import type { QuarantinedFile } from "./quarantine.ts";
import type { ReadingBudget } from "./reading/reading-budget.ts";
import type { FileUnderWay } from "./reading/reading-guard.ts";
import type { Finished, IndexProgress, IndexRequest, IndexSummary } from "./update-index.ts";

/** An `IndexRequest` as it crosses to the indexing process. */
export interface IndexProcessRequest
  extends StorePlace,
    Omit<IndexRequest, "store" | "models" | "guard" | "readAhead" | "stop" | "onProgress" | "onIndexed"> {
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** One thing after the other, as on one core, whatever cores there are; false by default. */
  readonly inTurn?: boolean;
  /** How the indexing process logs; silent by default. */
  readonly log?: LogSettings;
}

/** A check of files as it crosses to the indexing process. */
export interface CheckRequest {
  readonly folder: string;
  readonly budget: ReadingBudget;
  readonly quarantined: readonly QuarantinedFile[];
  readonly ocrLanguages: string | null;
}

/** An index that may be of an earlier format. */
export type IndexToBringUpToDate = StorePlace & Pick<IndexProcessRequest, "log">;

/** To the indexing process. */
export type IndexProcessMessage = MessageOf<{
  update: { readonly request: IndexProcessRequest; readonly press: PressTable };
  check: { readonly request: CheckRequest; readonly press: PressTable };
  format: { readonly index: IndexToBringUpToDate };
  /** An update is to end behind the file at hand. */
  stop: object;
}>;

/** From the indexing process; after the last four it ends. */
export type IndexProcessReply = MessageOf<{
  progress: { readonly progress: IndexProgress };
  /** A file is about to be read. */
  reading: { readonly file: FileUnderWay };
  /** A file that was read elsewhere is about to be stored. */
  storing: { readonly file: FileUnderWay };
  /** It was read, or it is refused. */
  read: { readonly isRefused: boolean };
  /** Files are in the store. */
  indexed: { readonly finished: Finished };
  summary: { readonly summary: IndexSummary };
  checked: { readonly checked: CheckedFiles };
  formatted: { readonly formerFormat: number | null };
  failed: { readonly error: ErrorRecord };
}>;

/** What a process that has done its work says last. */
export type FinalReply = Extract<IndexProcessReply, { readonly kind: "summary" | "checked" | "formatted" }>;
