/**
 * Refusals of which people are told otherwise where they do not run the program: what a person's file is in is not clear; what
 * reads it is not installed, and nothing is known of it.
 */
export type RefusalKind = "encoding" | "installation";

/** What is wrong with a file, and what its owner can do. */
export interface Refusal {
  readonly kind?: RefusalKind;
  /** A phrase: "it holds no text". */
  readonly reason: string;
  /** A sentence. */
  readonly nextStep: string;
}

/** Nothing in a file can be read, though nothing is wrong with it. */
export const NO_TEXT: Refusal = { reason: "it holds no text", nextStep: "Fill it, or leave it out." };

/** Nothing in a file can be read without its password. */
export const LOCKED: Refusal = {
  reason: "it is locked with a password",
  nextStep: "Save it without one and try again.",
};

/** @param part the package or file of the program that is missing. */
export function notInstalled(part: string): Refusal {
  return {
    kind: "installation",
    reason: `${part} is missing, a part of this program that reads such files`,
    nextStep: 'Nothing is wrong with the file: run "npm ci" in the folder of the program, or install it again.',
  };
}

/** A file of more rows, letters or entries than are taken of one; each would be an article. */
export function tooManyDocuments(most: number): Refusal {
  return {
    reason: `it holds over ${most} articles, and one of its size may hold no more`,
    nextStep: "Divide it into several files, or leave it out.",
  };
}

/** A file that cannot be read: says which, why, and what its owner can do. */
export class ReadError extends Error implements Refusal {
  override readonly name = "ReadError";
  /** The file's name as given to the reader. */
  readonly file: string;
  readonly kind?: RefusalKind;
  readonly reason: string;
  readonly nextStep: string;

  constructor(file: string, { kind, reason, nextStep }: Refusal, cause?: unknown) {
    super(`${file} cannot be read: ${reason}. ${nextStep}`, cause === undefined ? undefined : { cause });
    this.file = file;
    if (kind !== undefined) this.kind = kind;
    this.reason = reason;
    this.nextStep = nextStep;
  }
}

/** What is wrong with a document, as its extractor knows it: the reader adds the file's name, and makes a ReadError of it. */
export class Unreadable extends Error implements Refusal {
  override readonly name = "Unreadable";
  readonly reason: string;
  readonly nextStep: string;

  constructor({ reason, nextStep }: Refusal) {
    super(`${reason}. ${nextStep}`);
    this.reason = reason;
    this.nextStep = nextStep;
  }
}
