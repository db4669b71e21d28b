import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { fileBytes } from "../../read/file-bytes.ts";
import type { PassedOver, PassedOverReason } from "../../read/passed-over.ts";
import { readSourceFile } from "../../read/read-source.ts";
import { findFiles } from "../../read/walk.ts";
import { type FileReading, readingOf } from "./file-reading.ts";
import { kindOf, reason } from "./file-trouble.ts";
import { problemOf, type QuarantinedFile, quarantinedAs } from "./quarantine.ts";
import type { FileUnderWay, ReadingGuard } from "./reading/reading-guard.ts";
import type { IndexProblem } from "./source-files.ts";

interface FileCheck {
  readonly guard: ReadingGuard;
  /** Refused without being read. */
  readonly quarantined: readonly QuarantinedFile[];
  /** See `ReadingSettings`. */
  readonly ocrLanguages: string | null;
}

/** What is said of a file that a folder's would be passed over as, and of others. */
const NOT_READ: Partial<Record<PassedOverReason, string>> = {
  "no-articles": "It holds no articles: no objects or entries with a title or a text. Leave it out.",
  picture:
    "It is a picture, and nothing is installed here that reads words in pictures. Leave it out, or upload its text.",
};
const ITS_NAME = "A file of such a name is passed over. Rename it, or leave it out.";

/** What a check has found. */
export interface CheckedFiles {
  /** Which files an index would refuse or pass over, and why. */
  readonly problems: readonly IndexProblem[];
  /** What the others were understood as. */
  readonly readings: readonly FileReading[];
}

/** Reads every file of a folder. */
export async function checkFiles(
  folder: string,
  { guard, quarantined, ocrLanguages }: FileCheck,
): Promise<CheckedFiles> {
  const problems: IndexProblem[] = [];
  const readings: FileReading[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, message, missing: false });
  const onPassedOver = ({ path, reason: why }: PassedOver) => refuse(path, NOT_READ[why] ?? ITS_NAME);
  for await (const { path, name } of findFiles(folder, { onPassedOver })) {
    try {
      const bytes = fileBytes(name, path);
      const file: FileUnderWay = { path: resolve(path), name, hash: hashOf(bytes), size: bytes.length };
      const held = quarantinedAs(quarantined, file);
      if (held !== undefined) problems.push(problemOf(held, { path, isNew: false }));
      else {
        const read = async () => readingOf(await readSourceFile(name, bytes, { ocrLanguages }), bytes.length);
        readings.push(await guard.read(file, read));
      }
    } catch (error) {
      problems.push({ path, message: reason(error), ...kindOf(error), missing: false });
    }
  }
  return { problems, readings };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
