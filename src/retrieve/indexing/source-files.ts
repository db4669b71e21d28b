import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { PassedOver } from "../../read/passed-over.ts";
import type { RefusalKind } from "../../read/read-error.ts";
import { findFiles } from "../../read/walk.ts";
import { StoreError } from "../errors.ts";
import type { FileStamp, KnownFile } from "../store/known-file.ts";
import type { WritableStore } from "../store/writable-store.ts";
import { isAbsent, isFileSystemError, meansAbsence, pathFrom, reason } from "./file-trouble.ts";
import { nameSome } from "./name-some.ts";
import type { QuarantineReason } from "./quarantine.ts";
import { vanishedTogether } from "./vanished.ts";

/** A file or folder that was given and could not be read; what the index held of it stays. */
export interface IndexProblem {
  readonly path: string;
  readonly message: string;
  /** Of which people are told otherwise where they do not run the program. */
  readonly kind?: RefusalKind;
  /** There is no such file or folder: the argument was unusable. */
  readonly missing: boolean;
  /** Why it is in quarantine, and whether it came there in this run. */
  readonly quarantined?: { readonly reason: QuarantineReason; readonly isNew: boolean };
}

/** A source file where it is now. */
export interface FoundFile {
  readonly absolute: string;
  /** Relative to the store's base folder. */
  readonly path: string;
  readonly name: string;
}

/**
 * Where the files that a store holds are now, as far as they are there.
 * @throws StoreError while files are away that should stay, those of a restored copy or of a folder that vanished: embedded
 *   again, the store would lose them.
 */
export function locateKnown(files: readonly KnownFile[], { name, baseFolder }: WritableStore): FoundFile[] {
  const located = files.map((file) => ({ ...file, absolute: resolve(baseFolder, file.path) }));
  const absent = located.filter(({ absolute }) => isAbsent(absolute));
  const restored = absent.filter(({ missing }) => missing);
  const vanished = vanishedTogether({ baseFolder, given: [], found: [], known: files, absent, marks: new Map() });
  const lost = new Set([...restored, ...vanished.map(({ file }) => file)].map(({ name: each }) => each));
  if (lost.size > 0) throw cannotReadAgain(name, nameSome([...lost]), restored.length > 0);
  return located.filter((file) => !absent.includes(file));
}

function cannotReadAgain(store: string, files: string, isRestored: boolean): StoreError {
  const why = isRestored ? `${store} is a restored copy, and ${files} of it` : `${files} of ${store}`;
  return new StoreError(
    `${why} cannot be read again here: the index stays as it was. Run "npm run index" on where they are now, or ` +
      '"npm run index -- --rebuild" on your articles to do without them.',
  );
}

/** What an indexing run is about. */
export interface LocatedFiles {
  readonly found: FoundFile[];
  readonly problems: IndexProblem[];
  readonly passedOver: PassedOver[];
}

/** Every file that the paths name or hold, and what cannot be looked at; what is not there is a problem, unless it was indexed. */
export async function locateGiven(
  paths: readonly string[],
  baseFolder: string,
  { known, exclude }: { readonly known: ReadonlyMap<string, FileStamp>; readonly exclude: readonly string[] },
): Promise<LocatedFiles> {
  const found = new Map<string, FoundFile>();
  const problems: IndexProblem[] = [];
  const passedOver: PassedOver[] = [];
  const add = (absolute: string, name: string) => {
    const path = pathFrom(baseFolder, absolute);
    found.set(path, { absolute, path, name });
  };
  const onUnreadable = (path: string, error: unknown) => {
    const at = isFileSystemError(error) ? (error.path ?? path) : path;
    problems.push({ path: resolve(at), message: reason(error), missing: false });
  };
  const onPassedOver = (passed: PassedOver) => passedOver.push({ ...passed, path: resolve(passed.path) });
  for (const given of paths) {
    const absolute = resolve(given);
    const path = pathFrom(baseFolder, absolute);
    try {
      const there = statSync(absolute);
      if (there.isDirectory()) {
        const walk = findFiles(absolute, { onUnreadable, onPassedOver, exclude });
        for await (const file of walk) add(resolve(file.path), file.name);
      } else if (!there.isFile()) {
        problems.push({ path: absolute, message: "It is neither a file nor a folder. Leave it out.", missing: false });
      } else if (!found.has(path)) {
        // A file that came with its folder keeps the name it has, and so its citation ids.
        add(absolute, known.get(path)?.name ?? basename(absolute));
      }
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      if (!meansAbsence(error)) onUnreadable(absolute, error);
      else if (![...known.keys()].some((file) => file === path || file.startsWith(`${path}/`))) {
        problems.push({ path: absolute, message: "There is no such file or folder. Check the path.", missing: true });
      }
    }
  }
  return { found: [...found.values()], problems, passedOver };
}

/**
 * The file that was found under a new path as the store knew it under an old one, where it is gone: one of the same name
 * and content, or a missing one that has turned up, perhaps in another version.
 */
export function formerOf(
  found: Pick<FileStamp, "path" | "name" | "hash">,
  gone: readonly KnownFile[],
): KnownFile | undefined {
  const namesakes = gone.filter(({ name }) => name.normalize("NFC") === found.name.normalize("NFC"));
  // A mere namesake of a missing file may be another article: it must also stand in a folder of the same name.
  return (
    namesakes.find(({ hash }) => hash === found.hash) ??
    namesakes.find((file) => file.missing && placeOf(file) === placeOf(found))
  );
}

/** A file's name with the folder around it. */
function placeOf({ path, name }: Pick<FileStamp, "path" | "name">): string {
  return path
    .split("/")
    .slice(-1 - name.split("/").length)
    .join("/");
}
