import { onlyRowOf, type Session } from "./database.ts";

/** The least version with which the tables work, as PostgreSQL numbers it: 15. */
const LEAST_VERSION = 150_000;

/** What a server is. */
export interface ServerFacts {
  /** As people say it: "15.18". */
  readonly version: string;
  readonly isRecentEnough: boolean;
  /** The version of pgvector; null where it is not there. */
  readonly vector: string | null;
  /** There is a graph over the codes, which pgvector walks. */
  readonly hasGraph: boolean;
  /** Bytes of our tables with their indexes. */
  readonly bytes: number;
}

export async function serverFacts(session: Session): Promise<ServerFacts> {
  const row = await onlyRowOf<Omit<ServerFacts, "isRecentEnough"> & { number: string }>(
    session,
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version, current_setting('server_version_num') AS number,
       (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS vector,
       EXISTS (SELECT FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_am AS a ON a.oid = c.relam
          WHERE i.indrelid = to_regclass('verbatim.codes') AND i.indisvalid AND a.amname = 'hnsw') AS "hasGraph",
       (SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class AS c
          JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = 'verbatim' AND c.relkind = 'r') AS bytes`,
  );
  const { number, ...facts } = row;
  return { ...facts, isRecentEnough: Number(number) >= LEAST_VERSION };
}
