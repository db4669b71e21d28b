import { fileBytes } from "../../read/file-bytes.ts";
import { readSourceFile } from "../../read/read-source.ts";
import { findFiles } from "../../read/walk.ts";
import { reason } from "./file-trouble.ts";
import type { IndexProblem } from "./source-files.ts";

/** Reads every file of a folder, and says which of them an index would refuse or pass over, and why. */
export async function checkFiles(folder: string): Promise<IndexProblem[]> {
  const problems: IndexProblem[] = [];
  const refuse = (path: string, message: string) => problems.push({ path, message, missing: false });
  const onPassedOver = ({ path }: { readonly path: string }) =>
    refuse(path, "A file of such a name is passed over. Rename it, or leave it out.");
  for await (const { path, name } of findFiles(folder, { onPassedOver })) {
    try {
      await readSourceFile(name, fileBytes(name, path));
    } catch (error) {
      refuse(path, reason(error));
    }
  }
  return problems;
}
