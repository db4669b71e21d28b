import type { ModelStamp } from "../model-stamp.ts";
import type { StoreCounts } from "../passage-store.ts";
import {
  answeringCollection,
  type CollectionName,
  type CollectionRow,
  calledIn,
  FORMAT_VERSION,
  requireUsable,
} from "./collection-row.ts";
import { inTransaction, onlyRowOf, type Session } from "./server/database.ts";

/** Tables whose rows carry the id of their collection. */
const TABLES = ["codes", "embeddings", "passage_terms", "passages", "articles", "source_pieces", "files", "terms"];

/** A collection while it is written, by the only one who may. */
export interface WritableBuild {
  readonly id: number;
  /** No run has finished with it yet. */
  readonly isNew: boolean;
}

/** Holds off the other writers of a build until the transaction ends: whoever changes terms has begun so. */
export async function lockBuild(session: Session, id: number): Promise<void> {
  await session.query("SELECT 1 FROM verbatim.collections WHERE id = $1 FOR UPDATE", [id]);
}

/** Opens the build that answers, or a new one where there is none. @throws ModelMismatchError or StoreError. */
export async function openForUpdate(session: Session, name: CollectionName, model: ModelStamp): Promise<WritableBuild> {
  const row = await answeringCollection(session, name);
  if (row === null) return { id: await createBuild(session, name, { model, state: "answering" }), isNew: true };
  requireUsable(row, model, calledIn(name));
  return { id: row.id, isNew: false };
}

/** Opens a build beside the one that answers: one of the same model that was cut short goes on where it stopped. */
export async function openForRebuild(
  session: Session,
  name: CollectionName,
  model: ModelStamp,
): Promise<WritableBuild> {
  const [row] = await session.query<CollectionRow>(
    "SELECT * FROM verbatim.collections WHERE name = $1 AND state = 'building'",
    [name.collection],
  );
  if (row !== undefined) {
    if (row.model_revision === model.revision && row.format === FORMAT_VERSION) return { id: row.id, isNew: true };
    await session.query("UPDATE verbatim.collections SET state = 'replaced' WHERE id = $1", [row.id]);
  }
  return { id: await createBuild(session, name, { model, state: "building" }), isNew: true };
}

/** What a build holds. */
export function countsOf(session: Session, id: number): Promise<StoreCounts> {
  return onlyRowOf(session, "SELECT files, articles, passages FROM verbatim.collections WHERE id = $1", [id]);
}

/** Makes a build the one that answers. */
export async function showBuild(session: Session, name: CollectionName, id: number): Promise<StoreCounts> {
  return inTransaction(session, async () => {
    const [before] = await session.query<{ generation: number }>(
      `UPDATE verbatim.collections SET state = 'replaced' WHERE name = $1 AND state = 'answering' AND id <> $2
         RETURNING generation`,
      [name.collection, id],
    );
    return onlyRowOf<StoreCounts>(
      session,
      `UPDATE verbatim.collections SET state = 'answering', updated = $2, generation = greatest(generation, $3::bigint)
         WHERE id = $1 RETURNING files, articles, passages`,
      [id, new Date().toISOString(), (before?.generation ?? 0) + 1],
    );
  });
}

/** Takes a build back, into which nothing could be read. */
export async function discardBuild(session: Session, name: CollectionName, id: number): Promise<void> {
  await session.query("UPDATE verbatim.collections SET state = 'replaced' WHERE id = $1", [id]);
  await clearReplaced(session, name);
}

/** Takes out the rows of builds that others took the place of; readers that still see them are not disturbed. */
export async function clearReplaced(session: Session, { collection }: CollectionName): Promise<void> {
  const replaced = await session.query<{ id: number }>(
    "SELECT id FROM verbatim.collections WHERE name = $1 AND state = 'replaced'",
    [collection],
  );
  for (const { id } of replaced) {
    for (const table of TABLES) await session.query(`DELETE FROM verbatim.${table} WHERE collection = $1`, [id]);
    await session.query("DELETE FROM verbatim.collections WHERE id = $1", [id]);
  }
}

/** What the tables hold has changed so much that how they are best searched may have, too. */
export async function tellPlanner(session: Session): Promise<void> {
  for (const table of TABLES) await session.query(`ANALYZE verbatim.${table}`);
}

async function createBuild(
  session: Session,
  { collection }: CollectionName,
  { model, state }: { readonly model: ModelStamp; readonly state: "answering" | "building" },
): Promise<number> {
  const { id } = await onlyRowOf<{ id: number }>(
    session,
    `INSERT INTO verbatim.collections (name, state, format, model_id, model_revision, dimensions, updated)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [collection, state, FORMAT_VERSION, model.id, model.revision, model.dimensions, new Date().toISOString()],
  );
  return id;
}
