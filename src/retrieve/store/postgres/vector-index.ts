import { onlyRowOf, type Session } from "./server/database.ts";

/** From so many passages on, a graph is made where pgvector is: below, looking through all codes is as fast and misses nothing. */
export const GRAPH_FROM = 100_000;

/** Codes that a walk through the graph looks out for at least (ef_search), and at most where few are of the collection. */
const BREADTH = 1_000;
const MOST_LOOKED_AT = 40_000;

/** The name of the graph over codes of so many bits; all collections share it, and each question passes over the others'. */
function graphName(bits: number): string {
  return `codes_by_hamming_${bits}`;
}

/**
 * Makes an HNSW graph over the codes, where pgvector (0.8 or later) is installed and there is none as yet; from then on the
 * database keeps it up to date by itself.
 */
export async function makeGraph(session: Session, bits: number): Promise<void> {
  const { can } = await onlyRowOf<{ can: boolean }>(
    session,
    `SELECT EXISTS (SELECT 1 FROM pg_extension
       WHERE extname = 'vector' AND string_to_array(extversion, '.')::integer[] >= ARRAY[0, 8]) AS can`,
  );
  if (!can) return;
  await session.query(
    `CREATE INDEX IF NOT EXISTS ${graphName(bits)} ON verbatim.codes
       USING hnsw ((code::bit(${bits})) bit_hamming_ops) WHERE length(code) = ${bits}`,
  );
}

/** Whether there is a graph over codes of so many bits. */
export async function hasGraph(session: Session, bits: number): Promise<boolean> {
  const { is_there } = await onlyRowOf<{ is_there: boolean }>(
    session,
    `SELECT EXISTS (SELECT 1 FROM pg_index WHERE indisvalid AND indexrelid = to_regclass('verbatim.${graphName(bits)}'))
       AS is_there`,
  );
  return is_there;
}

/** Says for the transaction how far a walk through the graph goes: on and on, until enough are of the collection. */
export async function prepareWalk(session: Session): Promise<void> {
  await session.query(
    `SELECT set_config('hnsw.ef_search', '${BREADTH}', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
       set_config('hnsw.max_scan_tuples', '${MOST_LOOKED_AT}', true)`,
  );
}

/** How far codes of so many bits are from a code, $2, so that the graph answers it. */
export function walkedDistance(bits: number): string {
  return `code::bit(${bits}) <~> $2::bit(${bits})`;
}

/** Which codes the graph knows. */
export function walkedCondition(bits: number): string {
  return `AND length(code) = ${bits}`;
}
