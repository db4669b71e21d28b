import { EmbeddingError } from "../../embed/embedding.ts";
import { errorId, setErrorId } from "../../log/error-id.ts";
import type { Log } from "../../log/log.ts";
import { RerankerError } from "../../rerank/reranker.ts";
import {
  EarlierFormatError,
  EngineBusyError,
  IndexFolderError,
  ModelMismatchError,
  OutgrownFormatError,
  ProcessError,
  QuotationMismatchError,
  StorageError,
  StoreError,
  UnexpectedError,
} from "../errors.ts";

/** An error as it crosses between processes: plain data, of which the other side makes an error of the same class. */
export type ErrorRecord = ErrorKind & {
  /** See `errorId`; null for a cause, which is logged with the error that it caused. */
  readonly id: string | null;
  readonly message: string;
  /** For logs only. */
  readonly stack: string | null;
  readonly cause: ErrorRecord | null;
};

/** Which class the error is of, and what errors of this class say besides. */
type ErrorKind =
  | { readonly code: PlainCode }
  | { readonly code: "engine-busy"; readonly seconds: number }
  | { readonly code: "unexpected"; readonly originalName: string };

type PlainCode = (typeof PLAIN_CLASSES)[number][0];

/** Errors that say nothing but their message, by code; a class stands before the one that it extends. */
const PLAIN_CLASSES = [
  ["model-mismatch", ModelMismatchError],
  ["earlier-format", EarlierFormatError],
  ["outgrown-format", OutgrownFormatError],
  ["storage", StorageError],
  ["index-folder", IndexFolderError],
  ["store", StoreError],
  ["quotation-mismatch", QuotationMismatchError],
  ["embedding", EmbeddingError],
  ["reranker", RerankerError],
  ["process", ProcessError],
] as const;

/** Causes that cross with an error; more than these are a circle or noise. */
const MOST_CAUSES = 5;

/** What a log line says of an error beside the error itself. */
export interface ErrorPlace {
  /** What failed, as a sentence without its full stop. */
  readonly message: string;
  readonly facts?: object;
}

/**
 * Logs an error in the process where it arose, with its stack, its causes and a new id, and returns what crosses to the
 * other process. An error that was logged before (several calls may wait for one thing that fails) keeps its id and is not
 * logged again.
 */
export function reportError(thrown: unknown, log: Log, { message, facts }: ErrorPlace): ErrorRecord {
  const error = toError(thrown);
  if (errorId(error) === null) {
    setErrorId(error);
    log.error({ ...facts, err: error }, message);
  }
  return recordOf(error);
}

/** An error as it crosses to another process. */
export function recordOf(error: Error, causes = MOST_CAUSES): ErrorRecord {
  const { message, stack = null, cause } = error;
  return {
    ...kindOf(error),
    id: errorId(error),
    message,
    stack,
    cause: cause === undefined || causes === 0 ? null : recordOf(toError(cause), causes - 1),
  };
}

/** The error that another process recorded, as an error of the same class with the same causes, stack and id. */
export function revivedError(record: ErrorRecord): Error {
  const error = instanceOf(record, record.cause === null ? {} : { cause: revivedError(record.cause) });
  if (record.stack !== null) error.stack = record.stack;
  if (record.id !== null) setErrorId(error, record.id);
  return error;
}

function kindOf(error: Error): ErrorKind {
  if (error instanceof EngineBusyError) return { code: "engine-busy", seconds: error.seconds };
  if (error instanceof UnexpectedError) return { code: "unexpected", originalName: error.originalName };
  const [code] = PLAIN_CLASSES.find(([, type]) => error instanceof type) ?? [];
  return code === undefined ? { code: "unexpected", originalName: error.name } : { code };
}

function instanceOf(record: ErrorRecord, options: ErrorOptions): Error {
  if (record.code === "engine-busy") return new EngineBusyError(record.seconds, options);
  if (record.code === "unexpected") return new UnexpectedError(record.originalName, record.message, options);
  const [, type] = PLAIN_CLASSES.find(([code]) => code === record.code) ?? [];
  // Of a code that this version does not know: what was said is kept.
  if (type === undefined) return new UnexpectedError(record.code, record.message, options);
  return new type(record.message, options);
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new UnexpectedError(typeof thrown, String(thrown));
}
