import { inTransaction, type Session } from "./server/database.ts";

/**
 * Collections of so many passages and more are looked for in a graph, which is made where pgvector is: looking through the codes of
 * a smaller one is as fast and misses nothing.
 */
export const GRAPH_FROM = 100_000;

/** Codes that a walk through the graph looks out for at least (ef_search), and at most where few are of the collection. */
const BREADTH = 1_000;
const MOST_LOOKED_AT = 40_000;

/** pgvector from 0.8 on, which walks on until enough are of the collection, and the schema in which its operators are. */
const PGVECTOR = `pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace AND e.extname = 'vector'
  AND string_to_array(substring(e.extversion FROM '^\\d+\\.\\d+'), '.')::integer[] >= ARRAY[0, 8]`;

/** An HNSW graph over codes. */
export interface CodeGraph {
  readonly bits: number;
  /** Where pgvector is, as statements name it. */
  readonly schema: string;
}

/** The name of the graph over codes of so many bits; all collections share it, and each question passes over the others'. */
function graphName(bits: number): string {
  return `codes_by_hamming_${bits}`;
}

/**
 * Makes an HNSW graph over the codes, where pgvector (0.8 or later) is installed and there is none as yet; from then on the
 * database keeps it up to date by itself. Questions are answered meanwhile, and whoever writes codes waits. Codes that are divided
 * over servers get none: without settings of an operator, postgres_fdw would fetch all of them for each question.
 */
export async function makeGraph(session: Session, bits: number): Promise<void> {
  const [pgvector] = await session.query<{ schema: string }>(
    `SELECT quote_ident(n.nspname) AS schema FROM ${PGVECTOR} JOIN pg_class AS c ON c.oid = to_regclass('verbatim.codes')
       WHERE c.relkind = 'r' AND to_regclass('verbatim.${graphName(bits)}') IS NULL`,
  );
  if (pgvector === undefined) return;
  await inTransaction(session, async () => {
    // Runs that end at once take turns, and the second finds the graph of the first.
    await session.query("LOCK TABLE verbatim.codes IN SHARE ROW EXCLUSIVE MODE");
    await session.query(
      `CREATE INDEX IF NOT EXISTS ${graphName(bits)} ON verbatim.codes
         USING hnsw ((code::bit(${bits})) ${pgvector.schema}.bit_hamming_ops) WHERE length(code) = ${bits}`,
    );
  });
}

/**
 * The graph over codes of so many bits, null where there is none at the moment, or a collection of so many passages is so small a
 * part of it that a walk would not meet enough of them. Says for the transaction how far a walk goes: on and on, until enough are
 * of the collection.
 */
export async function openGraph(session: Session, bits: number, passages: number): Promise<CodeGraph | null> {
  const [pgvector] = await session.query<{ schema: string }>(
    `SELECT quote_ident(n.nspname) AS schema, set_config('hnsw.ef_search', '${BREADTH}', true),
         set_config('hnsw.iterative_scan', 'relaxed_order', true),
         set_config('hnsw.max_scan_tuples', '${MOST_LOOKED_AT}', true)
       FROM ${PGVECTOR} JOIN pg_index AS i ON i.indisvalid AND i.indexrelid = to_regclass('verbatim.${graphName(bits)}')
         JOIN pg_class AS c ON c.oid = i.indexrelid AND c.reltuples <= $1`,
    [(passages * MOST_LOOKED_AT) / BREADTH],
  );
  return pgvector === undefined ? null : { bits, schema: pgvector.schema };
}

/** How far codes are from a code, $2, so that the graph answers it. */
export function walkedDistance({ bits, schema }: CodeGraph): string {
  return `code::bit(${bits}) OPERATOR(${schema}.<~>) $2::bit(${bits})`;
}

/** Which codes the graph knows. */
export function walkedCondition({ bits }: CodeGraph): string {
  return `AND length(code) = ${bits}`;
}
