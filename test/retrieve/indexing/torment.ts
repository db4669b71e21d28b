import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { expect } from "vitest";
import { isConsistent, onlyRow, openDatabaseForReading, type SqliteDatabase } from "../../../src/database/sqlite.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { isWhole } from "../../../src/retrieve/store/sqlite/hnsw-file.ts";
import { databaseNames, readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { openIndexDatabase } from "../../../src/retrieve/store/sqlite/open-database.ts";
import { SqlitePassageStore } from "../../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import { readState } from "../../../src/retrieve/store/sqlite/schema.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { KILLED_INDEXING } from "../../test-processes.ts";
import { passagesIn } from "../open-engine.ts";
import { tinyModels } from "../tiny-models.ts";

export const FILES = 16;
const PARAGRAPHS = 6;
/** Every version that is a multiple of this is taken in by a rebuild. */
const REBUILT = 4;
const MODEL = { id: "tiny", revision: "tiny", dimensions: 24 };

/**
 * Rewrites all articles in a folder and kills the run that takes them in, again and again: the index opens each time,
 * mixes nothing, and loses nothing finished.
 */
export async function torment(folder: string, kills: number): Promise<void> {
  const index = join(folder, "index");
  const articles = join(folder, "articles");
  mkdirSync(articles, { recursive: true });
  let killed = 0;
  /** A run's length in milliseconds as far as known: kills fall anywhere within it. */
  let duration = 200;
  for (let version = 1; killed < kills; version++) {
    for (let file = 0; file < FILES; file++) writeFileSync(join(articles, `${file}.md`), article(file, version));
    const mode = version % REBUILT === 0 ? "rebuild" : "update";
    for (let attempt = 0; attempt < 3 && killed < kills; attempt++) {
      const known = finishedWork(index, mode);
      const run = await runAndKill([index, articles, join(folder, "embedded"), mode], duration * Math.random());
      const again = markersIn(run.embedded).filter((marker) => known.has(marker));
      expect(again, "embedded again although an earlier run had finished it").toEqual([]);
      await checkIndex(index, version);
      if (run.finished) {
        duration = (duration + run.milliseconds) / 2;
        break;
      }
      duration *= 1.02;
      killed++;
    }
  }
  // After all that, a run that may finish gives what an index built at once gives.
  const models = await tinyModels();
  await updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models });
  await updateIndex({ store: new SqliteWritableStore(join(folder, "fresh")), paths: [articles], models });
  expect(await citations(index)).toEqual(await citations(join(folder, "fresh")));
}

interface Run {
  readonly finished: boolean;
  readonly milliseconds: number;
  /** Everything that was given to the embedder. */
  readonly embedded: string;
}

/** Starts a real indexing process and kills it some milliseconds after it began to work, unless it was faster. */
export function runAndKill(args: readonly [string, string, string, string, ...string[]], delay: number): Promise<Run> {
  writeFileSync(args[2], "");
  const child = fork(KILLED_INDEXING, args, { execArgv: [] });
  return new Promise((resolve, reject) => {
    let started = 0;
    child.on("message", () => {
      started = performance.now();
      setTimeout(() => child.kill("SIGKILL"), delay);
    });
    child.on("exit", (code, signal) => {
      if (code !== 0 && signal !== "SIGKILL") reject(new Error(`The indexing process ended with ${code ?? signal}.`));
      const embedded = readFileSync(args[2], "utf8");
      resolve({ finished: code === 0, milliseconds: performance.now() - started, embedded });
    });
  });
}

/** Each sentence names its file, version and paragraph. */
export function article(file: number, version: number): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, paragraph) => {
    const sentence = (part: number) =>
      `Sentence ${part} of mark${file}x${version}x${paragraph}x${part} has words of its own.`;
    return [0, 1, 2, 3].map(sentence).join(" ");
  });
  return `# Article ${file}\n\n${paragraphs.join("\n\n")}\n`;
}

export function markersIn(text: string): string[] {
  return text.match(/mark\d+x\d+x\d+x\d/g) ?? [];
}

/** What the database that a run goes on with holds already. */
function finishedWork(index: string, mode: string): Set<string> {
  const manifest = readManifest(index);
  const name = mode === "update" ? manifest?.database : databaseNames(index).at(-1);
  if (name === undefined) return new Set();
  const database = openDatabaseForReading(join(index, name));
  try {
    const counts = mode === "update" || readState(database, "rebuilding") !== null;
    return new Set(markersIn((counts ? textsOf(database) : []).join("\n")));
  } catch (error) {
    // The kill came before the new database had its tables.
    expect(String(error)).toContain("no such table: state");
    return new Set();
  } finally {
    database.close();
  }
}

function textsOf(database: SqliteDatabase): string[] {
  return database.prepare<[], string>("SELECT text FROM passages ORDER BY id").pluck().all();
}

async function checkIndex(folder: string, latest: number): Promise<void> {
  const manifest = readManifest(folder);
  if (manifest === null) return;
  if (manifest.hnsw !== null) expect(isWhole(join(folder, manifest.hnsw.file), manifest.hnsw)).toBe(true);
  const store = SqlitePassageStore.open(folder, MODEL);
  const { passages } = await store.snapshot((snapshot) => snapshot.status());
  await store.close();
  const database = openIndexDatabase(folder, manifest, "read");
  expect(isConsistent(database)).toBe(true);
  const count = (sql: string) => onlyRow(database.prepare<[], number>(sql).pluck());
  expect(count("SELECT count(*) FROM lexicon")).toBe(passages);
  expect(count("SELECT count(*) FROM passages JOIN points ON points.id = point_id")).toBe(passages);
  expect(count("SELECT count(*) FROM points WHERE id NOT IN (SELECT point_id FROM passages)")).toBe(0);
  const found = markersIn(textsOf(database).join("\n"));
  database.close();
  expectWholeVersions(found, latest);
}

/** Of each file there is nothing, or all of one version. */
export function expectWholeVersions(found: readonly string[], latest: number): void {
  expect(new Set(found).size).toBe(found.length);
  for (let file = 0; file < FILES; file++) {
    const ofFile = found.filter((marker) => marker.startsWith(`mark${file}x`));
    const version = Number(ofFile[0]?.split("x")[1] ?? 0);
    expect(version).toBeLessThanOrEqual(latest);
    const whole = version === 0 ? [] : [...new Set(markersIn(article(file, version)))];
    expect(ofFile.sort()).toEqual(whole.sort());
  }
}

async function citations(folder: string): Promise<string[]> {
  const passages = await passagesIn(folder, await tinyModels());
  return passages.map(({ citation }) => citation).sort();
}
