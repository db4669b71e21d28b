import pg from "pg";
import { shownAddress } from "../../store-address.ts";
import type { PostgresDatabase, Session, SqlValue } from "./database.ts";
import { guardTrouble, isTooSlow } from "./trouble.ts";

/** Readers' connections at most: an engine answers one question after the other, and looks up articles meanwhile. */
const MOST_READERS = 4;
/** A server that does not take a connection in this time cannot be reached, in milliseconds. */
const CONNECTING_MS = 5_000;
/** An idle connection is kept so long, in milliseconds: a question begins without waiting for one. */
const IDLE_MS = 600_000;

/** A reader's statement that takes longer has no hope, as on a server that hangs, in milliseconds. */
const READING_MS = 20_000;

const { types } = pg;

/** Ids and counts stay far below 2^53, and are numbers here. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.INT8 && format !== "binary" ? Number : types.getTypeParser(oid, format),
};

/**
 * A database at an address, connected to when it is first asked. Readers wait so many milliseconds for each answer.
 * @throws StoreError for what is no address.
 */
export function postgresAt(url: string, patience = READING_MS): PostgresDatabase {
  const name = shownAddress(url);
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: "verbatim",
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    types: TYPES,
  };
  const pool = new pg.Pool({
    ...settings,
    max: MOST_READERS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    query_timeout: patience,
  });
  // A connection that breaks off while nobody uses it leaves the pool by itself.
  pool.on("error", () => undefined);
  return {
    name,
    borrow: () =>
      guardTrouble(name, async () => {
        const client = await pool.connect();
        let broken: Error | undefined;
        const onError = (error: Error) => {
          broken = error;
        };
        client.on("error", onError);
        const session = sessionOf(client, async () => {
          client.off("error", onError);
          client.release(broken);
        });
        return {
          ...session,
          query: async (sql, values) => {
            // One that did not answer may do so yet: nothing more is asked of it, and nobody is handed it again.
            if (broken !== undefined) throw broken;
            return session.query<never>(sql, values).catch((error: Error) => {
              if (isTooSlow(error)) broken = error;
              throw error;
            });
          },
        };
      }),
    connect: () =>
      guardTrouble(name, async () => {
        const client = new pg.Client(settings);
        // Whoever asks next is told.
        client.on("error", () => undefined);
        await client.connect();
        // So that a machine that vanishes does not keep its claim for hours.
        await client.query(
          "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3",
        );
        return sessionOf(client, () => client.end());
      }),
    close: () => pool.end(),
  };
}

function sessionOf(client: pg.ClientBase, end: () => Promise<void>): Session {
  /** Settles when the statement before has its answer. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
      const rows = last.then(async () => {
        const result = await client.query<Row>(sql, values === undefined ? undefined : [...values]);
        return result.rows;
      });
      last = rows.catch(() => undefined);
      return rows;
    },
    end: () => last.then(end),
  };
}
