/** A store of passages cannot be used as it is; the message names what is wrong and the next step. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
}

/** The same of an index folder; the message names the file. */
export class IndexFolderError extends StoreError {
  override readonly name: string = "IndexFolderError";
}

/** A folder in which an index, a copy or a model is written is full, may not be written, or fails. */
export class StorageError extends IndexFolderError {
  override readonly name = "StorageError";
}

/** An index folder of an earlier version's format, which can be brought up to date. */
export class EarlierFormatError extends IndexFolderError {
  override readonly name = "EarlierFormatError";
}

/** An index folder of a format so early that its files must be read again. */
export class OutgrownFormatError extends IndexFolderError {
  override readonly name = "OutgrownFormatError";
}

/** The store was made by another model than the one in use. */
export class ModelMismatchError extends StoreError {
  override readonly name = "ModelMismatchError";
}

/** A quotation that is not what the source says; it must not go out. */
export class QuotationMismatchError extends Error {
  override readonly name = "QuotationMismatchError";
}

/** Too many calls are open; nothing was asked. */
export class EngineBusyError extends Error {
  override readonly name = "EngineBusyError";
  /** When to try again, in whole seconds, at least 1. */
  readonly seconds: number;

  constructor(seconds: number, options?: ErrorOptions) {
    super(`Too many questions are waiting. Try again in ${seconds} s.`, options);
    this.seconds = seconds;
  }
}

/** The engine process or the indexing process could not be started, ended before it was done, or sent nonsense. */
export class ProcessError extends Error {
  override readonly name = "ProcessError";
}

/**
 * A process of ours met an error of a class that only that process knows: a library's, or a mistake of ours such as a
 * TypeError. Message, stack and causes are those of the error there.
 */
export class UnexpectedError extends Error {
  override readonly name = "UnexpectedError";
  /** Name of the error's class in the process where it arose. */
  readonly originalName: string;

  constructor(originalName: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.originalName = originalName;
  }
}
