import { basename } from "node:path";
import type { FileProblem } from "./collection-indexer.ts";
import type { UploadProblem } from "./collections.ts";

/** What is told of a file that an index refused to whoever uploaded it. */
export function uploadProblem({ path, quarantined, ...told }: FileProblem): UploadProblem {
  return { ...told, name: basename(path), ...(quarantined === undefined ? {} : { quarantined: quarantined.reason }) };
}
