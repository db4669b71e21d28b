import { createHash } from "node:crypto";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { performance } from "node:perf_hooks";
import type { Models } from "../embed/load-models.ts";
import { fileBytes } from "../read/file-bytes.ts";
import { ReadError } from "../read/read-error.ts";
import { readSource } from "../read/read-source.ts";
import { lineStarts, linesOf } from "../read/source-map.ts";
import { splitArticle } from "../read/split.ts";
import { findFiles } from "../read/walk.ts";
import { guardDamage, guardStorage, IndexFolderError, type Manifest } from "./index-folder.ts";
import { lockIndexFolder, type WhenLocked } from "./index-lock.ts";
import { encodeEmbedding, encodeSentences } from "./passage-codec.ts";
import { draftOf, type EncodedPassage, type FileStamp, type PassageDraft, PassageWriter } from "./passage-writer.ts";
import { discardIndex, finishIndex, openForRebuild, openForUpdate, type WritableIndex } from "./writable-index.ts";

/** Passages aim at this many tokens of the embedder and never exceed the second number: some 250 and 380 characters of Chinese. */
const TARGET_TOKENS = 150;
const MAX_TOKENS = 230;
/** Room left for the headline and headings that the embedder reads with each passage. */
const CONTEXT_TOKENS = 170;
/** Of models that read little, passages may take this share; the headline is left out where it does not fit. */
const LEAST_SHARE = 0.75;
/** A character that the tokenizer does not know becomes its UTF-8 bytes; some composed ones are taken apart first. */
const MOST_TOKENS_OF_CHARACTER = 6;

export interface IndexRequest {
  readonly indexFolder: string;
  /** Files and folders to add or update. */
  readonly paths: readonly string[];
  readonly models: Models;
  /** Builds a new index from `paths` alone, whatever the folder holds; the old one answers until the new one is complete. */
  readonly rebuild?: boolean;
  /** When another process is writing: "leave" unless told. */
  readonly whenLocked?: WhenLocked;
  /** Told before each file, `done` of `total` files being finished, and with `file: null` for the closing work. */
  readonly onProgress?: (progress: IndexProgress) => void;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string | null;
}

export interface IndexSummary {
  /** Files read without a problem, those unchanged included. */
  readonly files: number;
  readonly unchanged: number;
  /** Names of files that are not there any longer and were taken out. */
  readonly removed: readonly string[];
  /** What the whole index holds now. */
  readonly counts: Manifest["counts"];
  /** Passages embedded in this run; the rest was known. */
  readonly embedded: number;
  readonly problems: readonly IndexProblem[];
  readonly seconds: number;
}

/** A file or folder that was given and could not be read; what the index held of it stays. */
export interface IndexProblem {
  readonly path: string;
  readonly message: string;
  /** There is no such file or folder: the argument was unusable. */
  readonly missing: boolean;
}

/**
 * Adds and updates files, and takes out those that are gone. Only what changed is read and embedded. Each file is one
 * transaction, so that a run that is cut short loses nothing that was finished.
 * A new index into which nothing could be read is not kept.
 * @throws IndexFolderError when the folder cannot be used: made by another model or version, damaged, locked, read-only,
 *   full; and when a rebuild found nothing to read: then the old index stays.
 */
