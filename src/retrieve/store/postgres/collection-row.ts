import { ModelMismatchError, StoreError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import type { StoreCounts } from "../passage-store.ts";
import { REBUILD } from "../remedies.ts";
import type { Session } from "./server/database.ts";
import { requirePresentTables } from "./server/migrate.ts";

/** Raised whenever what is made of passages (terms, tokens) changes. */
export const FORMAT_VERSION = 1;

/** One build of a collection; its id stands in all rows of what it holds. */
export interface CollectionRow extends StoreCounts {
  readonly id: number;
  readonly format: number;
  readonly model_id: string;
  readonly model_revision: string;
  readonly dimensions: number;
  readonly generation: number;
  readonly updated: string;
  /** Terms in all passages together. */
  readonly terms: number;
}

/** Which collection of which database. */
export interface CollectionName {
  /** The database's address, as messages show it. */
  readonly database: string;
  readonly collection: string;
}

/** The build that answers; null where nothing was built yet. @throws StoreError for tables of another version. */
export async function answeringCollection(
  session: Session,
  { database, collection }: CollectionName,
): Promise<CollectionRow | null> {
  const [row] = await session
    .query<{ step: number | null } & ({ id: null } | CollectionRow)>(
      `SELECT step, c.* FROM (SELECT max(number) AS step FROM verbatim.migrations) AS m
         LEFT JOIN verbatim.collections AS c ON c.name = $1 AND c.state = 'answering'`,
      [collection],
    )
    .catch((error: unknown) => {
      if (NO_TABLES.test(String((error as { code?: unknown }).code))) return [];
      throw error;
    });
  if (row === undefined) return null;
  requirePresentTables(row.step ?? 0, database);
  return row.id === null ? null : row;
}

/** PostgreSQL's codes for a table or a schema that is not there. */
const NO_TABLES = /^(42P01|3F000)$/;

export function modelOf({ model_id, model_revision, dimensions }: CollectionRow): ModelStamp {
  return { id: model_id, revision: model_revision, dimensions };
}

/** @throws ModelMismatchError or StoreError when a collection is of no use with this model or to this version. */
export function requireUsable(row: CollectionRow, used: ModelStamp, called: string): void {
  if (row.model_revision !== used.revision || row.dimensions !== used.dimensions) {
    throw new ModelMismatchError(
      `${called} was made with the embedding model "${row.model_id}" (${row.model_revision}), not with "${used.id}" ` +
        `(${used.revision}). Use that model, or: ${REBUILD}`,
    );
  }
  if (row.format !== FORMAT_VERSION) {
    throw new StoreError(
      `${called} has format ${row.format}, that of another Verbatim; this one uses ${FORMAT_VERSION}. ${REBUILD}`,
    );
  }
}

/** What people call a collection. */
export function calledIn({ database, collection }: CollectionName): string {
  return collection === USUAL_COLLECTION ? database : `${collection} in ${database}`;
}

/** The operator's own articles. */
export const USUAL_COLLECTION = "main";
