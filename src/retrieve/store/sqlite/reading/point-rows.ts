import { onlyRow, type SqliteDatabase, type SqliteStatement } from "../../../../database/sqlite.ts";
import type { Embedding } from "../../../../embed/embedding.ts";
import { rowFactor, rowSimilarity } from "../../vectors/encoded-row.ts";
import type { StoredRows } from "../../vectors/vectors.ts";

/** Points that are read at a time, some megabytes. */
const AT_A_TIME = 4_096;

/** Bytes of a stored embedding behind those of its numbers (see `encodeEmbedding`). */
const SCALE_BYTES = 4;

/** `ids` is a JSON list; `embeddings` are null where there are no points. */
interface Stretch {
  readonly ids: string;
  readonly embeddings: Buffer | null;
  /** Bytes of the longest embedding. */
  readonly longest: number;
}

/** The points of a database as they stand there. */
export class PointRows {
  readonly #dimensions: number;
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(database: SqliteDatabase, dimensions: number) {
    this.#dimensions = dimensions;
    this.#statements = prepareStatements(database);
  }

  get count(): number {
    return onlyRow(this.#statements.count);
  }

  /** Ids of all points, in ascending order. */
  ids(): Float64Array {
    return Float64Array.from(JSON.parse(onlyRow(this.#statements.ids)) as number[]).sort();
  }

  /** Ids of at most `count` points, evenly spread over all in ascending order. */
  spread(count: number): number[] {
    const { first, last, all } = onlyRow(this.#statements.range);
    // Where none is missing, they need not be read.
    const ids = last - first + 1 === all ? null : this.ids();
    const taken = Math.min(count, all);
    return Array.from({ length: taken }, (_, i) => {
      const place = Math.floor((i * all) / taken);
      return ids === null ? first + place : (ids[place] as number);
    });
  }

  /** The points whose id is above `after`, in ascending order, some at a time. @throws RangeError for an embedding of another length. */
  *after(after: number): Generator<StoredRows> {
    const step = this.#dimensions + SCALE_BYTES;
    for (let last = after; ; ) {
      const { ids: listed, embeddings, longest } = onlyRow(this.#statements.stretch, last, AT_A_TIME);
      if (embeddings === null) return;
      const ids = JSON.parse(listed) as number[];
      if (longest !== step || embeddings.length !== ids.length * step) {
        throw new RangeError(`${ids.length} embeddings of up to ${longest} bytes, expected ${step} each.`);
      }
      yield { ids, rows: new Int8Array(embeddings.buffer, embeddings.byteOffset, embeddings.length), step };
      last = ids.at(-1) as number;
    }
  }

  /** Cosine similarities of points to a query, -1..1 each. @throws RangeError for an unknown id. */
  similarities(ids: readonly number[], query: Embedding): number[] {
    return ids.map((id) => {
      const encoded = this.#statements.embedding.get(id);
      if (encoded === undefined) throw new RangeError(`No embedding ${id}.`);
      const row = new Int8Array(encoded.buffer, encoded.byteOffset, this.#dimensions);
      return rowSimilarity({ bytes: row, start: 0, factor: rowFactor(row) }, query);
    });
  }
}

function prepareStatements(database: SqliteDatabase) {
  const stretch: SqliteStatement<[after: number, count: number], Stretch> = database.prepare(
    // One row of many points is read in half of the time that a row for each takes; bytes are put together as they are.
    `SELECT json_group_array(id) AS ids, CAST(group_concat(embedding, '') AS BLOB) AS embeddings,
            max(length(embedding)) AS longest
       FROM (SELECT id, embedding FROM points WHERE id > ? ORDER BY id LIMIT ?)`,
  );
  return {
    stretch,
    count: database.prepare<[], number>("SELECT count(*) FROM points").pluck(),
    range: database.prepare<[], { first: number; last: number; all: number }>(
      'SELECT coalesce(min(id), 0) AS first, coalesce(max(id), -1) AS last, count(*) AS "all" FROM points',
    ),
    ids: database.prepare<[], string>("SELECT json_group_array(id) FROM points").pluck(),
    embedding: database.prepare<[id: number], Buffer>("SELECT embedding FROM points WHERE id = ?").pluck(),
  };
}
