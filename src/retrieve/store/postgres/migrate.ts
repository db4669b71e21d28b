import { EarlierFormatError, StoreError } from "../../errors.ts";
import { inTransaction, onlyRowOf, type PostgresDatabase, type Session } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";
import { guardTrouble } from "./trouble.ts";

/** The advisory lock under which tables are changed: "verbatim" in ASCII. */
const MIGRATING = "8531340441168634221";

/** Lays the tables out, or brings them up to date; returns the titles of the steps that were taken. @throws StoreError. */
export function migrateDatabase(database: PostgresDatabase): Promise<string[]> {
  return guardTrouble(database.name, async () => {
    const session = await database.connect();
    try {
      return await migrate(session, database.name);
    } finally {
      await session.end();
    }
  });
}

/**
 * The same on a connection. All steps are one transaction, which waits for another process's.
 * @throws StoreError for tables of a later version.
 */
export async function migrate(session: Session, name: string): Promise<string[]> {
  const done = await migrationOf(session);
  if (done === MIGRATIONS.length) return [];
  requireNotLater(done, name);
  return inTransaction(session, async () => {
    await session.query("SELECT pg_advisory_xact_lock($1)", [MIGRATING]);
    await session.query("CREATE SCHEMA IF NOT EXISTS verbatim");
    await session.query(
      `CREATE TABLE IF NOT EXISTS verbatim.migrations (
         number integer PRIMARY KEY, title text NOT NULL, applied timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await migrationOf(session);
    const next = MIGRATIONS.slice(applied);
    for (const [i, { title, sql }] of next.entries()) {
      for (const statement of statementsOf(sql)) await session.query(statement);
      await session.query("INSERT INTO verbatim.migrations (number, title) VALUES ($1, $2)", [applied + i + 1, title]);
    }
    return next.map(({ title }) => title);
  });
}

/** The number of the last step that was taken; 0 for a database without our tables. */
export async function migrationOf(session: Session): Promise<number> {
  const { is_there } = await onlyRowOf<{ is_there: boolean }>(
    session,
    "SELECT to_regclass('verbatim.migrations') IS NOT NULL AS is_there",
  );
  if (!is_there) return 0;
  const { number } = await onlyRowOf<{ number: number }>(
    session,
    "SELECT coalesce(max(number), 0) AS number FROM verbatim.migrations",
  );
  return number;
}

/** @throws EarlierFormatError or StoreError unless a reader of this version understands tables of this step. */
export function requirePresentTables(done: number, name: string): void {
  requireNotLater(done, name);
  if (done < MIGRATIONS.length) {
    throw new EarlierFormatError(
      `The tables in ${name} are those of an earlier Verbatim (step ${done} of ${MIGRATIONS.length}). Run "npm run migrate" to ` +
        "bring them up to date; nothing of them is lost.",
    );
  }
}

function requireNotLater(done: number, name: string): void {
  if (done <= MIGRATIONS.length) return;
  throw new StoreError(
    `The tables in ${name} are those of a later Verbatim (step ${done}, this one knows ${MIGRATIONS.length}). Install that one.`,
  );
}

function statementsOf(sql: string): string[] {
  return sql
    .split(/;\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
