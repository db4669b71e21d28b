/** A file that cannot be read: says which, why, and what its owner can do. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  /** The file's name as given to the reader. */
  readonly file: string;
  /** What is wrong, as a phrase: "it holds no text". */
  readonly reason: string;
  /** What to do about it, as a sentence. */
  readonly nextStep: string;

  constructor(file: string, reason: string, nextStep: string, cause?: unknown) {
    super(`${file} cannot be read: ${reason}. ${nextStep}`, cause === undefined ? undefined : { cause });
    this.file = file;
    this.reason = reason;
    this.nextStep = nextStep;
  }
}
