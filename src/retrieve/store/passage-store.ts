import type { Embedding } from "../../embed/embedding.ts";
import type { TextAccount } from "../../read/text-account.ts";
import type { Term } from "../../text/terms.ts";
import type {
  ArticleEntry,
  ArticleFilter,
  ArticleGrouping,
  ArticleGroups,
  ArticleList,
  ArticleScope,
  PassageOutline,
} from "../answer.ts";
import type { KnownFile } from "./known-file.ts";
import type { ModelStamp } from "./model-stamp.ts";
import type { ArticleRow } from "./store-export.ts";
import type { StoredPassage } from "./stored-passage.ts";
import type { TokenIndex } from "./token-index.ts";

/**
 * Where passages are kept, as search sees it: everything it asks of an index, whatever engine is behind it. A store is
 * opened at the edge of the program, with the model that its embeddings are of, and handed to those who read from it.
 */
export interface PassageStore {
  /**
   * Runs an action on one state of the store, the latest that a writer has completed; what is written meanwhile does not
   * show. The snapshot ends when the action's promise settles.
   *
   * Snapshots may be asked for at any time, also while another one is open. Whether an engine takes them side by side or
   * one after another is its own affair; a later one never sees an older state. An action must not wait for another
   * snapshot of the same store: that would be for ever where they are taken one after another. Where a part of the store gets
   * out of reach meanwhile, it may be run once more, on what is left.
   * @throws StoreError when the store is damaged or gone; ModelMismatchError when it was built again with another
   *   model; whatever the action throws.
   */
  snapshot<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T>;
  /** Waits for the snapshots that were asked for, then frees what the engine holds. Nothing can be asked afterwards. */
  close(): Promise<void>;
}

/**
 * One state of a store. Ids are whole numbers from 1 that name the same thing in every snapshot until the store is built
 * again. Lists are asked for at once, so that a store at the end of a network costs few round trips; what comes back is in
 * the order of what was asked. Every method rejects with an Error once the snapshot has ended.
 */
export interface StoreSnapshot {
  /** Names of parts that are out of reach and were left out; absent where all of the store is there. */
  readonly partsAway?: readonly string[];
  /** Of a part of a store: all of it, by which is told how rare words are among a question's candidates. */
  readonly whole?: StoreSnapshot;
  /** Names the state: equal for snapshots of one store that show the same. */
  readonly state: string;
  status(): Promise<StoreStatus>;

  /**
   * The passages nearest to an embedding, nearest first, at most `count` (at least 1). The search may be approximate: it
   * should find nearly all of those that comparing with every passage would. Of passages that share one embedding, the
   * same words printed again and again, `PASSAGES_OF_EMBEDDING` are given at most, so that they leave room for others.
   */
  nearest(query: Embedding, count: number): Promise<Neighbour[]>;
  /** Cosine similarity of passages to an embedding, -1..1 each. @throws RangeError for an unknown id. */
  similarities(ids: readonly number[], query: Embedding): Promise<number[]>;

  /**
   * Cosine similarities to an embedding of passages from all over the store, -1..1 each, at most `count` (at least 1), of
   * all passages where they are no more: what a similarity to this embedding is like. Passages that share an embedding may
   * count as one.
   */
  sampleSimilarities(query: Embedding, count: number): Promise<number[]>;

  /** How often terms stand in the store; one term counts as often as it is asked for. */
  termStatistics(terms: readonly Term[]): Promise<TermStatistics>;
  /**
   * Every term of the store that begins so, each once, in no particular order; `beginning` has two letters, or a character of
   * Han or Hangul. Beside passages' own terms there are the stems of compounds, backwards (`lookedUpTerms`).
   */
  termsBeginning(beginning: string): Promise<CountedTerm[]>;
  /** BCP 47 languages of the articles, in alphabetical order. */
  languages(): Promise<string[]>;
  /**
   * Ids of the passages that hold some of the terms, at most `count`: those first whose terms have the highest sum of
   * weights; of equal ones, that which holds the term named first, then the lower id.
   */
  holders(terms: readonly WeightedTerm[], count: number): Promise<number[]>;

  /** Which passages hold which of the built-in model's tokens; null in a store of more than `MOST_INDEXED` passages. */
  tokenIndex(): Promise<TokenIndex | null>;

