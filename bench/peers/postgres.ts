import { dot } from "../../src/embed/embedding.ts";
import { fuse } from "./fuse.ts";
import { load, type Peer } from "./peer.ts";
import { connectionTo, makeDatabase, postgresPrograms, startServer } from "./postgres-server.ts";
import { wordsOf } from "./words.ts";

interface Client {
  connect(): Promise<void>;
  query<T>(sql: string, values?: readonly unknown[]): Promise<{ rows: T[] }>;
  end(): Promise<void>;
}

const ROWS_AT_ONCE = 1_000;
/** Nearest by signs, of which the nearest by embeddings are taken. */
const RESCORED = 300;

const TABLES = `
CREATE TABLE passages (position int PRIMARY KEY, text text NOT NULL, words tsvector NOT NULL);
CREATE TABLE codes (position int PRIMARY KEY, code bit(DIMENSIONS) NOT NULL);
CREATE TABLE embeddings (position int PRIMARY KEY, embedding bytea NOT NULL);
`;
const SIZE = `SELECT sum(pg_total_relation_size(name)) AS bytes
  FROM unnest(ARRAY['passages', 'codes', 'embeddings']::regclass[]) AS name`;
const INSERT_PASSAGES = `INSERT INTO passages
  SELECT position, text, to_tsvector('english', words) FROM unnest($1::int[], $2::text[], $3::text[]) AS t (position, text, words)`;
const INSERT_CODES = "INSERT INTO codes SELECT * FROM unnest($1::int[], $2::bit(DIMENSIONS)[])";
const INSERT_EMBEDDINGS = "INSERT INTO embeddings SELECT * FROM unnest($1::int[], $2::bytea[])";
const BY_WORDS = `SELECT position FROM passages, to_tsquery('english', $1) AS query
  WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC LIMIT $2`;
const BY_SIGNS = `SELECT position, embedding FROM embeddings
  JOIN (SELECT position FROM codes ORDER BY bit_count(code # $1::bit(DIMENSIONS)) LIMIT ${RESCORED}) AS nearest USING (position)`;

async function openClient(folder: string): Promise<Client> {
  const { default: pg } = await load<{ default: { Client: new (options: object) => Client } }>("pg");
  const client = new pg.Client(connectionTo(folder));
  await client.connect();
  return client;
}

/** Of each number, whether it is above 0, as a string of bits. */
function signsOf(embedding: Float32Array): string {
  return Array.from(embedding, (value) => (value > 0 ? "1" : "0")).join("");
}

/** Full text, and nearest by signs rescored by embeddings: what a server offers without any extension. */
export const postgres: Peer = {
  name: "PostgreSQL",
  missing: () => (postgresPrograms() === null ? "PostgreSQL's programs are not on this machine (`pg_config`)" : null),

  async build({ texts, dimensions, embeddings }, folder) {
    const programs = postgresPrograms() as string;
    makeDatabase(programs, folder);
    const server = await startServer(programs, folder);
    const client = await openClient(folder);
    const sized = (sql: string) => sql.replace("DIMENSIONS", String(dimensions));
    await client.query(sized(TABLES));
    for (let from = 0; from < texts.length; from += ROWS_AT_ONCE) {
      const own = texts.slice(from, from + ROWS_AT_ONCE);
      const positions = own.map((_, i) => from + i);
      const vectors = positions.map((i) => embeddings.slice(i * dimensions, (i + 1) * dimensions));
      await client.query(INSERT_PASSAGES, [positions, own, own.map((text) => wordsOf(text).join(" "))]);
      await client.query(sized(INSERT_CODES), [positions, vectors.map(signsOf)]);
      await client.query(INSERT_EMBEDDINGS, [positions, vectors.map(({ buffer }) => Buffer.from(buffer))]);
    }
    await client.query("CREATE INDEX ON passages USING gin (words)");
    await client.query("VACUUM ANALYZE");
    // Its folder also holds a log of what was written, of a size that settings tell, and its own catalogue.
    const { rows } = await client.query<{ bytes: string }>(SIZE);
    await client.end();
    const outside = server.outside();
    await server.stop();
    return { outside, bytes: Number(rows[0]?.bytes) };
  },

  async open(folder) {
    const server = await startServer(postgresPrograms() as string, folder);
    const client = await openClient(folder);
    return {
      search: async ({ text, embedding }, count) => {
        const query = wordsOf(text).map((word) => `'${word.replaceAll("'", "''")}'`);
        const byWords = await client.query<{ position: number }>(BY_WORDS, [query.join(" | "), count]);
        const sql = BY_SIGNS.replace("DIMENSIONS", String(embedding.length));
        const bySigns = await client.query<{ position: number; embedding: Buffer }>(sql, [signsOf(embedding)]);
        const byMeaning = bySigns.rows
          .map((row) => ({ position: row.position, similarity: dot(floatsOf(row.embedding), embedding) }))
          .sort((a, b) => b.similarity - a.similarity);
        return fuse(
          [byWords.rows, byMeaning.slice(0, count)].map((rows) => rows.map(({ position }) => position)),
          count,
        );
      },
      outside: server.outside,
      close: async () => {
        await client.end();
        await server.stop();
      },
    };
  },
};

function floatsOf(bytes: Buffer): Float32Array {
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
