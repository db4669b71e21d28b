import { resolve } from "node:path";
import type { SqliteDatabase } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";
import type { KnownFile } from "../known-file.ts";
import { unpackSource } from "../passage-codec.ts";
import { type PassageRow, passageOf } from "../passage-row.ts";
import { ARTICLE_COLUMNS, type ArticleRow, type KeptFile, keptFile, type StoreExport } from "../store-export.ts";
import { FileTable } from "./file-table.ts";
import { readManifest } from "./manifest.ts";
import { openIndexDatabase } from "./open-database.ts";
import { PASSAGE_COLUMNS, PASSAGE_TABLES } from "./passage-rows.ts";

/** Opens an index folder to be put into another store or shown. @throws IndexFolderError when there is no index, or it is damaged. */
export function openFolderExport(folder: string): StoreExport {
  const manifest = readManifest(folder);
  if (manifest === null) throw new IndexFolderError(`${folder} holds no index. Run "npm run index" first.`);
  const database = openIndexDatabase(folder, manifest, "read");
  // What is written meanwhile does not show.
  database.exec("BEGIN");
  const files = new FileTable(database);
  const statements = prepareStatements(database);
  const fileOf = (known: KnownFile): KeptFile => {
    const row = statements.file.get(known.path);
    if (row === undefined) throw new RangeError(`${folder} holds no file ${known.path}.`);
    const { id, format, encoding } = row;
    return keptFile({
      known,
      source: { format, encoding, text: statements.source.all(id).map(unpackSource).join("") },
      articles: statements.articles.all(id),
      passages: statements.passages.all(id).map(({ key, embedding, ...passage }) => {
        return { passage: passageOf(passage), key, embedding };
      }),
    });
  };
  return {
    name: resolve(folder),
    model: manifest.model,
    baseFolder: resolve(folder),
    files: async () => files.all(),
    file: async (known) => fileOf(known),
    folders: async () => files.folders(),
    close: async () => {
      database.exec("COMMIT");
      database.close();
    },
  };
}

function prepareStatements(database: SqliteDatabase) {
  return {
    file: database.prepare<
      [path: string],
      { id: number; format: KeptFile["draft"]["source"]["format"]; encoding: string }
    >("SELECT id, format, encoding FROM files WHERE path = ?"),
    source: database
      .prepare<[file: number], Buffer>("SELECT packed FROM source_pieces WHERE file_id = ? ORDER BY number")
      .pluck(),
    articles: database.prepare<[file: number], ArticleRow>(
      `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE file_id = ? ORDER BY id`,
    ),
    passages: database.prepare<[file: number], PassageRow & { key: string; embedding: Buffer }>(
      `SELECT ${PASSAGE_COLUMNS}, lower(hex(embed_key)) AS key, embedding
         FROM ${PASSAGE_TABLES} JOIN points ON points.id = passages.point_id WHERE files.id = ? ORDER BY passages.id`,
    ),
  };
}
