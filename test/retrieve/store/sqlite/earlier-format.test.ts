import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase, openDatabaseForReading, type SqliteDatabase } from "../../../../src/database/sqlite.ts";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { FORMAT_VERSION } from "../../../../src/retrieve/store/sqlite/schema.ts";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { backUpIndex, restoreIndex } from "../../../../src/retrieve/upkeep/backup.ts";
import { inspectIndex } from "../../../../src/retrieve/upkeep/inspect-index.ts";
import { openEngine } from "../../open-engine.ts";
import { builtInModels } from "../../search-models.ts";
import { EARLIER_FORMATS, type EarlierIndex, earlierIndex } from "./earlier-index.ts";

const models = await builtInModels();

function update({ index, articles }: EarlierIndex) {
  return updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models });
}

function bringUpToDate({ index }: EarlierIndex): Promise<number | null> {
  return new SqliteWritableStore(index).bringUpToDate("leave");
}

function inDatabase<T>(index: string, read: (database: SqliteDatabase) => T): T {
  const database = openDatabaseForReading(join(index, readManifest(index)?.database ?? ""));
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/** All that questions are answered from, but for ids and times. */
function contents(index: string): unknown[] {
  return inDatabase(index, (database) => [
    database
      .prepare("SELECT path, name, hash, format, encoding, reading_version, account FROM files ORDER BY path")
      .all(),
    database
      .prepare("SELECT citation, text, headings, tokens, term_count, runs, speakers FROM passages ORDER BY citation")
      .all(),
    database.prepare("SELECT term, doc, cnt FROM lexicon_terms ORDER BY term").all(),
    database.prepare("SELECT value FROM state WHERE key = 'terms'").pluck().all(),
  ]);
}

/** Makes of an index what it was before it kept who says what. */
function inFormatTen(index: string): void {
  const manifest = readManifest(index);
  const database = openDatabase(join(index, manifest?.database ?? ""));
  database.exec("DROP INDEX passages_by_speakers; ALTER TABLE passages DROP COLUMN speakers");
  const earlier = JSON.stringify({ ...manifest, formatVersion: 10 });
  database.prepare("UPDATE state SET value = ? WHERE key = 'manifest'").run(earlier);
  database.close();
  writeFileSync(join(index, "manifest.json"), earlier);
}

/** But for what SQLite keeps beside a database while it is open. */
function isDatabase(name: string): boolean {
  return /sqlite/.test(name) && !/\.sqlite-(wal|shm)$/.test(name);
}

async function quoted(index: string, question: string): Promise<string> {
  const engine = openEngine(index, models);
  try {
    const answer = await engine.ask({ text: question });
    return answer.kind === "quoted" ? (answer.quotations[0]?.text ?? "") : "";
  } finally {
    await engine.close();
  }
}

describe.each(EARLIER_FORMATS)("an index that was made in format %i", (format) => {
  test("becomes what its articles make today, with the next run; what is understood as before is not embedded again", async () => {
    const earlier = earlierIndex(format, "with its articles");
    const { embedded, counts, ...summary } = await update(earlier);
    expect(summary).toMatchObject({ formerFormat: format, files: 2, problems: [] });
    expect(embedded).toBeLessThan(counts.passages);
    const again = join(earlier.root, "again");
    await updateIndex({ store: new SqliteWritableStore(again), paths: [earlier.articles], models });
    expect(contents(earlier.index)).toEqual(contents(again));
    expect(inspectIndex(earlier.index).filter(({ remedy }) => remedy !== null)).toEqual([]);
    expect(await update(earlier)).toMatchObject({ formerFormat: null, unchanged: 2 });
  });

  test("is quoted as before where its articles are on this machine no longer", async () => {
    const earlier = earlierIndex(format, "alone");
    expect(await bringUpToDate(earlier)).toBe(format);
    expect(await quoted(earlier.index, "When was the lighthouse of Skarvik lit for the first time?")).toContain(
      "14 March 1887",
    );
    expect(await quoted(earlier.index, "Welche Glocke kaufte der Bürgermeister von Skarvik?")).toContain(
      "Schiffsglocke",
    );
    expect(await bringUpToDate(earlier)).toBeNull();
  });

  test("is restored from a copy of then", async () => {
    const { root, index } = earlierIndex(format, "with its articles");
    // Copies can be made of it, too, before it is brought up to date.
    const { file } = await backUpIndex(index, join(root, "copy.sqlite"));
    const restored = await restoreIndex(file, join(root, "restored", "index"));
    expect(restored).toMatchObject({ formerFormat: format, missing: [], counts: { files: 2 } });
    expect(await quoted(join(root, "restored", "index"), "Wendeltreppe")).toContain("Wendeltreppe");
  });
});

describe("an index of an earlier format", () => {
  test("learns who says what from the passages that it has, without their files", async () => {
    const { index, articles, root } = earlierIndex(10, "with its articles");
    const said =
      "The lamp stood still for a week.\n\n\u201cNobody was told,\u201d said the keeper Ida Brandt. She added that it was cold.\n";
    writeFileSync(join(articles, "said.md"), `# A lamp\n\n${said}`);
    await update({ root, index, articles });
    inFormatTen(index);
    rmSync(articles, { recursive: true });
    expect(await bringUpToDate({ root, index, articles })).toBe(10);
    const spoken = inDatabase(index, (database) =>
      database.prepare("SELECT speakers FROM passages WHERE speakers <> '[]'").pluck().all(),
    );
    expect(spoken).toEqual([JSON.stringify([null, "the keeper Ida Brandt", "the keeper Ida Brandt"])]);
  });

  test("is named to who reads it, with what brings it up to date", () => {
    const { index } = earlierIndex(5, "alone");
    const said =
      /has format 5, that of an earlier Verbatim; this one reads \d+\. "npm start" brings it up to date by itself/;
    expect(() => openEngine(index, models)).toThrow(said);
    expect(inspectIndex(index)).toMatchObject([
      { state: expect.stringMatching(said), remedy: expect.stringContaining("npm start") },
    ]);
  });

  test("stays until the new one is whole, wherever a run is killed", async () => {
    const earlier = earlierIndex(5, "alone");
    const { index } = earlier;
    const before = join(earlier.root, "before");
    cpSync(index, before, { recursive: true });
    await bringUpToDate(earlier);
    const whole = join(earlier.root, "whole");
    cpSync(index, whole, { recursive: true });
    const name = readManifest(whole)?.database ?? "";

    const asLeft = (leave: () => void) => {
      rmSync(index, { recursive: true });
      cpSync(before, index, { recursive: true });
      leave();
    };
    // Killed while the copy was written; when it had its name, and the manifest did not say so yet.
    const half = () => {
      writeFileSync(join(index, `${name}.new`), "half a database");
      writeFileSync(join(index, `${name}.new-wal`), "half a log");
    };
    for (const leave of [half, () => copyFileSync(join(whole, name), join(index, name))]) {
      asLeft(leave);
      expect(() => openEngine(index, models)).toThrow("has format 5");
      expect(await bringUpToDate(earlier)).toBe(5);
      expect(contents(index)).toEqual(contents(whole));
      expect(readdirSync(index).filter(isDatabase)).toEqual([readManifest(index)?.database]);
    }
  });

  test("is kept as a copy where another is restored in its place", async () => {
    const { root, index } = earlierIndex(4, "alone");
    const other = earlierIndex(5, "alone");
    const { file } = await backUpIndex(other.index, join(other.root, "copy.sqlite"));
    const { replaced } = await restoreIndex(file, index);
    expect((await restoreIndex(replaced ?? "", join(root, "undone"))).formerFormat).toBe(4);
  });

  test("whose passages were kept otherwise is refused with the remedy, and stays as it is", async () => {
    const earlier = earlierIndex(4, "alone");
    const database = openDatabase(join(earlier.index, "passages-1.sqlite"));
    database.exec("ALTER TABLE passages RENAME COLUMN runs TO pieces");
    database.close();
    await expect(bringUpToDate(earlier)).rejects.toThrow(
      /cannot be brought up to date\. Run "npm run index -- --rebuild"/,
    );
    expect(readdirSync(earlier.index).filter(isDatabase)).toEqual(["passages-1.sqlite"]);
  });
});

test("an index of a later format is left alone, with and without its manifest", async () => {
  const earlier = earlierIndex(5, "with its articles");
  await update(earlier);
  const { index } = earlier;
  const { database = "" } = readManifest(index) ?? {};
  const later = (text: string) => text.replace(/"formatVersion": ?\d+/, `"formatVersion": ${FORMAT_VERSION + 1}`);
  const file = join(index, database);
  const written = openDatabase(file);
  const kept = written.prepare<[], string>("SELECT value FROM state WHERE key = 'manifest'").pluck().get() ?? "";
  written.prepare("UPDATE state SET value = ? WHERE key = 'manifest'").run(later(kept));
  written.close();
  const manifest = join(index, "manifest.json");
  writeFileSync(manifest, later(readFileSync(manifest, "utf8")));
  const copy = join(earlier.root, "copy.sqlite");
  copyFileSync(file, copy);

  for (const leave of [() => undefined, () => rmSync(manifest)]) {
    leave();
    expect(() => openEngine(index, models)).toThrow(/that of a later Verbatim.*Update Verbatim/);
    await expect(update(earlier)).rejects.toThrow("Update Verbatim");
    await expect(restoreIndex(copy, join(earlier.root, "elsewhere"))).rejects.toThrow("Update Verbatim");
    expect(existsSync(file)).toBe(true);
  }
});
