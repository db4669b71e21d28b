import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { StoreError } from "../../errors.ts";
import type { WhenLocked } from "../writable-store.ts";
import { type CollectionName, calledIn } from "./collection-row.ts";
import { onlyRowOf, type Session } from "./server/database.ts";

/** How often a claim that is waited for is tried, in milliseconds. */
const LOOK_MS = 250;
/** Runs that begin at once see each other alone for a moment: so often is looked before one leaves. */
const LOOKS_BEFORE_LEAVING = 8;

/** What of a collection a connection claims: all of it, or a place among others that update it. */
export type Claim = "alone" | "beside others";

/**
 * Makes this connection the only writer of a collection or, where it has a place beside others, one of them: advisory locks, which
 * end with the connection, however that ends.
 * @returns "alone" where nobody else writes; `shareClaim` lets others in then
 * @throws StoreError naming where the holder is when another process is in the way and we are to leave.
 */
export async function claimCollection(
  session: Session,
  name: CollectionName,
  { claim, whenLocked }: { readonly claim: Claim; readonly whenLocked: WhenLocked },
): Promise<Claim> {
  const key = keyOf(name.collection);
  for (let looks = 1; ; looks++) {
    if (await isTaken(session, "pg_try_advisory_lock", key)) return "alone";
    if (claim === "beside others" && (await isTaken(session, "pg_try_advisory_lock_shared", key))) return claim;
    if (whenLocked === "leave" && (claim === "alone" || looks === LOOKS_BEFORE_LEAVING)) {
      throw new StoreError(
        `${calledIn(name)} is being written by another process${await holderOf(session, key)}. Wait until it has finished, then ` +
          "run this again (--wait does so).",
      );
    }
    await setTimeout(LOOK_MS);
  }
}

/** Lets others in beside a writer that was alone. */
export async function shareClaim(session: Session, { collection }: CollectionName): Promise<void> {
  const key = keyOf(collection);
  await session.query("SELECT pg_advisory_lock_shared($1)", [key]);
  await session.query("SELECT pg_advisory_unlock($1)", [key]);
}

/** Whether a writer beside others is the only one left; from then on it is alone. */
export function isLeftAlone(session: Session, { collection }: CollectionName): Promise<boolean> {
  return isTaken(session, "pg_try_advisory_lock", keyOf(collection));
}

/** Claims a file of a build, if it is free or when it is; false where another connection has it. */
export async function claimFile(
  session: Session,
  { build, path, whenTaken }: { readonly build: number; readonly path: string; readonly whenTaken: "leave" | "wait" },
): Promise<boolean> {
  const key = keyOf(`${build} ${path}`);
  if (whenTaken === "leave") return isTaken(session, "pg_try_advisory_lock", key);
  await session.query("SELECT pg_advisory_lock($1)", [key]);
  return true;
}

export async function releaseFile(
  session: Session,
  { build, path }: { readonly build: number; readonly path: string },
) {
  await session.query("SELECT pg_advisory_unlock($1)", [keyOf(`${build} ${path}`)]);
}

async function isTaken(
  session: Session,
  lock: "pg_try_advisory_lock" | "pg_try_advisory_lock_shared",
  key: string,
): Promise<boolean> {
  const { taken } = await onlyRowOf<{ taken: boolean }>(session, `SELECT ${lock}($1) AS taken`, [key]);
  return taken;
}

/** The lock of what is written: 64 bits of its name's digest, as a number with a sign. */
function keyOf(written: string): string {
  return createHash("sha256").update(`verbatim writes ${written}`).digest().readBigInt64BE().toString();
}

/** Where the holder of a lock is, as the end of a phrase; empty where the database does not say. */
async function holderOf(session: Session, key: string): Promise<string> {
  const rows = await session.query<{ address: string | null; process: number; since: string | null }>(
    `SELECT host(client_addr) AS address, pid AS process, to_char(backend_start, 'YYYY-MM-DD HH24:MI') AS since
       FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint << 32 | objid::bigint) = $1::bigint LIMIT 1`,
    [key],
  );
  const [holder] = rows;
  if (holder === undefined) return "";
  const place = holder.address === null ? "" : ` on ${holder.address}`;
  return `${place} (connected since ${holder.since ?? "some time"}, PostgreSQL's process ${holder.process})`;
}
