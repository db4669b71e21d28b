import { fileBytes } from "../../read/file-bytes.ts";
import { readSourceFile } from "../../read/read-source.ts";
import { findFiles } from "../../read/walk.ts";
import { reason } from "./file-trouble.ts";
import type { IndexProblem } from "./source-files.ts";

/** Reads every file of a folder, and says which of them an index would refuse, and why. */
export async function checkFiles(folder: string): Promise<IndexProblem[]> {
  const problems: IndexProblem[] = [];
  for await (const { path, name } of findFiles(folder)) {
    try {
      await readSourceFile(name, fileBytes(name, path));
    } catch (error) {
      problems.push({ path, message: reason(error), missing: false });
    }
  }
  return problems;
}
