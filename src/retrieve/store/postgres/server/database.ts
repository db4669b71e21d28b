/** What a statement can be given; a list is an array of PostgreSQL's. */
export type SqlValue =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null | Uint8Array)[];

/** One connection to a PostgreSQL database: one statement at a time. */
export interface Session {
  /** The rows of a statement, whose values are $1, $2 and so on; `bigint` columns come as numbers, `bytea` as bytes. */
  query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Lets it go; it is of no use any longer. What it claimed is free then. */
  end(): Promise<void>;
}

/** A PostgreSQL database, as the store knows it: the client behind it can be exchanged. */
export interface PostgresDatabase {
  /** Its address without a password. */
  readonly name: string;
  readonly parts: DatabaseParts;
  /** A connection for a reader; several are kept, and ending one gives it back. */
  borrow(): Promise<Session>;
  /** A connection of one's own. */
  connect(): Promise<Session>;
  /** Waits for what is borrowed, then ends all connections. */
  close(): Promise<void>;
}

/** The foreign servers that hold parts of the tables; most databases have none. */
interface DatabaseParts {
  /** Names of those that were away when it was last looked. */
  away(): readonly string[];
  /** Looks which are away; null where the database itself gives no sign of life. */
  look(): Promise<readonly string[] | null>;
  /** Looks whether those that were away are back. */
  lookAgain(): Promise<readonly string[]>;
  /** A statement that reads what is not on these servers in place of the tables. */
  without(away: readonly string[], sql: string): string;
}

/** Runs an action in a transaction, which is taken back where the action fails. */
export async function inTransaction<T>(session: Session, action: () => Promise<T>): Promise<T> {
  await session.query("BEGIN");
  try {
    const result = await action();
    await session.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that is gone has taken it back already.
    await session.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The only row of a statement that always gives one. */
export async function onlyRowOf<Row extends object>(
  session: Session,
  sql: string,
  values?: readonly SqlValue[],
): Promise<Row> {
  const [row] = await session.query<Row>(sql, values);
  if (row === undefined) throw new TypeError(`A statement gave no row: ${sql}`);
  return row;
}
