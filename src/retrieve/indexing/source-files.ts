import { existsSync, statSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { ReadError } from "../../read/read-error.ts";
import { findFiles } from "../../read/walk.ts";
import { IndexFolderError } from "../errors.ts";
import { openIndexDatabase, readManifest } from "../store/sqlite/index-folder.ts";
import { nameSome, readMissing } from "../store/sqlite/missing-sources.ts";
import { type FileStamp, PassageWriter } from "../store/sqlite/passage-writer.ts";

/** A file or folder that was given and could not be read; what the index held of it stays. */
export interface IndexProblem {
  readonly path: string;
  readonly message: string;
  /** There is no such file or folder: the argument was unusable. */
  readonly missing: boolean;
}

/**
 * The files of the index that answers, as far as they are there.
 * @throws IndexFolderError while files of a restored copy are missing: embedded anew, the index would lose them.
 */
export function knownFiles(folder: string): FoundFile[] {
  const manifest = readManifest(folder);
  if (manifest === null) return [];
  const database = openIndexDatabase(folder, manifest, "read");
  try {
    const files = [...new PassageWriter(database).files().values()];
    const missing = readMissing(database);
    const lost = files.filter(({ path }) => missing.has(path) && !existsSync(resolve(folder, path)));
    if (lost.length > 0) throw cannotReadAgain(folder, nameSome(lost.map(({ name }) => name)));
    return files.flatMap(({ path, name }) => {
      const absolute = resolve(folder, path);
      return existsSync(absolute) ? [{ absolute, path, name }] : [];
    });
  } finally {
    database.close();
  }
}

function cannotReadAgain(folder: string, files: string): IndexFolderError {
  return new IndexFolderError(
    `${folder} is a restored copy, and ${files} of it cannot be read anew here: the index stays as it was. Run ` +
      '"npm run index" on where they are now, or "npm run index -- --rebuild" on your articles to do without them.',
  );
}

/** A source file where it is now. */
export interface FoundFile {
  readonly absolute: string;
  /** Relative to the index folder. */
  readonly path: string;
  readonly name: string;
}

/** Every file that the paths name or hold; what is not there becomes a problem, unless it was indexed. */
export async function findSources(
  paths: readonly string[],
  folder: string,
  known: ReadonlyMap<string, FileStamp>,
  problems: IndexProblem[],
): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (absolute: string, name: string) => {
    const path = pathFrom(folder, absolute);
    found.set(path, { absolute, path, name });
  };
  for (const given of paths) {
    const absolute = resolve(given);
    const path = pathFrom(folder, absolute);
    if (!existsSync(absolute)) {
      const wasIndexed = [...known.keys()].some((file) => file === path || file.startsWith(`${path}/`));
      if (!wasIndexed)
        problems.push({ path: absolute, message: "There is no such file or folder. Check the path.", missing: true });
    } else if (statSync(absolute).isDirectory()) {
      for await (const file of findFiles(absolute)) add(resolve(file.path), file.name);
    } else if (!found.has(path)) {
      // A file that came with its folder keeps the name it has, and so its citation ids.
      add(absolute, known.get(path)?.name ?? basename(absolute));
    }
  }
  return [...found.values()];
}

/** A file's path as the index keeps it: from its folder, with "/" on every system. */
export function pathFrom(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join("/");
}

/** Why something could not be read, as a sentence. */
export function reason(error: unknown): string {
  if (error instanceof ReadError) return `${error.reason}. ${error.nextStep}`;
  return error instanceof Error ? error.message : String(error);
}
