import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a folder with those around it. @throws what keeps the first that is missing from being made */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // On a disk that may not be written, Node then says that there is no such folder.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") mkdirSync(firstMissing(folder));
    throw error;
  }
}

function firstMissing(folder: string): string {
  const around = dirname(folder);
  return around === folder || existsSync(around) ? folder : firstMissing(around);
}
