import type { FileDraft } from "../writable-store.ts";
import { freeCitations } from "./citations.ts";
import { lockBuild } from "./collection-builds.ts";
import { insertArticles, insertFile, insertPassages, type PlacedPassage } from "./insert-rows.ts";
import { idsOfArticles, passageId } from "./passage-id.ts";
import { embeddingsOf } from "./passage-rows.ts";
import { inTransaction, onlyRowOf, type Session } from "./server/database.ts";
import { inParts } from "./server/parts.ts";

/** What the models make of a passage, as stored (`passage-codec.ts`). */
export interface EncodedVectors {
  readonly embedding: Uint8Array;
  readonly tokens: Uint8Array;
}

/** How a transaction changes the numbers of a collection. */
interface Change {
  readonly files: number;
  readonly articles: number;
  readonly passages: number;
  readonly terms: number;
}

/** Writes files and their passages, a transaction each; every transaction raises the generation by one. */
export class FileWriter {
  readonly #session: Session;
  readonly #collection: number;
  #hasRemoved = false;

  constructor(session: Session, collection: number) {
    this.#session = session;
    this.#collection = collection;
  }

  /** What earlier runs made of inputs, by key. */
  async vectorsOf(keys: readonly string[]): Promise<Map<string, EncodedVectors>> {
    const found = new Map<string, EncodedVectors>();
    for (const some of inParts(keys)) {
      const rows = await this.#session.query<{ id: number; key: string; tokens: Uint8Array }>(
        `SELECT DISTINCT ON (embed_key) id, encode(embed_key, 'hex') AS key, tokens FROM verbatim.passages
           WHERE collection = $1 AND embed_key = ANY ($2::bytea[]) ORDER BY embed_key, id`,
        [this.#collection, some.map((key) => Buffer.from(key, "hex"))],
      );
      const embeddings = await embeddingsOf(
        this.#session,
        this.#collection,
        rows.map(({ id }) => id),
      );
      for (const { id, key, tokens } of rows) {
        const embedding = embeddings.get(id);
        if (embedding !== undefined) found.set(key, { embedding, tokens });
      }
    }
    return found;
  }

