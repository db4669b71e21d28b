import type { KnownFile } from "../../../src/retrieve/store/known-file.ts";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { StoreCounts } from "../../../src/retrieve/store/passage-store.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import type { ArticleDraft, PassageVectors } from "../../../src/retrieve/store/writable-store.ts";
import type { Term } from "../../../src/text/terms.ts";

export interface MemoryPassage {
  readonly passage: StoredPassage;
  readonly vectors: PassageVectors;
  readonly key: string;
  readonly terms: readonly Term[];
}

export interface MemoryArticle {
  readonly draft: ArticleDraft;
  readonly passages: readonly MemoryPassage[];
}

export interface MemoryFile {
  readonly id: number;
  readonly known: KnownFile;
  readonly text: string;
  readonly articles: readonly MemoryArticle[];
}

/** Never changed: every change makes another, so that a snapshot keeps the one that it began with. */
export interface MemoryState {
  readonly model: ModelStamp;
  readonly files: readonly MemoryFile[];
  readonly generation: number;
  readonly updated: string;
  /** The last id that was given to a file, an article or a passage. */
  readonly lastId: number;
  /** See `IndexRun.looks`. */
  readonly looks?: ReadonlyMap<string, string>;
  /** See `IndexRun.folders`. */
  readonly folders?: ReadonlyMap<string, string>;
}

export function passagesOf(files: readonly MemoryFile[]): MemoryPassage[] {
  return files.flatMap(({ articles }) => articles.flatMap(({ passages }) => passages));
}

export function countsOf({ files }: MemoryState): StoreCounts {
  const articles = files.reduce((sum, file) => sum + file.articles.length, 0);
  return { files: files.length, articles, passages: passagesOf(files).length };
}
