import type { SourceFile } from "../../read/article.ts";
import type { TextAccount } from "../../read/text-account.ts";
import type { ArticleReference } from "../answer.ts";
import type { FileStamp, KnownFile } from "./known-file.ts";
import type { ModelStamp } from "./model-stamp.ts";
import type { StoreCounts } from "./passage-store.ts";
import type { SentenceTokens, StoredPassage } from "./stored-passage.ts";

/**
 * Where passages are kept, as indexing sees it. One run writes at a time or, in a store that can it, several updates do, which share
 * the files (`FileClaims`); questions are answered meanwhile.
 */
export interface WritableStore {
  /** What people call it in messages: a folder, an address. */
  readonly name: string;
  /** The absolute folder from which the paths of source files are counted. */
  readonly baseFolder: string;
  /**
   * Runs an action as the store's only writer, or as one of several that update it. The run ends when the action's promise settles, finished or not.
   * @throws ModelMismatchError for an update of what another model made; StoreError when another process is writing and
   *   `whenLocked` is "leave", or the store is damaged or cannot be written (a full disk, a lacking permission); whatever
   *   the action throws.
   */
  write<T>(request: WriteRequest, action: (run: IndexRun) => Promise<T>): Promise<T>;
}

export interface WriteRequest {
  /**
   * An "update" goes on with what answers now. A "rebuild" begins beside it, or goes on where one of the same model was cut
   * short; readers see it when it is finished.
   */
  readonly kind: "update" | "rebuild";
  /** The model that the run embeds with. */
  readonly model: ModelStamp;
  readonly whenLocked: WhenLocked;
}

/** What to do while another process writes. */
export type WhenLocked = "leave" | "wait";

/**
 * Changes to a store. Each method that changes files is one transaction, unless `PlaceInLine` says otherwise: a run that is cut
 * short, however hard, loses nothing that was finished before, and leaves nothing half done.
 */
export interface IndexRun {
  /** No run has finished with it yet. */
  readonly isNew: boolean;
  /** Where other runs may write at the same time; absent where this one is alone. */
  readonly claims?: FileClaims;
  /** The earlier format that the store had when the run began: it has been brought up to date. Null where it had none. */
  readonly formerFormat: number | null;
  files(): Promise<KnownFile[]>;
  /** The files of what answers questions now, whatever model made it; in an update the same. */
  answeringFiles(): Promise<KnownFile[]>;
  /** For each key, whether the store has vectors of that input: they need not be made again. */
  hasVectors(keys: readonly string[]): Promise<boolean[]>;
  /** Takes vectors in by key, for the file that is put next. */
  addVectors(vectors: ReadonlyMap<string, PassageVectors>): Promise<void>;
  /**
   * Puts a file in place of what the store holds for its path.
   * @throws RangeError when a passage's vectors are neither in the store nor were taken in.
   */
  putFile(file: FileDraft, place?: PlaceInLine): Promise<void>;
  /** Makes lasting what was put with others behind it. */
  settle(): Promise<void>;
  /** A file that is as it was stands elsewhere now: all that can be found stays the same, citation ids included. */
  moveFile(from: string, to: string): Promise<void>;
  /** Takes files out. */
  removeFiles(paths: readonly string[]): Promise<void>;
  /** Marks these files, and no others, as missing (see `KnownFile`). */
  markMissing(paths: readonly string[]): Promise<void>;
  /** Marks these files, and no others, as vanished, by path since when (see `KnownFile`). */
  markVanished(since: ReadonlyMap<string, string>): Promise<void>;
  /** What was noted of files since they were put: by path, what they looked like from outside. It may be forgotten at any time. */
  looks(): Promise<ReadonlyMap<string, string>>;
  /** Notes this of files of the store, beside what was noted of others. */
  noteLooks(looks: ReadonlyMap<string, string>): Promise<void>;
  /** What was last noted of folders: by path, as files have them, what tells each from another one in its place. */
  folders(): Promise<ReadonlyMap<string, string>>;
  /** Notes this of folders, and of no others. */
  noteFolders(folders: ReadonlyMap<string, string>): Promise<void>;
  /** Makes everything lasting and visible to readers; returns what the store holds now. */
  finish(onProgress?: OnFinishing): Promise<StoreCounts>;
  /** Takes back a new store, into which nothing could be read. */
  discard(): Promise<void>;
}

/**
 * Whether files behind one are about to be put: a store may then keep it together with them, in one transaction, which ends with
 * `settle` or with the first that is the last. For many small files that is much less to write.
 */
export type PlaceInLine = "last" | "others behind it";

/** Told how far the closing work is that takes long: so many of all points are in the graph. */
export type OnFinishing = (done: number, total: number) => void;

/** Files that runs claim before they read them, so that none is read by two. A claim ends with its run, however that ends. */
export interface FileClaims {
  /** "taken" where another run has it, unless that is waited for; else what the store holds of it now, null for nothing. */
  take(path: string, whenTaken: "leave" | "wait"): Promise<KnownFile | null | "taken">;
  release(path: string): Promise<void>;
}

/** A file that is about to be written. */
export interface FileDraft {
  readonly stamp: FileStamp;
  readonly source: Pick<SourceFile, "format" | "encoding" | "text">;
  /** Null where it was read before there were accounts. */
  readonly account: TextAccount | null;
  /** In the order of the file, those that have passages. */
  readonly articles: readonly ArticleDraft[];
}

export interface ArticleDraft {
  readonly reference: ArticleReference;
  /** First and last line in the source file, counted from 1. */
  readonly lines: readonly [number, number];
  /** In the order of the article, never empty. */
  readonly passages: readonly PassageDraft[];
}

/** A passage that is about to be written. The store finds its citation id (`citationId`) and terms (`passageTerms`). */
export interface PassageDraft
  extends Pick<
    StoredPassage,
    | "kind"
    | "headings"
    | "mayBeAnothers"
    | "isRecognized"
    | "text"
    | "sentences"
    | "speakers"
    | "runs"
    | "also"
    | "lines"
    | "page"
  > {
  /** Names what the models were given, hex; passages of equal keys have equal vectors. */
  readonly key: string;
}

/** What the models make of a passage. */
export interface PassageVectors {
  /** L2 norm 1. A store may keep it less exactly, as long as cosines change by less than 0.001. */
  readonly embedding: Float32Array;
  readonly sentenceTokens: readonly SentenceTokens[];
}