  /** Puts a file in place of what the collection holds for its path; `vectors` has those of every key. */
  async putFile(file: FileDraft, vectors: ReadonlyMap<string, EncodedVectors>): Promise<void> {
    const session = this.#session;
    const collection = this.#collection;
    const { articles, stamp } = file;
    const passages = articles.flatMap((article) => article.passages);
    await inTransaction(session, async () => {
      const first = await this.#takeIds(articles.length);
      const gone = await this.#remove([stamp.path]);
      await insertFile(session, collection, { id: first.file, file });
      await insertArticles(session, collection, { articles, first, source: stamp.name });
      const citations = await freeCitations(session, collection, { source: stamp.name, passages });
      const placed: PlacedPassage[] = [];
      for (const [i, { passages: own, reference }] of articles.entries()) {
        for (const [place, draft] of own.entries()) {
          placed.push({
            article: first.article + i,
            id: passageId(first.article + i, place + 1),
            draft,
            reference,
            citation: citations[placed.length] as string,
            ...(vectors.get(draft.key) as EncodedVectors),
          });
        }
      }
      const terms = await insertPassages(session, collection, placed);
      await this.#count({
        files: 1 - gone.files,
        articles: articles.length - gone.articles,
        passages: passages.length - gone.passages,
        terms: terms - gone.terms,
      });
    });
  }

  /** Takes files out of the collection. */
  async removeFiles(paths: readonly string[]): Promise<void> {
    await inTransaction(this.#session, async () => {
      await lockBuild(this.#session, this.#collection);
      const { files, articles, passages, terms } = await this.#remove(paths);
      await this.#count({ files: -files, articles: -articles, passages: -passages, terms: -terms });
    });
  }

  /** Takes out the terms that stand nowhere any longer; until then nobody finds them. */
  async clearTerms(): Promise<void> {
    if (!this.#hasRemoved) return;
    await inTransaction(this.#session, async () => {
      await lockBuild(this.#session, this.#collection);
      await this.#session.query("DELETE FROM verbatim.terms WHERE collection = $1 AND passages <= 0", [
        this.#collection,
      ]);
    });
  }

  async #takeIds(articles: number): Promise<{ readonly file: number; readonly article: number }> {
    const row = await onlyRowOf<{ last_file: number; last_article: number }>(
      this.#session,
      `UPDATE verbatim.collections SET last_file = last_file + 1, last_article = last_article + $2
         WHERE id = $1 RETURNING last_file, last_article`,
      [this.#collection, articles],
    );
    return { file: row.last_file, article: row.last_article - articles + 1 };
  }

  async #count({ files, articles, passages, terms }: Change): Promise<void> {
    await this.#session.query(
      `UPDATE verbatim.collections SET generation = generation + 1, files = files + $2, articles = articles + $3,
         passages = passages + $4, terms = terms + $5 WHERE id = $1`,
      [this.#collection, files, articles, passages, terms],
    );
  }

  /** Removes files with all that was made of them. */
  async #remove(paths: readonly string[]): Promise<Change> {
    const session = this.#session;
    const files = await session.query<{ id: number }>(
      "DELETE FROM verbatim.files WHERE collection = $1 AND path = ANY ($2::text[]) RETURNING id",
      [this.#collection, paths],
    );
    if (files.length === 0) return { files: 0, articles: 0, passages: 0, terms: 0 };
    this.#hasRemoved = true;
    const ofFiles = [this.#collection, files.map(({ id }) => id)] as const;
    await session.query(
      "DELETE FROM verbatim.source_pieces WHERE collection = $1 AND file = ANY ($2::bigint[])",
      ofFiles,
    );
    const articles = await session.query<{ id: number }>(
      "DELETE FROM verbatim.articles WHERE collection = $1 AND file = ANY ($2::bigint[]) RETURNING id",
      ofFiles,
    );
    let [passages, terms] = [0, 0];
    for (const [first, count] of rangesOf(articles.map(({ id }) => id))) {
      const gone = await this.#removePassages(first, count);
      passages += gone.passages;
      terms += gone.terms;
    }
    return { files: files.length, articles: articles.length, passages, terms };
  }

  /** Removes the passages of articles whose ids follow one another, as those of a file do. */
  async #removePassages(first: number, count: number): Promise<Pick<Change, "passages" | "terms">> {
    const session = this.#session;
    const ofArticles = "WHERE collection = $1 AND passage >= $2 AND passage < $3";
    const values = [this.#collection, ...idsOfArticles(first, count)] as const;
    await session.query(
      `WITH gone AS (DELETE FROM verbatim.passage_terms ${ofArticles} RETURNING terms),
         counted AS (
           SELECT substr(key, length($1::bigint::text) + 2) COLLATE "C" AS term, count(*) AS passages
             FROM gone, unnest(gone.terms) AS key GROUP BY 1
         )
       UPDATE verbatim.terms AS t SET passages = t.passages - counted.passages
         FROM counted WHERE t.collection = $1 AND t.term = counted.term`,
      values,
    );
    for (const table of ["embeddings", "codes"]) {
      await session.query(`DELETE FROM verbatim.${table} ${ofArticles}`, values);
    }
    return onlyRowOf<Pick<Change, "passages" | "terms">>(
      session,
      `WITH gone AS (DELETE FROM verbatim.passages WHERE collection = $1 AND id >= $2 AND id < $3 RETURNING term_count)
       SELECT count(*) AS passages, coalesce(sum(term_count), 0)::bigint AS terms FROM gone`,
      values,
    );
  }
}

/** Whole numbers as ranges of such that follow one another: the first, and how many. */
function rangesOf(numbers: readonly number[]): [first: number, count: number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else ranges.push([number, 1]);
  }
  return ranges;
}
