import { renameSync } from "node:fs";
import { join } from "node:path";
import {
  backUpDatabase,
  deleteDatabase,
  isConsistent,
  onlyRow,
  openDatabase,
  type SqliteDatabase,
} from "../../../database/sqlite.ts";
import type { TokenTable } from "../../../embed/token-table.ts";
import { IndexFolderError, OutgrownFormatError } from "../../errors.ts";
import { decodeRanges, encodeSentences } from "../passage-codec.ts";
import { lookedUpTerms, passageTerms } from "../passage-terms.ts";
import { REBUILD } from "../remedies.ts";
import { sentenceTokensOf } from "../sentence-tokens.ts";
import { deriveSpeakers } from "./derive-speakers.ts";
import { syncToDisk } from "./files-on-disk.ts";
import { readAnyManifest } from "./manifest.ts";
import { openIndexDatabase } from "./open-database.ts";
import {
  addLaterColumns,
  createSchema,
  FORMAT_VERSION,
  layOutDerived,
  layoutOf,
  readState,
  writeState,
} from "./schema.ts";
import { finishIndex, nextDatabaseName } from "./writable-index.ts";

/** From this format on, `passages.tokens` has the tokens of a sentence in their order. */
const TOKENS_IN_ORDER = 5;

/** From this format on, `passages.speakers` says who says what. */
const WITH_SPEAKERS = 11;

/** Passages of one transaction. */
const PASSAGES_AT_A_TIME = 1_000;

/**
 * Brings a folder's index of an earlier format up to date; the folder's lock is held. It works on a copy, so that a kill
 * leaves the old index or the new one, and loses nothing: what was read of files, and what the embedder made of it, is taken
 * over as it is, whether the files are still there or not; what is made of that is made again.
 * @returns the format that the index had; null where there was nothing to do.
 * @throws IndexFolderError for an index that is damaged; OutgrownFormatError for one whose passages are kept otherwise.
 */
export async function bringIndexUpToDate(folder: string): Promise<number | null> {
  const earlier = readAnyManifest(folder);
  if (earlier === null || earlier.formatVersion === FORMAT_VERSION) return null;
  const name = nextDatabaseName(folder);
  const unfinished = join(folder, `${name}.new`);
  // What a run that was cut short has left.
  deleteDatabase(unfinished);
  const old = openIndexDatabase(folder, earlier, "read");
  try {
    if (!isConsistent(old)) throw new IndexFolderError(`${join(folder, earlier.database)} is damaged. ${REBUILD}`);
    await backUpDatabase(old, unfinished, (copy) => deriveAgain(copy, earlier.formatVersion));
  } catch (error) {
    deleteDatabase(unfinished);
    throw error;
  } finally {
    old.close();
  }
  syncToDisk(unfinished);
  renameSync(unfinished, join(folder, name));
  const database = openDatabase(join(folder, name));
  try {
    finishIndex(folder, {
      database,
      manifest: { ...earlier, formatVersion: FORMAT_VERSION, database: name },
    });
  } finally {
    database.close();
  }
  return earlier.formatVersion;
}

/**
 * Makes again what a database of an earlier format has made of its passages. Cut short, it leaves a database of neither
 * format: it is for copies.
 * @throws OutgrownFormatError for a format so old that passages are kept otherwise.
 */
export async function deriveAgain(database: SqliteDatabase, format: number): Promise<void> {
  addLaterColumns(database);
  if (layoutOf(database) !== presentLayout()) {
    throw new OutgrownFormatError(
      `An index of format ${format} keeps its passages otherwise than this Verbatim, and cannot be brought up to date. ${REBUILD}`,
    );
  }
  layOutDerived(database);
  const tokens = format < TOKENS_IN_ORDER ? await builtInTokens() : null;
  const select = database.prepare<[after: number, count: number], KeptPassage>(
    `SELECT passages.id AS id, iif(may_be_anothers, NULL, title) AS title, language, headings, text, sentences
       FROM passages JOIN articles ON articles.id = article_id
       WHERE passages.id > ? ORDER BY passages.id LIMIT ?`,
  );
  const derive = deriver(database, tokens);
  let some = select.all(0, PASSAGES_AT_A_TIME);
  while (some.length > 0) {
    derive(some);
    some = select.all(some.at(-1)?.id ?? 0, PASSAGES_AT_A_TIME);
  }
  if (format < WITH_SPEAKERS) deriveSpeakers(database);
  database.transaction(() => {
    writeState(
      database,
      "terms",
      onlyRow(database.prepare<[], number>("SELECT total(term_count) FROM passages").pluck()),
    );
    writeState(database, "generation", Number(readState(database, "generation")) + 1);
  })();
}

/** What terms and tokens are made of. */
interface KeptPassage {
  readonly id: number;
  readonly title: string | null;
  readonly language: string;
  /** A JSON array. */
  readonly headings: string;
  readonly text: string;
  readonly sentences: Buffer;
}

/** Writes what is made of some passages; tokens only where they are given. */
function deriver(database: SqliteDatabase, tokens: TokenTable | null): (passages: readonly KeptPassage[]) => void {
  const insertTerms = database.prepare<[passage: number, terms: string]>(
    "INSERT INTO lexicon (rowid, terms) VALUES (?, ?)",
  );
  const setTermCount = database.prepare<[count: number, id: number]>("UPDATE passages SET term_count = ? WHERE id = ?");
  const setTokens = database.prepare<[tokens: Buffer, id: number]>("UPDATE passages SET tokens = ? WHERE id = ?");
  return database.transaction((passages: readonly KeptPassage[]) => {
    for (const { id, title, language, headings, text, sentences } of passages) {
      const article = { title, language };
      const terms = passageTerms({ article, headings: JSON.parse(headings), text });
      insertTerms.run(id, lookedUpTerms(terms, article).join(" "));
      setTermCount.run(terms.length, id);
      if (tokens === null) continue;
      const [sentenceTokens = []] = sentenceTokensOf([{ text, sentences: decodeRanges(sentences) }], tokens);
      setTokens.run(encodeSentences(sentenceTokens), id);
    }
  });
}

async function builtInTokens(): Promise<TokenTable> {
  const { loadModels } = await import("../../../embed/load-models.ts");
  return (await loadModels("built-in")).tokens;
}

function presentLayout(): string {
  const empty = openDatabase(":memory:");
  try {
    createSchema(empty, {});
    return layoutOf(empty);
  } finally {
    empty.close();
  }
}
