import type { Embedding } from "../../../embed/embedding.ts";
import type { Term } from "../../../text/terms.ts";
import type { ArticleFilter, ArticleGrouping, ArticleGroups, ArticleList, ArticleScope } from "../../answer.ts";
import type { KnownFile } from "../known-file.ts";
import { type PassageRow, passageOf } from "../passage-row.ts";
import type {
  ArticleOutline,
  CountedTerm,
  FileLines,
  Neighbour,
  PassageNeighbours,
  SourcePart,
  SpokenPassage,
  StoredArticle,
  StoreSnapshot,
  StoreStatus,
  TermStatistics,
  WeightedTerm,
} from "../passage-store.ts";
import type { StoredPassage } from "../stored-passage.ts";
import { MOST_INDEXED, type TokenIndex, tokenIndexOf } from "../token-index.ts";
import { articleGroupsOf, articleListOf, passageIdsIn } from "./article-lists.ts";
import {
  articlesByLanguage,
  articlesOf,
  fileLinesOf,
  filesOf,
  outlineOf,
  sampleOf,
  spokenOf,
  tokensOf,
} from "./collection-reader.ts";
import { type CollectionRow, modelOf } from "./collection-row.ts";
import { nearestPassages, similarityOf } from "./nearest.ts";
import { type EmbeddingsById, embeddingsOf, SELECT_PASSAGES } from "./passage-rows.ts";
import { onlyRowOf, type Session } from "./server/database.ts";
import { partsOf } from "./server/foreign-parts.ts";
import { sourceTextsOf } from "./source-pieces.ts";
import type { StateCache } from "./state-cache.ts";
import { frequenciesOf, holdersOf, termsBeginning } from "./term-index.ts";

/** What a snapshot reads: a transaction that sees one state of a collection. */
export interface SnapshotState {
  readonly session: Session;
  readonly row: CollectionRow;
  readonly cache: StateCache;
  /** Servers whose parts are left out. */
  readonly away: readonly string[];
  /** From how many passages on a graph is asked, where there is one. */
  readonly graphFrom: number;
}

/** A read-only transaction of a database. What is asked of it is one round trip each, or none where it is known of this state. */
export class PostgresSnapshot implements StoreSnapshot {
  /** Null when it has ended. */
  #state: SnapshotState | null;
  /** Of the passages that it has met. */
  readonly #embeddings: EmbeddingsById = new Map();
  readonly partsAway?: readonly string[];
  readonly state: string;

  constructor(state: SnapshotState) {
    this.#state = state;
    this.state = [state.row.id, state.row.generation, ...state.away].join(" ");
    if (state.away.length > 0) this.partsAway = state.away;
  }

  end(): void {
    this.#state = null;
  }

  async status(): Promise<StoreStatus> {
    const { session, row, cache } = this.#read();
    const languages = await cache.once("articles by language", () => articlesByLanguage(session, row.id));
    const { vanished } = await onlyRowOf<{ vanished: number }>(
      session,
      "SELECT count(*) AS vanished FROM verbatim.files WHERE collection = $1 AND vanished IS NOT NULL",
      [row.id],
    );
    const { files, articles, passages, generation, updated } = row;
    const status = { files, articles, passages, model: modelOf(row), languages, generation, updated };
    return vanished === 0 ? status : { ...status, vanished };
  }

