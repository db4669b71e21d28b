import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isConsistent, onlyRow, type SqliteDatabase } from "../../database/sqlite.ts";
import { codeOf } from "../../errors/thrown.ts";
import { fileBytes } from "../../read/file-bytes.ts";
import { wholePassage } from "../answering/excerpt.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import { EarlierFormatError, IndexFolderError } from "../errors.ts";
import { counted } from "../indexing/counted.ts";
import { nameSome } from "../indexing/name-some.ts";
import type { KnownFile } from "../store/known-file.ts";
import { passageOf } from "../store/passage-row.ts";
import { BRING_UP_TO_DATE, REBUILD } from "../store/remedies.ts";
import { FileTable } from "../store/sqlite/file-table.ts";
import { isWhole } from "../store/sqlite/hnsw-file.ts";
import { strangerIn } from "../store/sqlite/index-files.ts";
import { type Manifest, readManifest } from "../store/sqlite/manifest.ts";
import { openIndexDatabase } from "../store/sqlite/open-database.ts";
import { PassageTables } from "../store/sqlite/passage-tables.ts";

/** What an inspection found of one thing. */
export interface Finding {
  readonly subject: string;
  /** As it is, as a phrase. */
  readonly state: string;
  /** What to do about it, as a sentence; null when all is well. */
  readonly remedy: string | null;
}

/** Passages whose quotations are compared with the index's copy of their source, spread over the index. */
const SAMPLE = 200;

/** Looks over an index: manifest, database, HNSW file, quotations, and the articles that it was made of. */
export function inspectIndex(folder: string): Finding[] {
  let manifest: Manifest | null;
  try {
    manifest = readManifest(folder);
  } catch (error) {
    if (!(error instanceof IndexFolderError)) throw error;
    const remedy = error instanceof EarlierFormatError ? BRING_UP_TO_DATE : REBUILD;
    return [{ subject: "index", state: error.message, remedy }];
  }
  if (manifest === null) return [noIndexIn(folder)];
  let database: SqliteDatabase;
  try {
    database = openIndexDatabase(folder, manifest, "read");
  } catch {
    return [{ subject: "database", state: "damaged or missing", remedy: REBUILD }];
  }
  try {
    if (!isConsistent(database)) return [{ subject: "database", state: "damaged", remedy: REBUILD }];
    return [
      ...inspectLock(folder),
      inspectCounts(database, manifest),
      inspectHnsw(folder, manifest),
      inspectQuotations(database),
      inspectArticles(folder, database),
    ];
  } finally {
    database.close();
  }
}

function noIndexIn(folder: string): Finding {
  const none = { subject: "index", state: `none in ${folder}` };
  const stranger = existsSync(folder) ? strangerIn(folder) : undefined;
  if (stranger === undefined) return { ...none, remedy: 'Run "npm run index".' };
  const state = `${none.state}, which holds other files (${stranger})`;
  return {
    ...none,
    state,
    remedy: "Name a new or empty folder with --index or INDEX_DIR: an index has one of its own.",
  };
}

/** What stands in the place of the writers' lock keeps every run from writing. */
function inspectLock(folder: string): Finding[] {
  const lock = join(folder, "writer.lock");
  const isUsable = statSync(lock, { throwIfNoEntry: false })?.isFile() ?? true;
  return isUsable ? [] : [{ subject: "index", state: `${lock} is no file`, remedy: "Move it away." }];
}

/** Passages of an index; 0 where there is none that can be read. */
export function passagesIn(folder: string): number {
  try {
    return readManifest(folder)?.counts.passages ?? 0;
  } catch {
    return 0;
  }
}

function inspectCounts(database: SqliteDatabase, { counts, model }: Manifest): Finding {
  const { passages } = new PassageTables(database).counts();
  const found = onlyRow(database.prepare<[], number>("SELECT count(*) FROM lexicon").pluck());
  const state = `${counted(counts.files, "file")}, ${counted(passages, "passage")}, model ${model.id}`;
  if (found !== passages)
    return { subject: "database", state: `${state}, but ${found} in its lexicon`, remedy: REBUILD };
  // A run that was cut short has written passages that the manifest does not count yet.
  if (passages !== counts.passages) {
    return { subject: "database", state: `${state}; the last run was cut short`, remedy: 'Run "npm run index" again.' };
  }
  return { subject: "database", state, remedy: null };
}

function inspectHnsw(folder: string, { hnsw }: Manifest): Finding {
  const subject = "HNSW file";
  const remedy = 'Run "npm run index": it is made again from the database.';
  if (hnsw === null) return { subject, state: "not made yet", remedy };
  if (!isWhole(join(folder, hnsw.file), hnsw)) return { subject, state: `${hnsw.file} is missing or damaged`, remedy };
  return { subject, state: `${hnsw.count} points, checksum right`, remedy: null };
}

function inspectQuotations(database: SqliteDatabase): Finding {
  const tables = new PassageTables(database);
  const ids = tables.ids();
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  const sample = ids.filter((_, i) => i % step === 0);
  const wrong = sample.filter((id) => {
    try {
      for (const passage of tables.passages([id]).map(passageOf)) {
        quote(
          passage,
          { excerpt: wholePassage(passage), answering: null, score: 0 },
          tables.sourceText(sourcePartOf(passage)),
        );
      }
      return false;
    } catch {
      // Not what the source says, or not even readable.
      return true;
    }
  });
  const state = `${sample.length - wrong.length} of ${sample.length} passages are their source's words`;
  return { subject: "quotations", state, remedy: wrong.length > 0 ? REBUILD : null };
}

/** Articles may be taken away after indexing: what changed is reported, though nothing is wrong with it. */
function inspectArticles(folder: string, database: SqliteDatabase): Finding {
  const files = new FileTable(database).all();
  const away = files.filter((file) => file.vanished !== undefined);
  if (away.length > 0) return outOfReach(folder, away);
  const changed: string[] = [];
  const gone: string[] = [];
  const unreadable: string[] = [];
  for (const { path, name, hash } of files) {
    const file = resolve(folder, path);
    try {
      if (createHash("sha256").update(fileBytes(name, file)).digest("hex") !== hash) changed.push(file);
    } catch (error) {
      (codeOf(error) === "ENOENT" ? gone : unreadable).push(file);
    }
  }
  const [first] = unreadable;
  if (first !== undefined) {
    const state = `${unreadable.length} of ${files.length} files cannot be read, such as ${first}`;
    const remedy =
      'Let the user that runs the bot read them, or put them back where something else stands now; then run "npm run index".';
    return { subject: "articles", state, remedy };
  }
  if (gone.length + changed.length === 0) {
    return { subject: "articles", state: `${counted(files.length, "file")}, all as indexed`, remedy: null };
  }
  return {
    subject: "articles",
    state: `${changed.length} changed and ${gone.length} gone since they were indexed`,
    remedy: 'Run "npm run index" with your folders to bring the index up to date.',
  };
}

/** Files that are quoted for a while though an indexing run could not reach them. */
function outOfReach(folder: string, files: readonly KnownFile[]): Finding {
  const since = files
    .map(({ vanished }) => vanished ?? "")
    .sort()[0]
    ?.slice(0, 10);
  return {
    subject: "articles",
    state: `out of reach since ${since}: ${nameSome(files.map(({ path }) => resolve(folder, path)))}`,
    remedy:
      "Bring them back (is their disk or share mounted, may this user read them?), or run " +
      '"npm run index -- --forget-vanished" with your folders.',
  };
}