  /** Ids of all passages in ascending order, which is the order of the articles and of the passages in them. */
  passageIds(): Promise<number[]>;
  /** Ids of the passages of articles in a scope, in ascending order. */
  passageIdsIn(scope: ArticleScope): Promise<number[]>;
  /** The passages in which somebody surely says something, in ascending order of their ids. */
  spoken(): Promise<SpokenPassage[]>;
  /** Passages by id; unknown ids are passed over. */
  passages(ids: readonly number[]): Promise<StoredPassage[]>;
  /** Passages by citation id; unknown ones are passed over. */
  cited(citations: readonly string[]): Promise<StoredPassage[]>;
  /** The passages before and after one in its article. */
  neighbours(id: number): Promise<PassageNeighbours>;

  /** The article of the passage with this citation id, with all its passages in outline; null for an unknown one. */
  outline(citation: string): Promise<ArticleOutline | null>;

  /** The file of the passage with this citation id, and what is in some of its lines; null for an unknown one. */
  fileLines(citation: string, lines: readonly [first: number, last: number]): Promise<FileLines | null>;

  /**
   * The store's copies of parts of source files, a text for each. It is shorter than asked for where the copy is missing or
   * damaged: no quotation agrees with it then.
   */
  sourceTexts(parts: readonly SourcePart[]): Promise<string[]>;

  /** Every article that has passages, by file name and then by place in the file. */
  articles(): Promise<StoredArticle[]>;
  /** See `Engine.listArticles`. */
  listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList>;
  /** See `Engine.groupArticles`. */
  groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups>;
  /** Every source file, in no particular order. */
  files(): Promise<KnownFile[]>;
}

/** Who says the sentences of a passage: see `StoredPassage.speakers`. */
export interface SpokenPassage extends Pick<StoredPassage, "id" | "speakers"> {}

/** Passages of one embedding that a search by embedding finds at most. */
export const PASSAGES_OF_EMBEDDING = 10;

/** An id with its cosine similarity (-1..1, higher is better) to a query. */
export interface Neighbour {
  readonly id: number;
  readonly similarity: number;
}

/** A term as `termsOf` makes them, without white space, with what it is worth, > 0, to whoever looks for it. */
export interface WeightedTerm {
  readonly term: Term;
  readonly weight: number;
}

export interface TermStatistics {
  /** All passages of the store. */
  readonly passages: number;
  /** Terms in all of them together, repetitions counted. */
  readonly terms: number;
  /** For each term that was asked for, the passages that hold it. */
  readonly frequencies: readonly number[];
}

/** A term with the number of passages that hold it, at least 1. */
export interface CountedTerm {
  readonly term: Term;
  readonly passages: number;
}

export interface PassageNeighbours {
  /** Null for the first passage of its article. */
  readonly previous: StoredPassage | null;
  /** Null for the last passage of its article. */
  readonly next: StoredPassage | null;
}

/** An article with what is told of all its passages. */
export interface ArticleOutline {
  readonly article: ArticleEntry;
  /** In their order, never empty. */
  readonly passages: readonly OutlinedPassage[];
}

export interface OutlinedPassage extends PassageOutline {
  readonly id: number;
  readonly citation: string;
}

/** The most characters of `PassageOutline.opening`. */
export const OPENING_LENGTH = 80;

/** A file with what a store has of some of its lines. */
export interface FileLines {
  readonly fileId: number;
  readonly name: string;
  /** See `KnownFile`. */
  readonly account: TextAccount | null;
  /** The passage by which it was named. */
  readonly cited: StoredPassage;
  /** Articles from whose first to whose last line some of the lines are, in the order of the file. */
  readonly articles: readonly ArticleRow[];
  /** The same of passages, all of which are of these articles. */
  readonly passages: readonly StoredPassage[];
}

/** A part of a source file's decoded text, in UTF-16 offsets, end exclusive. */
export interface SourcePart {
  readonly fileId: number;
  readonly start: number;
  readonly end: number;
}

export interface StoredArticle extends ArticleEntry {
  /** The different headings above its passages. */
  readonly headings: readonly string[];
}

/** What a store holds. */
export interface StoreCounts {
  readonly files: number;
  readonly articles: number;
  readonly passages: number;
}

export interface StoreStatus extends StoreCounts {
  readonly model: ModelStamp;
  /** Articles by BCP 47 language, the most frequent one first. */
  readonly languages: Readonly<Record<string, number>>;
  /** Counts up with every change; 0 for a store that never held anything. */
  readonly generation: number;
  /** ISO 8601 time at which the last indexing run finished. */
  readonly updated: string;
  /** Files that are out of reach (see `KnownFile`); absent for none. */
  readonly vanished?: number;
}
