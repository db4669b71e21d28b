import type { SqliteDatabase } from "../../../../database/sqlite.ts";
import type { Embedding } from "../../../../embed/embedding.ts";
import type { Term } from "../../../../text/terms.ts";
import type { ArticleFilter, ArticleGrouping, ArticleGroups, ArticleList, ArticleScope } from "../../../answer.ts";
import type { KnownFile } from "../../known-file.ts";
import { passageOf } from "../../passage-row.ts";
import {
  type ArticleOutline,
  type CountedTerm,
  type FileLines,
  type Neighbour,
  PASSAGES_OF_EMBEDDING,
  type PassageNeighbours,
  type SourcePart,
  type SpokenPassage,
  type StoredArticle,
  type StoreSnapshot,
  type StoreStatus,
  type TermStatistics,
  type WeightedTerm,
} from "../../passage-store.ts";
import type { StoredPassage } from "../../stored-passage.ts";
import type { TokenIndex } from "../../token-index.ts";
import { ArticleTables } from "../article-tables.ts";
import { FileTable } from "../file-table.ts";
import type { Manifest } from "../manifest.ts";
import type { PassageOfPoint } from "../passage-rows.ts";
import { PassageTables } from "../passage-tables.ts";
import type { PointSearch } from "./point-search.ts";
import { TermIndex } from "./term-index.ts";

/** What reads one database, made ready once for all snapshots of it. */
export interface DatabaseReaders {
  readonly passages: PassageTables;
  readonly articles: ArticleTables;
  readonly terms: TermIndex;
  readonly files: FileTable;
}

export function readersOf(database: SqliteDatabase): DatabaseReaders {
  return {
    passages: new PassageTables(database),
    articles: new ArticleTables(database),
    terms: new TermIndex(database),
    files: new FileTable(database),
  };
}

/** The state that a snapshot shows. */
export interface SnapshotState {
  readonly readers: DatabaseReaders;
  readonly points: PointSearch;
  readonly manifest: Manifest;
  readonly generation: number;
  /** See `StoreSnapshot.tokenIndex`. */
  readonly tokenIndex: () => TokenIndex | null;
}

/** A read transaction of a database, with its vectors. SQLite answers at once: only what another process searches is waited for. */
export class SqliteSnapshot implements StoreSnapshot {
  /** Null when it has ended. */
  #state: SnapshotState | null;
  /** Points of the passages that it has met. */
  readonly #pointOf = new Map<number, number>();

  readonly state: string;

  constructor(state: SnapshotState) {
    this.#state = state;
    this.state = `${state.manifest.database} ${state.generation}`;
  }

  end(): void {
    this.#state = null;
  }

  async status(): Promise<StoreStatus> {
    const { readers, manifest, generation } = this.#read();
    const { passages, files } = readers;
    const { model, updated } = manifest;
    const vanished = files.countVanished();
    const status = { ...passages.counts(), model, languages: passages.languages(), generation, updated };
    return vanished === 0 ? status : { ...status, vanished };
  }

  async nearest(query: Embedding, count: number): Promise<Neighbour[]> {
    const { readers, points } = this.#read();
    for (let wanted = count; ; wanted *= 2) {
      const found = await points.nearest(query, wanted);
      const passages = found.flatMap(({ id: point, similarity }) =>
        readers.passages.idsOfPoint(point, PASSAGES_OF_EMBEDDING).map((id) => {
          this.#pointOf.set(id, point);
          return { id, similarity };
        }),
      );
      // Points that are gone have no passages: where they took the places of others, more are fetched.
      if (passages.length >= count || found.length < wanted) return passages.slice(0, count);
    }
  }

  async similarities(ids: readonly number[], query: Embedding): Promise<number[]> {
    const { readers, points } = this.#read();
    const known = ids.map((id) => {
      const point = this.#pointOf.get(id) ?? readers.passages.pointOf(id);
      if (point === undefined) throw new RangeError(`There is no passage ${id}.`);
      return point;
    });
    return points.similarities(known, query);
  }

  async sampleSimilarities(query: Embedding, count: number): Promise<number[]> {
    return this.#read().points.sample(query, count);
  }

  async termStatistics(terms: readonly Term[]): Promise<TermStatistics> {
    return this.#read().readers.terms.statistics(terms);
  }

  async termsBeginning(beginning: string): Promise<CountedTerm[]> {
    return this.#read().readers.terms.beginning(beginning);
  }

  async languages(): Promise<string[]> {
    return this.#read().readers.passages.differentLanguages();
  }

  async holders(terms: readonly WeightedTerm[], count: number): Promise<number[]> {
    return this.#read().readers.terms.holders(terms, count);
  }

  async tokenIndex(): Promise<TokenIndex | null> {
    return this.#read().tokenIndex();
  }

  async passageIds(): Promise<number[]> {
    return this.#read().readers.passages.ids();
  }

  async passageIdsIn(scope: ArticleScope): Promise<number[]> {
    return this.#read().readers.articles.passageIds(scope);
  }

  async spoken(): Promise<SpokenPassage[]> {
    return this.#read().readers.passages.spoken();
  }

  async passages(ids: readonly number[]): Promise<StoredPassage[]> {
    return this.#passagesOf(this.#read().readers.passages.passages(ids));
  }

  async cited(citations: readonly string[]): Promise<StoredPassage[]> {
    return this.#passagesOf(this.#read().readers.passages.cited(citations));
  }

  async neighbours(id: number): Promise<PassageNeighbours> {
    const { passages } = this.#read().readers;
    const [previous, next] = [passages.before(id), passages.after(id)];
    return { previous: previous ? passageOf(previous) : null, next: next ? passageOf(next) : null };
  }

  async outline(citation: string): Promise<ArticleOutline | null> {
    return this.#read().readers.passages.outline(citation);
  }

  async fileLines(citation: string, lines: readonly [number, number]): Promise<FileLines | null> {
    return this.#read().readers.passages.fileLines(citation, lines);
  }

  async sourceTexts(parts: readonly SourcePart[]): Promise<string[]> {
    const { passages } = this.#read().readers;
    return parts.map((part) => passages.sourceText(part));
  }

  async listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    return this.#read().readers.articles.list(filter, limit, offset);
  }

  async groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    return this.#read().readers.articles.group(grouping, limit, offset);
  }

  async articles(): Promise<StoredArticle[]> {
    return this.#read().readers.passages.articles();
  }

  async files(): Promise<KnownFile[]> {
    return this.#read().readers.files.all();
  }

  #read(): SnapshotState {
    if (this.#state === null) throw new Error("The snapshot has ended: a call was not waited for, or came too late.");
    return this.#state;
  }

  #passagesOf(rows: readonly PassageOfPoint[]): StoredPassage[] {
    return rows.map((row) => {
      this.#pointOf.set(row.id, row.point_id);
      return passageOf(row);
    });
  }
}
