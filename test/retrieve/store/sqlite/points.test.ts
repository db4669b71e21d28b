import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase, type SqliteDatabase } from "../../../../src/database/sqlite.ts";
import { encodeEmbedding } from "../../../../src/retrieve/store/passage-codec.ts";
import { refreshHnswFile } from "../../../../src/retrieve/store/sqlite/hnsw-file.ts";
import type { Manifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { Points } from "../../../../src/retrieve/store/sqlite/reading/points.ts";
import { PointsOnDisk } from "../../../../src/retrieve/store/sqlite/reading/points-on-disk.ts";
import { createSchema, FORMAT_VERSION, writeState } from "../../../../src/retrieve/store/sqlite/schema.ts";
import { HnswIndex } from "../../../../src/retrieve/store/vectors/hnsw.ts";
import { TINY_MODEL, temporaryIndex } from "../../temporary-index.ts";

/** Exact search is used for no more than these here, so that a graph is soon built. */
const FEW = 10_000;
const MANY = 10_500;

function embeddingOf(seed: number): Float32Array {
  const numbers = Float32Array.from({ length: TINY_MODEL.dimensions }, (_, i) =>
    Math.sin(seed * 12.9898 + i * (seed % 97) * 0.7),
  );
  const length = Math.hypot(...numbers);
  return numbers.map((value) => value / length);
}

function addPoints(database: SqliteDatabase, first: number, last: number): void {
  const insert = database.prepare("INSERT INTO points (digest, embedding) VALUES (0, ?)");
  database.transaction(() => {
    for (let seed = first; seed <= last; seed++) insert.run(encodeEmbedding(embeddingOf(seed)));
  })();
}

function manifestOf(hnsw: Manifest["hnsw"]): Manifest {
  const counts = { files: 0, articles: 0, passages: 0 };
  return { formatVersion: FORMAT_VERSION, database: "passages-1.sqlite", model: TINY_MODEL, hnsw, counts, updated: "" };
}

test("a graph serves while points come and go, and damage to it costs speed only", async () => {
  const { root } = await temporaryIndex();
  const database = openDatabase(join(root, "passages-1.sqlite"));
  createSchema(database, {});
  addPoints(database, 1, MANY);
  const built = refreshHnswFile(root, database, manifestOf(null));
  expect(built).toMatchObject({ count: MANY, lastPoint: MANY });

  const points = new Points(root, TINY_MODEL.dimensions, FEW);
  points.follow("run", { database, manifest: manifestOf(built) });
  const exact = new Points(root, TINY_MODEL.dimensions, FEW);
  exact.follow("run", { database, manifest: manifestOf(null) });
  const nearest = (of: Points, seed: number) => of.nearest(embeddingOf(seed), 10);
  for (const seed of [1, 77, 5000, MANY]) {
    expect(nearest(points, seed).map(({ id }) => id)).toEqual(nearest(exact, seed).map(({ id }) => id));
  }

  // A few more are found without a new file; the graph takes in many more without being built again.
  addPoints(database, MANY + 1, MANY + 100);
  writeState(database, "generation", 1);
  expect(refreshHnswFile(root, database, manifestOf(built))).toEqual(built);
  points.follow("files", { database, manifest: manifestOf(built) });
  expect(nearest(points, MANY + 50)[0]?.similarity).toBeCloseTo(1, 2);
  addPoints(database, MANY + 101, MANY + 1000);
  writeState(database, "generation", 2);
  const grown = refreshHnswFile(root, database, manifestOf(built));
  expect(grown).toMatchObject({ file: "hnsw-2.bin", count: MANY + 1000 });

  // A flipped bit is seen by the checksum; the next run mends the file.
  const file = join(root, "hnsw-2.bin");
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(90_000) ^ 4, 90_000);
  writeFileSync(file, bytes);
  const reader = new Points(root, TINY_MODEL.dimensions, FEW);
  reader.follow("run", { database, manifest: manifestOf(grown) });
  expect(nearest(reader, 5000)[0]?.similarity).toBeCloseTo(1, 2);
  const mended = refreshHnswFile(root, database, manifestOf(grown));
  expect(HnswIndex.load(file, TINY_MODEL.dimensions).count).toBe(MANY + 1000);

  // Where more than a quarter is dead, the file is built again of what lives.
  database.exec("DELETE FROM points WHERE id % 3 = 0");
  writeState(database, "generation", 3);
  const compacted = refreshHnswFile(root, database, manifestOf(mended));
  expect(compacted?.count).toBeLessThan((MANY + 1000) * 0.68);
  database.close();
});

test("what a question is compared with by chance is of the points that are there, whatever was there before", async () => {
  const { root } = await temporaryIndex();
  const database = openDatabase(join(root, "passages-1.sqlite"));
  createSchema(database, {});
  addPoints(database, 1, 40);
  const opened = { database, manifest: manifestOf(null) };
  const follow = (points: Points) => {
    points.follow("files", opened);
    return [5, 30, 100].map((count) => points.sample(embeddingOf(7), count));
  };
  const newlyOpened = () => {
    const points = new Points(root, TINY_MODEL.dimensions, FEW);
    points.follow("run", opened);
    return points;
  };
  const longOpen = newlyOpened();
  expect(follow(longOpen)).toEqual(follow(newlyOpened()));
  database.exec("DELETE FROM points WHERE id % 7 = 1");
  expect(follow(longOpen)).toEqual(follow(newlyOpened()));
  addPoints(database, 41, 45);
  database.exec("DELETE FROM points WHERE id IN (2, 45)");
  expect(follow(longOpen)).toEqual(follow(newlyOpened()));
  addPoints(database, 46, 60);
  expect(follow(longOpen)).toEqual(follow(newlyOpened()));
  database.close();
});

test("on the disk, where points are read in several stretches, the same are nearest as in memory, and none of another length is taken", async () => {
  const { root } = await temporaryIndex();
  const database = openDatabase(join(root, "passages-1.sqlite"));
  createSchema(database, {});
  const opened = { database, manifest: manifestOf(null) };
  const onDisk = new PointsOnDisk(TINY_MODEL.dimensions);
  onDisk.follow("database", opened);
  expect(onDisk.nearest(embeddingOf(1), 10)).toEqual([]);
  expect(onDisk.sample(embeddingOf(1), 10)).toEqual([]);
  addPoints(database, 1, MANY);
  for (const gone of ["none", "id = 1", "id % 11 = 3"]) {
    if (gone !== "none") database.exec(`DELETE FROM points WHERE ${gone}`);
    const inMemory = new Points(root, TINY_MODEL.dimensions, MANY);
    inMemory.follow("run", opened);
    const query = embeddingOf(5000);
    expect(onDisk.nearest(query, 60)).toEqual(inMemory.nearest(query, 60));
    expect(onDisk.sample(query, 512)).toEqual(inMemory.sample(query, 512));
  }
  const other = Buffer.concat([encodeEmbedding(embeddingOf(1)), Buffer.of(1)]);
  database.prepare("INSERT INTO points (digest, embedding) VALUES (0, ?)").run(other);
  expect(() => onDisk.nearest(embeddingOf(1), 10)).toThrow(RangeError);
  database.close();
});
