import type { FileReading } from "../../../retrieve/indexing/file-reading.ts";
import type { FileProblem, OnProgress } from "../collection-indexer.ts";
import type { CollectionSettings } from "../collection-settings.ts";
import { type Added, FILES_A_SERVER, type NewFile, type NotAdded } from "../collections.ts";
import { byName, nameKey } from "../file-name.ts";
import { namesIn, releaseRefused, type ServerFolders, stage, takeStaged } from "../server-files.ts";
import type { ServerIndexing } from "../server-indexing.ts";
import { hasRoomFor } from "../server-space.ts";
import { uploadProblem } from "../upload-problem.ts";
import { noteReadings } from "./readings.ts";
import type { TakingIn } from "./taking-in.ts";
import { dropUndo } from "./undo.ts";

/** An upload whose files lie where the staged files of its folders are, as far as they could be read. */
export interface ReadUpload {
  /** Names that the server's articles had before, in one form. */
  readonly kept: readonly string[];
  readonly readings: readonly FileReading[];
  readonly refused: readonly FileProblem[];
  readonly clashing: readonly string[];
  readonly unfetched: readonly string[];
}

/** How what was read is taken in. */
export interface TakeOptions {
  /** Lets what was done so far count, where bots share files. */
  readonly keep: () => Promise<void>;
  readonly onProgress: OnProgress;
}

/** Reads uploads, and takes them in. */
export class Uploads {
  readonly #settings: CollectionSettings;
  readonly #indexing: ServerIndexing;
  readonly #takingIn: TakingIn;

  constructor(settings: CollectionSettings, indexing: ServerIndexing, takingIn: TakingIn) {
    this.#settings = settings;
    this.#indexing = indexing;
    this.#takingIn = takingIn;
  }

  /** Fetches files into the place of staged ones and reads them; those that cannot be read go. */
  async read(folders: ServerFolders, files: readonly NewFile[]): Promise<ReadUpload | NotAdded> {
    const kept = await keptNames(folders);
    const { first, clashing } = byName(files);
    const names = first.map(({ name }) => name);
    if (isTooMany(kept, names)) return "too-many";
    const unfetched = await stage(folders, first);
    for (const { name, error } of unfetched) {
      const facts = { err: error, guild: folders.guildId, file: name };
      this.#settings.log.warn(facts, "an upload could not be fetched");
    }
    if (!(await hasRoomFor(folders, this.#settings))) {
      await this.#takingIn.dropIfEmpty(folders);
      return "no-room";
    }
    const { refused, readings } = await this.#indexing.refuse(folders);
    return { kept, readings, refused, clashing, unfetched: unfetched.map(({ name }) => name) };
  }

  /** Takes in what was read, in one step, and indexes it. */
  async take(folders: ServerFolders, upload: ReadUpload, { keep, onProgress }: TakeOptions): Promise<Added> {
    const { kept, readings, refused, clashing, unfetched } = upload;
    const staged = await namesIn(folders.staged);
    await dropUndo(folders);
    await takeStaged(folders);
    await keep();
    const { summary, late } = await this.#takingIn.takeIn(folders, staged, onProgress);
    const problems = [...refused, ...late].map(uploadProblem);
    const taken = staged.filter((name) => !problems.some((problem) => nameKey(problem.name) === nameKey(name)));
    await noteReadings(
      folders,
      readings.filter(({ name }) => taken.some((each) => nameKey(each) === nameKey(name))),
    );
    releaseRefused(folders, taken);
    const replaced = taken.filter((name) => kept.includes(nameKey(name)));
    const { articles, passages } = summary;
    const files = (await namesIn(folders.articles)).length;
    return { taken, replaced, clashing, unfetched, problems, files, articles, passages };
  }
}

/** Names of a server's articles, in one Unicode form. */
export async function keptNames({ articles }: ServerFolders): Promise<string[]> {
  return [...new Set((await namesIn(articles)).map(nameKey))];
}

export function isTooMany(kept: readonly string[], names: readonly string[]): boolean {
  return new Set([...kept, ...names.map(nameKey)]).size > FILES_A_SERVER;
}
