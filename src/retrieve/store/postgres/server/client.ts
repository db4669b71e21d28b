import pg from "pg";
import { StoreError } from "../../../errors.ts";
import { shownAddress } from "../../store-address.ts";
import type { PostgresDatabase, Session, SqlValue } from "./database.ts";
import { ForeignParts } from "./foreign-parts.ts";
import { type Watch, whileAlive } from "./signs-of-life.ts";
import { guardTrouble, isTooSlow, PartsAwayError } from "./trouble.ts";

/** Readers' connections at most: an engine answers one question after the other, and looks up articles meanwhile. */
const MOST_READERS = 4;
/** An idle connection is kept so long, in milliseconds: a question begins without waiting for one. */
const IDLE_MS = 600_000;

/** A reader's statement that takes longer has no hope, though the server lives, in milliseconds. */
const READING_MS = 20_000;
/** A server that hangs is found out in this time, in milliseconds. */
const HANGING_MS = 1_800;
/** Of that time a statement is waited for so long; in the rest, the server must give a sign of life on a new connection. */
const QUIET_SHARE = 0.25;

const { types } = pg;

/** Ids and counts stay far below 2^53, and are numbers here. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.INT8 && format !== "binary" ? Number : types.getTypeParser(oid, format),
};

/**
 * A database at an address, connected to when it is first asked. Statements may take long, but a server that hangs is found out
 * within two seconds, or within the `connect_timeout` that the address has, in seconds. Readers wait so many milliseconds for each
 * answer at most.
 * @throws StoreError for what is no address.
 */
export function postgresAt(url: string, patience = READING_MS): PostgresDatabase {
  const name = shownAddress(url);
  const hanging = Number(new URL(url).searchParams.get("connect_timeout")) * 1000 || HANGING_MS;
  const quiet = hanging * QUIET_SHARE;
  const life = hanging - quiet;
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: "verbatim",
    connectionTimeoutMillis: hanging,
    keepAlive: true,
    types: TYPES,
  };
  /** The pool's own limit would also end the wait for a connection that another reader uses. */
  class Reader extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis: hanging });
    }
  }
  const pool = new pg.Pool({
    ...settings,
    connectionTimeoutMillis: 0,
    Client: Reader,
    max: MOST_READERS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    query_timeout: patience,
  });
  // A connection that breaks off while nobody uses it leaves the pool by itself.
  pool.on("error", () => undefined);
  const connect = async () => {
    const client = new pg.Client(settings);
    // Whoever asks next is told.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  const parts = new ForeignParts(async () => {
    const client = await connect();
    return sessionOf(client, { watch: null, end: () => client.end() });
  });
  const findTrouble = async () => {
    const looked = await parts.look(life);
    if (looked === null) {
      return new StoreError(
        `${name} does not answer. Check that PostgreSQL runs there, and how busy it is, then try again.`,
      );
    }
    return looked.length === 0 ? null : new PartsAwayError(name, looked);
  };
  const watch = { quiet, findTrouble };
  return {
    name,
    parts: {
      away: () => parts.away,
      look: () => parts.look(life),
      lookAgain: () => parts.lookAgain(),
      without: (away, sql) => parts.without(away, sql),
    },
    borrow: () =>
      guardTrouble(name, async () => {
        const client = await pool.connect();
        let lost: Error | undefined;
        const onError = (error: Error) => {
          lost = error;
        };
        client.on("error", onError);
        return sessionOf(client, {
          watch,
          end: async (broken) => {
            client.off("error", onError);
            client.release(broken ?? lost);
          },
        });
      }),
    connect: () =>
      guardTrouble(name, async () => {
        const client = await connect();
        // So that a machine that vanishes does not keep its claim for hours.
        await client.query(
          "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3",
        );
        return sessionOf(client, { watch, end: () => client.end() });
      }),
    close: async () => {
      await parts.close();
      await pool.end();
    },
  };
}

interface SessionEnds {
  /** Null: statements are waited for, whatever keeps them. */
  readonly watch: Watch | null;
  /** Lets go of the connection; with an error where it is of no use any longer. */
  readonly end: (broken: Error | undefined) => Promise<void>;
}

function sessionOf(client: pg.ClientBase, { watch, end }: SessionEnds): Session {
  /** Settles when the statement before has its answer. */
  let last: Promise<unknown> = Promise.resolve();
  /** A statement that was not waited for may be answered yet: nothing more is asked of the connection. */
  let broken: Error | undefined;
  return {
    query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
      const rows = last.then(async () => {
        if (broken !== undefined) throw broken;
        const asked = client.query<Row>(sql, values === undefined ? undefined : [...values]);
        try {
          const given = watch === null ? asked : whileAlive(asked, watch);
          return (await given).rows;
        } catch (error) {
          if (error instanceof StoreError || isTooSlow(error as Error)) broken = error as Error;
          throw error;
        }
      });
      last = rows.catch(() => undefined);
      return rows;
    },
    end: () => (watch === null ? end(undefined) : last.then(() => end(broken))),
  };
}
