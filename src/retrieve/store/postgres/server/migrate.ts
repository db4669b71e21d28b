import { EarlierFormatError, StoreError } from "../../../errors.ts";
import { inTransaction, onlyRowOf, type Session } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The advisory lock under which tables are changed: "verbatim" in ASCII. */
const MIGRATING = "8531340441168634221";

/** What became of a database's tables. */
export interface MigratedTables {
  /** The step that they had; null where it was the last one, or there were no tables. */
  readonly former: number | null;
  /** The titles of the steps that were taken. */
  readonly taken: readonly string[];
}

/**
 * Lays the tables out, or brings them up to date. All steps are one transaction, which waits for another process's.
 * @throws StoreError for tables of a later version.
 */
export async function migrate(session: Session, name: string): Promise<MigratedTables> {
  const done = await migrationOf(session);
  if (done === MIGRATIONS.length) return { former: null, taken: [] };
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
    for (const [i, { title, sql, derive }] of next.entries()) {
      for (const statement of statementsOf(sql)) await session.query(statement);
      await derive?.(session);
      await session.query("INSERT INTO verbatim.migrations (number, title) VALUES ($1, $2)", [applied + i + 1, title]);
    }
    return { former: applied === 0 || next.length === 0 ? null : applied, taken: next.map(({ title }) => title) };
  });
}

/** The number of the last step that was taken; 0 for a database without our tables. */
async function migrationOf(session: Session): Promise<number> {
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
