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
  /** Bytes of our tables with their indexes. */
  readonly bytes: number;
}

export async function serverFacts(session: Session): Promise<ServerFacts> {
  const row = await onlyRowOf<{ version: string; number: string; vector: string | null; bytes: number }>(
    session,
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version, current_setting('server_version_num') AS number,
       (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS vector,
       (SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class AS c
          JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = 'verbatim' AND c.relkind = 'r') AS bytes`,
  );
  const { version, number, vector, bytes } = row;
  return { version, isRecentEnough: Number(number) >= LEAST_VERSION, vector, bytes };
}
