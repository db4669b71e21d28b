import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { StoreError } from "../../errors.ts";
import type { WhenLocked } from "../writable-store.ts";
import { type CollectionName, calledIn } from "./collection-row.ts";
import { onlyRowOf, type Session } from "./server/database.ts";

/** How often a claim that is waited for is tried, in milliseconds. */
const LOOK_MS = 250;

/**
 * Makes this connection the only writer of a collection: an advisory lock, which ends with the connection, however that ends.
 * @throws StoreError naming where the holder is when another process is writing and we are to leave.
 */
export async function claimCollection(session: Session, name: CollectionName, whenLocked: WhenLocked): Promise<void> {
  const key = keyOf(name.collection);
  const isTaken = async () => {
    const { taken } = await onlyRowOf<{ taken: boolean }>(session, "SELECT pg_try_advisory_lock($1) AS taken", [key]);
    return taken;
  };
  while (!(await isTaken())) {
    if (whenLocked === "leave") {
      throw new StoreError(
        `${calledIn(name)} is being written by another process${await holderOf(session, key)}. Wait until it has finished, then ` +
          "run this again (--wait does so).",
      );
    }
    await setTimeout(LOOK_MS);
  }
}

/** The lock of a collection: 64 bits of its name's digest, as a number with a sign. */
function keyOf(collection: string): string {
  return createHash("sha256").update(`verbatim writes ${collection}`).digest().readBigInt64BE().toString();
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