  async nearest(query: Embedding, count: number): Promise<Neighbour[]> {
    const { session, row, cache, away, graphFrom } = this.#read();
    const inGraph = row.passages < graphFrom ? null : row.passages;
    const tables = await cache.once("tables of codes", () => partsOf(session, "codes", away));
    return nearestPassages(session, row.id, { query, count, inGraph, tables, known: this.#embeddings });
  }

  async similarities(ids: readonly number[], query: Embedding): Promise<number[]> {
    const { session, row } = this.#read();
    const missing = ids.filter((id) => !this.#embeddings.has(id));
    if (missing.length > 0) {
      const found = await embeddingsOf(session, row.id, missing);
      for (const [id, embedding] of found) this.#embeddings.set(id, embedding);
    }
    return ids.map((id) => {
      const embedding = this.#embeddings.get(id);
      if (embedding === undefined) throw new RangeError(`There is no passage ${id}.`);
      return similarityOf(embedding, query);
    });
  }

  async sampleSimilarities(query: Embedding, count: number): Promise<number[]> {
    const { session, row, cache } = this.#read();
    const { passages } = row;
    const sample = await cache.once(`sample of ${count}`, () => sampleOf(session, row.id, { count, passages }));
    return sample.map((embedding) => similarityOf(embedding, query));
  }

  async termStatistics(terms: readonly Term[]): Promise<TermStatistics> {
    const { session, row } = this.#read();
    const frequencies = await frequenciesOf(session, row.id, terms);
    return { passages: row.passages, terms: row.terms, frequencies };
  }

  async termsBeginning(beginning: string): Promise<CountedTerm[]> {
    const { session, row } = this.#read();
    return termsBeginning(session, row.id, beginning);
  }

  async languages(): Promise<string[]> {
    const { session, row, cache } = this.#read();
    const counts = await cache.once("articles by language", () => articlesByLanguage(session, row.id));
    return Object.keys(counts).sort();
  }

  async holders(terms: readonly WeightedTerm[], count: number): Promise<number[]> {
    const { session, row } = this.#read();
    return terms.length === 0 ? [] : holdersOf(session, row.id, { terms, count });
  }

  async tokenIndex(): Promise<TokenIndex | null> {
    const { session, row, cache } = this.#read();
    if (row.passages > MOST_INDEXED) return null;
    return cache.once("token index", async () => tokenIndexOf(await tokensOf(session, row.id)));
  }

  async passageIds(): Promise<number[]> {
    const { session, row } = this.#read();
    const rows = await session.query<{ id: number }>(
      "SELECT id FROM verbatim.passages WHERE collection = $1 ORDER BY id",
      [row.id],
    );
    return rows.map(({ id }) => id);
  }

  async passageIdsIn(scope: ArticleScope): Promise<number[]> {
    const { session, row } = this.#read();
    return passageIdsIn(session, row.id, scope);
  }

  async spoken(): Promise<SpokenPassage[]> {
    const { session, row, cache } = this.#read();
    return cache.once("spoken passages", () => spokenOf(session, row.id));
  }

  async passages(ids: readonly number[]): Promise<StoredPassage[]> {
    const { session, row } = this.#read();
    const rows = await session.query<PassageRow>(
      `${SELECT_PASSAGES} WHERE p.collection = $1 AND p.id = ANY ($2::bigint[])`,
      [row.id, [...new Set(ids)]],
    );
    const byId = new Map(rows.map((each) => [each.id, passageOf(each)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async cited(citations: readonly string[]): Promise<StoredPassage[]> {
    const { session, row } = this.#read();
    const rows = await session.query<PassageRow>(
      `${SELECT_PASSAGES} WHERE p.collection = $1 AND p.citation = ANY ($2::text[])`,
      [row.id, [...new Set(citations)]],
    );
    const byCitation = new Map(rows.map((each) => [each.citation, passageOf(each)]));
    return citations.flatMap((citation) => byCitation.get(citation) ?? []);
  }

  async neighbours(id: number): Promise<PassageNeighbours> {
    const found = await this.passages([id - 1, id + 1]);
    const beside = (neighbour: number) => found.find((passage) => passage.id === neighbour) ?? null;
    return { previous: beside(id - 1), next: beside(id + 1) };
  }

  async outline(citation: string): Promise<ArticleOutline | null> {
    const { session, row } = this.#read();
    return outlineOf(session, row.id, citation);
  }

  async fileLines(citation: string, lines: readonly [number, number]): Promise<FileLines | null> {
    const { session, row } = this.#read();
    const [cited] = await this.cited([citation]);
    return cited === undefined ? null : fileLinesOf(session, row.id, { cited, lines });
  }

  async sourceTexts(parts: readonly SourcePart[]): Promise<string[]> {
    const { session, row } = this.#read();
    return sourceTextsOf(session, row.id, parts);
  }

  async listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    const { session, row } = this.#read();
    return articleListOf(session, row.id, { filter, limit, offset });
  }

  async groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    const { session, row } = this.#read();
    return articleGroupsOf(session, row.id, { grouping, limit, offset });
  }

  async articles(): Promise<StoredArticle[]> {
    const { session, row, cache } = this.#read();
    return cache.once("articles", () => articlesOf(session, row.id));
  }

  async files(): Promise<KnownFile[]> {
    const { session, row } = this.#read();
    return filesOf(session, row.id);
  }

  #read(): SnapshotState {
    if (this.#state === null) throw new Error("The snapshot has ended: a call was not waited for, or came too late.");
    return this.#state;
  }
}
