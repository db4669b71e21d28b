import { statSync } from "node:fs";
import { relative, sep } from "node:path";
import { messageOf } from "../../errors/thrown.ts";
import { ReadError, type RefusalKind } from "../../read/read-error.ts";

/** Codes of the file system's errors, and what each means for whoever runs the program. */
const MEANINGS: readonly (readonly [codes: RegExp, meaning: string])[] = [
  [/^(EACCES|EPERM)$/, "This user may not read it. Give this user the right to, or leave it out."],
  [/^(EMFILE|ENFILE)$/, "Too many files are open at once. Close other programs, or raise the limit (ulimit -n)."],
  [/^ELOOP$/, "Links lead round in a circle. Mend or remove them."],
  [/^ENAMETOOLONG$/, "Its path is too long for this system. Shorten it."],
  [/^(ENOENT|ENOTDIR)$/, "It is not there any longer. Run this again."],
  [
    /^(EIO|ESTALE|ENXIO|ENODEV|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EREMOTEIO)$/,
    "Its disk or network does not answer. Check that, then run this again.",
  ],
];

/** An error of a call on the file system. */
export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}

/** Why something could not be read, as a sentence or two. */
export function reason(error: unknown): string {
  if (error instanceof ReadError) return `${error.reason}. ${error.nextStep}`;
  const message = messageOf(error);
  if (!isFileSystemError(error)) return message;
  return MEANINGS.find(([codes]) => codes.test(error.code ?? ""))?.[1] ?? `It cannot be read (${message}).`;
}

/** What a problem says beside its message: which kind of refusal it is, where that matters. */
export function kindOf(error: unknown): { readonly kind?: RefusalKind } {
  return error instanceof ReadError && error.kind !== undefined ? { kind: error.kind } : {};
}

/** Whether nothing is at a path. What cannot be looked at (no right to, a disk that does not answer) may well be there. */
export function isAbsent(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    return meansAbsence(error);
  }
}

/** Whether an error says that nothing is there. */
export function meansAbsence(error: unknown): boolean {
  return isFileSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Whether a path is another, or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** A file's path as a store keeps it: from the base folder, with "/" on every system. */
export function pathFrom(baseFolder: string, absolute: string): string {
  return relative(baseFolder, absolute).split(sep).join("/");
}
