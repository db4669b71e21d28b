import { StoreError } from "../../errors.ts";
import type { KnownFile } from "../known-file.ts";
import { unpackSource } from "../passage-codec.ts";
import { type PassageRow, passageOf } from "../passage-row.ts";
import { ARTICLE_COLUMNS, type ArticleRow, type KeptFile, keptFile, type StoreExport } from "../store-export.ts";
import { filesOf, foldersOf } from "./collection-reader.ts";
import { answeringCollection, type CollectionName, calledIn, modelOf } from "./collection-row.ts";
import { embeddingsOf, SELECT_PASSAGES } from "./passage-rows.ts";
import { onlyRowOf, type PostgresDatabase, type Session } from "./server/database.ts";
import { inParts } from "./server/parts.ts";
import { guardTrouble } from "./server/trouble.ts";

/**
 * Opens a collection to be put into another store, as it is now; closing the export closes the database.
 * @throws StoreError when there is no such collection.
 */
export async function exportCollection(
  database: PostgresDatabase,
  { collection, baseFolder }: { readonly collection: string; readonly baseFolder: string },
): Promise<StoreExport> {
  const name: CollectionName = { database: database.name, collection };
  const session = await database.connect();
  const close = async () => {
    await session.end();
    await database.close();
  };
  try {
    await session.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const row = await answeringCollection(session, name);
    if (row === null) throw new StoreError(`${calledIn(name)} holds no index. Run "npm run index" first.`);
    return {
      name: calledIn(name),
      model: modelOf(row),
      baseFolder,
      files: () => guardTrouble(database.name, () => filesOf(session, row.id)),
      file: (known) => guardTrouble(database.name, () => fileOf(session, row.id, known)),
      folders: () => guardTrouble(database.name, () => foldersOf(session, row.id)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface FileRow {
  readonly id: number;
  readonly format: KeptFile["draft"]["source"]["format"];
  readonly encoding: string;
}

async function fileOf(session: Session, collection: number, known: KnownFile): Promise<KeptFile> {
  const { id, format, encoding } = await onlyRowOf<FileRow>(
    session,
    "SELECT id, format, encoding FROM verbatim.files WHERE collection = $1 AND path = $2",
    [collection, known.path],
  );
  const pieces = await session.query<{ packed: Uint8Array }>(
    "SELECT packed FROM verbatim.source_pieces WHERE collection = $1 AND file = $2 ORDER BY number",
    [collection, id],
  );
  const articles = await session.query<ArticleRow>(
    `SELECT ${ARTICLE_COLUMNS} FROM verbatim.articles WHERE collection = $1 AND file = $2 ORDER BY id`,
    [collection, id],
  );
  const passages = await session.query<PassageRow>(
    `${SELECT_PASSAGES} WHERE p.collection = $1 AND a.file = $2 ORDER BY p.id`,
    [collection, id],
  );
  const ids = passages.map((row) => row.id);
  const embeddings = await embeddingsOf(session, collection, ids);
  const keys = new Map<number, string>();
  for (const some of inParts(ids)) {
    const rows = await session.query<{ id: number; key: string }>(
      `SELECT id, encode(embed_key, 'hex') AS key FROM verbatim.passages WHERE collection = $1 AND id = ANY ($2::bigint[])`,
      [collection, some],
    );
    for (const row of rows) keys.set(row.id, row.key);
  }
  return keptFile({
    known,
    source: { format, encoding, text: pieces.map(({ packed }) => unpackSource(packed)).join("") },
    articles,
    passages: passages.map((row) => {
      const [key, embedding] = [keys.get(row.id), embeddings.get(row.id)];
      if (key === undefined || embedding === undefined) throw new RangeError(`Passage ${row.id} has no embedding.`);
      return { passage: passageOf(row), key, embedding };
    }),
  });
}
