import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { HnswIndex } from "./hnsw.ts";
import { checksum, IndexFolderError, type Manifest } from "./index-folder.ts";
import { decodeEmbeddingInto } from "./passage-codec.ts";
import { generationOf } from "./schema.ts";
import type { SqliteDatabase } from "./sqlite.ts";

/**
 * The HNSW file for the database's passages as they are now, built unless the manifest's file is of this generation.
 * @throws IndexFolderError when the file could not be written whole (a full disk).
 */
export async function buildHnswFile(
  folder: string,
  database: SqliteDatabase,
  manifest: Manifest,
): Promise<Manifest["hnsw"]> {
  const generation = generationOf(database);
  if (manifest.hnsw?.generation === generation) return manifest.hnsw;
  const { dimensions } = manifest.model;
  const count = database.prepare("SELECT count(*) FROM passages").pluck().get() as number;
  const index = HnswIndex.create(dimensions, count);
  const embedding = new Float32Array(dimensions);
  const rows = database.prepare("SELECT id, embedding FROM passages ORDER BY id").iterate() as IterableIterator<{
    id: number;
    embedding: Buffer;
  }>;
  for (const row of rows) {
    decodeEmbeddingInto(row.embedding, embedding, 0);
    index.add(row.id, embedding);
  }
  const file = `hnsw-${generation}.bin`;
  const unfinished = join(folder, `${file}.new`);
  index.save(unfinished);
  try {
    // hnswlib reports success even when the disk is full: what was written must load again and be complete.
    if (HnswIndex.load(unfinished, dimensions).count !== count) throw new Error("passages are missing in it");
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new IndexFolderError(`${unfinished} could not be written whole. Is the disk full?`, { cause });
  }
  const handle = openSync(unfinished, "r");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, join(folder, file));
  return { file, generation, count, sha256: checksum(join(folder, file)) };
}