export async function updateIndex(request: IndexRequest): Promise<IndexSummary> {
  const folder = resolve(request.indexFolder);
  return guardStorage(folder, async () => {
    makeFolder(folder);
    const unlock = await lockIndexFolder(folder, request.whenLocked ?? "leave");
    try {
      return await updateLocked(folder, request);
    } finally {
      unlock();
    }
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new IndexFolderError(
      `The index folder ${folder} cannot be made: ${reason(cause)}. Choose another with --index.`,
      { cause },
    );
  }
}

async function updateLocked(folder: string, request: IndexRequest): Promise<IndexSummary> {
  const started = performance.now();
  const { modelId: id, revision, dimensions } = request.models.embedder;
  const model = { id, revision, dimensions };
  const index = request.rebuild ? openForRebuild(folder, model) : openForUpdate(folder, model);
  try {
    const outcome = await updateFiles(folder, index, request);
    const seconds = () => (performance.now() - started) / 1000;
    if (index.isNew && outcome.files === 0) {
      discardIndex(folder, index);
      if (request.rebuild) throw nothingToRead(folder, request.paths, outcome.problems);
      return { ...outcome, counts: index.manifest.counts, seconds: seconds() };
    }
    request.onProgress?.({ done: outcome.files, total: outcome.files, file: null });
    const { counts } = finishIndex(folder, index);
    return { ...outcome, counts, seconds: seconds() };
  } catch (error) {
    return guardDamage(join(folder, index.manifest.database), () => {
      throw error;
    });
  } finally {
    index.database.close();
  }
}

/** An index that holds nothing must not take the place of another. */
function nothingToRead(folder: string, paths: readonly string[], problems: readonly IndexProblem[]): IndexFolderError {
  const why = problems.map(({ path, message }) => `\n${path}: ${message}`).join("");
  return new IndexFolderError(`Nothing to read in ${paths.join(", ")}: the index in ${folder} stays as it was.${why}`);
}

type FilesOutcome = Omit<IndexSummary, "counts" | "seconds">;

async function updateFiles(folder: string, { database }: WritableIndex, request: IndexRequest): Promise<FilesOutcome> {
  const writer = new PassageWriter(database);
  const known = writer.files();
  const problems: IndexProblem[] = [];
  const found = await collectFiles(request.paths, folder, known, problems);
  const wanted = new Set(found.map(({ path }) => path));
  // One of these that turns up under another path, when files or the index have been moved, is struck off.
  const gone = [...known.values()].filter(
    ({ path }) => !existsSync(resolve(folder, path)) || (request.rebuild && !wanted.has(path)),
  );
  let embedded = 0;
  let unchanged = 0;
  let done = 0;
  for (const { absolute, path, name } of found) {
    request.onProgress?.({ done, total: found.length, file: name });
    done++;
    try {
      const bytes = await fileBytes(name, absolute);
      const stamp: FileStamp = { path, name, hash: createHash("sha256").update(bytes).digest("hex") };
      const before = known.get(path);
      const moved =
        before === undefined ? gone.find((file) => file.name === name && file.hash === stamp.hash) : undefined;
      if (moved !== undefined) {
        writer.moveFile(moved.path, path);
        gone.splice(gone.indexOf(moved), 1);
      }
      if (moved !== undefined || (before?.hash === stamp.hash && before.name === name)) {
        unchanged++;
        continue;
      }
      embedded += await writeFileInto(writer, stamp, bytes, request.models);
    } catch (error) {
      if (!(error instanceof ReadError) && !isFileSystemError(error)) throw error;
      problems.push({ path: absolute, message: reason(error), missing: false });
    }
  }
  if (gone.length > 0) writer.removeFiles(gone.map(({ path }) => path));
  return {
    files: found.length - problems.filter(({ missing }) => !missing).length,
    unchanged,
    removed: gone.map(({ name }) => name),
    embedded,
    problems,
  };
}

interface FoundFile {
  readonly absolute: string;
  /** Relative to the index folder. */
  readonly path: string;
  readonly name: string;
}

async function collectFiles(
  paths: readonly string[],
  folder: string,
  known: ReadonlyMap<string, FileStamp>,
  problems: IndexProblem[],
): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (absolute: string, name: string) => {
    const path = relative(folder, absolute).split(sep).join("/");
    found.set(path, { absolute, path, name });
  };
  for (const given of paths) {
    const absolute = resolve(given);
    const path = relative(folder, absolute).split(sep).join("/");
    if (!existsSync(absolute)) {
      const wasIndexed = [...known.keys()].some((file) => file === path || file.startsWith(`${path}/`));
      if (!wasIndexed)
        problems.push({ path: absolute, message: "There is no such file or folder. Check the path.", missing: true });
    } else if (statSync(absolute).isDirectory()) {
      for await (const file of findFiles(absolute)) add(resolve(file.path), file.name);
    } else if (!found.has(path)) {
      // A file that came with its folder keeps the name it has, and so its citation ids.
      add(absolute, known.get(path)?.name ?? basename(absolute));
    }
  }
  return [...found.values()];
}

/** Reads, splits, embeds and writes one file; returns how many passages had to be embedded. */
async function writeFileInto(
  writer: PassageWriter,
  stamp: FileStamp,
  bytes: Uint8Array,
  models: Models,
): Promise<number> {
  const source = await readSource(stamp.name, bytes);
  const { embedder } = models;
  const room = Math.max(embedder.maxTokens - CONTEXT_TOKENS, Math.floor(embedder.maxTokens * LEAST_SHARE));
  const max = Math.min(MAX_TOKENS, room);
  const fits = (input: string) =>
    input.length * MOST_TOKENS_OF_CHARACTER <= embedder.maxTokens || embedder.countTokens(input) <= embedder.maxTokens;
  const limits = { countTokens: embedder.countTokens, target: Math.min(TARGET_TOKENS, max), max };
  const drafts = source.articles.flatMap((article) =>
    splitArticle(article, limits)
      .map((passage) => draftOf(article, passage, fits))
      // Rules, dashes and the like have no token of their own: nothing to embed, nothing to quote.
      .filter((draft) => /[\p{L}\p{N}]/u.test(draft.passage.text)),
  );
  const { encoded, embedded } = await encode(writer, drafts, models);
  const starts = lineStarts(source.text);
  writer.replaceFile(stamp, source, drafts, encoded, (start, end) => linesOf(starts, { start, end }));
  return embedded;
}

async function encode(
  writer: PassageWriter,
  drafts: readonly PassageDraft[],
  { embedder, tokens }: Models,
): Promise<{ encoded: EncodedPassage[]; embedded: number }> {
  const encoded = drafts.map((draft) => writer.reusable(draft.embedKey));
  const missing = encoded.flatMap((known, i) => (known === null ? [i] : []));
  const embeddings = await embedder.embedPassages(missing.map((i) => (drafts[i] as PassageDraft).input));
  const sentences = missing.map((draftIndex) => {
    const { passage } = drafts[draftIndex] as PassageDraft;
    return passage.sentences.map(({ start, end }) => tokens.tokenize(passage.text.slice(start, end)));
  });
  await tokens.prepare(sentences.flat(2));
  missing.forEach((draftIndex, i) => {
    encoded[draftIndex] = {
      embedding: encodeEmbedding(embeddings[i] as Float32Array),
      tokens: encodeSentences((sentences[i] ?? []).map((ids) => ({ ids, norm: tokens.normOfSum(ids) }))),
    };
  });
  return { encoded: encoded as EncodedPassage[], embedded: missing.length };
}

function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}

function reason(error: unknown): string {
  if (error instanceof ReadError) return `${error.reason}. ${error.nextStep}`;
  return error instanceof Error ? error.message : String(error);
}
