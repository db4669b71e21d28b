import type { Models } from "../../embed/load-models.ts";
import type { FileStamp } from "../store/known-file.ts";
import type { IndexRun, PassageVectors } from "../store/writable-store.ts";
import type { ReadyFile } from "./reading/ahead-message.ts";
import { draftFile, type EmbeddablePassage } from "./reading/draft-file.ts";
import { embedPassages } from "./reading/embed-passages.ts";
import { readPassages } from "./reading/read-passages.ts";
import { allowanceOf, type ReadingBudget } from "./reading/reading-budget.ts";
import type { FileUnderWay, ReadingGuard } from "./reading/reading-guard.ts";
import type { Stopwatch } from "./reading/stopwatch.ts";

/** What a file becomes part of an index with. */
export interface IndexingTools {
  readonly run: IndexRun;
  readonly models: Models;
  readonly stopwatch: Stopwatch;
  readonly budget: ReadingBudget;
  readonly guard: ReadingGuard;
  /** See `ReadingSettings`. */
  readonly ocrLanguages: string | null;
}

export interface FileToIndex {
  readonly stamp: FileStamp;
  /** Its absolute path. */
  readonly absolute: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes alone, hex. */
  readonly contentHash: string;
  /** See `columnsText`. */
  readonly columns: string | null;
  /** Its bytes, given once: nothing else holds them while the text that they become is read. */
  takeBytes(): Uint8Array;
}

/** How many passages a file gave, and how many of them had to be embedded. */
export interface IndexedFile {
  readonly passages: number;
  readonly embedded: number;
}

/**
 * Reads, splits, embeds and stores one file.
 * @throws ReadError when it cannot be read, or gives more passages than it may; the store keeps what it had of it.
 */
export async function indexFile(
  { stamp, absolute, size, contentHash, columns, takeBytes }: FileToIndex,
  { run, models, stopwatch, budget, guard, ocrLanguages }: IndexingTools,
): Promise<IndexedFile> {
  const file: FileUnderWay = { path: absolute, name: stamp.name, hash: contentHash, size };
  const most = allowanceOf(budget, size).passages;
  const reading = { embedder: models.embedder, most, columns, ocrLanguages };
  /** Alone sees what was read, as that need not be held while its draft is stored. */
  const drafted = async () => {
    const read = await stopwatch.time("reading", () => guard.read(file, () => readPassages(stamp, takeBytes, reading)));
    const embedded = await stopwatch.time("embedding", () => embedMissing(read.passages, run, models));
    return { draft: draftFile(read), passages: read.passages.length, embedded };
  };
  const { draft, ...counts } = await drafted();
  await stopwatch.time("storing", () => run.putFile({ stamp, ...draft }));
  return counts;
}

/** Stores a file that was read and embedded ahead, as `indexFile` would have; it lasts when the run is settled. */
export async function indexReadyFile(
  { draft, vectors, seconds, ...content }: ReadyFile,
  { stamp, absolute }: Pick<FileToIndex, "stamp" | "absolute">,
  { run, stopwatch, guard }: IndexingTools,
): Promise<IndexedFile> {
  const file: FileUnderWay = { path: absolute, name: stamp.name, hash: content.contentHash, size: content.size };
  stopwatch.add(seconds);
  const keys = draft.articles.flatMap(({ passages }) => passages.map(({ key }) => key));
  guard.store(file);
  return stopwatch.time("storing", async () => {
    const known = await run.hasVectors(keys);
    const missing = keys.filter((_, i) => !known[i]);
    await run.addVectors(new Map(missing.map((key) => [key, vectors.get(key) as PassageVectors])));
    await run.putFile({ ...draft, stamp }, "others behind it");
    return { passages: keys.length, embedded: missing.length };
  });
}

/** Gives the store the vectors that it lacks; returns how many passages they are of. */
async function embedMissing(passages: readonly EmbeddablePassage[], run: IndexRun, models: Models): Promise<number> {
  const known = await run.hasVectors(passages.map(({ key }) => key));
  const missing = passages.filter((_, i) => !known[i]);
  for await (const vectors of embedPassages(missing, models)) await run.addVectors(vectors);
  return missing.length;
}
