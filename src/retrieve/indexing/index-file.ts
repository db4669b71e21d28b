import type { Models } from "../../embed/load-models.ts";
import { ReadError } from "../../read/read-error.ts";
import { readSourceFile } from "../../read/read-source.ts";
import { splitArticle } from "../../read/split.ts";
import { accountOf } from "../../read/text-account.ts";
import { type FileStamp, isReadAlike } from "../store/known-file.ts";
import { sentenceTokensOf } from "../store/sentence-tokens.ts";
import type { IndexRun, PassageVectors } from "../store/writable-store.ts";
import { draftFile, type EmbeddablePassage, embeddable, inputOf, type ReadPassages } from "./draft-file.ts";
import { allowanceOf, type ReadingBudget } from "./reading-budget.ts";
import type { FileUnderWay, ReadingGuard } from "./reading-guard.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Passages aim at this many tokens of the embedder and never exceed the second number: some 250 and 380 characters of Chinese. */
const TARGET_TOKENS = 150;
const MAX_TOKENS = 230;
/** Room left for the headline and headings that the embedder reads with each passage. */
const CONTEXT_TOKENS = 170;
/** Of models that read little, passages may take this share; the headline is left out where it does not fit. */
const LEAST_SHARE = 0.75;
/** A character that the tokenizer does not know becomes its UTF-8 bytes; some composed ones are taken apart first. */
const MOST_TOKENS_OF_CHARACTER = 6;
/** Of a long file, so many passages are embedded at a time: their vectors take some megabytes until the store has them. */
const PASSAGES_AT_A_TIME = 1_000;

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

/** What became of a file: how many passages had to be embedded, or that another run is at it, or has just been. */
type Outcome = number | "taken" | "done";

/** Indexes one file, as the only one of the runs that write the store at once. @throws what `indexFile` does. */
export async function indexClaimed(
  file: FileToIndex,
  tools: IndexingTools,
  whenTaken: "leave" | "wait",
): Promise<Outcome> {
  const { claims } = tools.run;
  if (claims === undefined) return indexFile(file, tools);
  const { path } = file.stamp;
  const held = await claims.take(path, whenTaken);
  if (held === "taken") return held;
  try {
    return held !== null && isReadAlike(held, file.stamp) ? "done" : await indexFile(file, tools);
  } finally {
    await claims.release(path).catch(() => undefined);
  }
}

/**
 * Reads, splits, embeds and stores one file; returns how many passages had to be embedded.
 * @throws ReadError when it cannot be read, or gives more passages than it may; the store keeps what it had of it.
 */
async function indexFile(
  { stamp, absolute, size, contentHash, columns, takeBytes }: FileToIndex,
  { run, models, stopwatch, budget, guard, ocrLanguages }: IndexingTools,
): Promise<number> {
  const { name } = stamp;
  const file: FileUnderWay = { path: absolute, name, hash: contentHash, size };
  const most = allowanceOf(budget, file.size).passages;
  const read = await stopwatch.time("reading", () =>
    guard.read(file, () => readPassages(stamp, takeBytes(), { models, most, columns, ocrLanguages })),
  );
  const { passages } = read;
  if (passages.length > most) throw tooManyPassages(name, { found: passages.length, most });
  const embedded = await stopwatch.time("embedding", () => embedMissing(passages, run, models));
  await stopwatch.time("storing", () => run.putFile(draftFile(stamp, read)));
  return embedded;
}

function tooManyPassages(name: string, { found, most }: { readonly found: number; readonly most: number }): ReadError {
  return new ReadError(name, {
    reason: `it gives ${found} passages, and one of its size may give ${most}`,
    nextStep: "Divide it into several files, or leave it out.",
  });
}

interface PassageReading extends Pick<FileToIndex, "columns">, Pick<IndexingTools, "models" | "ocrLanguages"> {
  /** How many passages it may give. */
  readonly most: number;
}

async function readPassages(
  { name, givenEncoding }: FileStamp,
  bytes: Uint8Array,
  { models: { embedder }, most, columns, ocrLanguages }: PassageReading,
): Promise<ReadPassages> {
  const source = await readSourceFile(name, bytes, { givenEncoding, ocrLanguages, columns, mostDocuments: most });
  const room = Math.max(embedder.maxTokens - CONTEXT_TOKENS, Math.floor(embedder.maxTokens * LEAST_SHARE));
  const max = Math.min(MAX_TOKENS, room);
  const limits = { countTokens: embedder.countTokens, target: Math.min(TARGET_TOKENS, max), max };
  const fits = (input: string) =>
    input.length * MOST_TOKENS_OF_CHARACTER <= embedder.maxTokens || embedder.countTokens(input) <= embedder.maxTokens;
  const passages = source.articles.flatMap((article) =>
    splitArticle(article, limits)
      // Rules, dashes and the like have no token of their own: nothing to embed, nothing to quote.
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map((passage) => embeddable(article, passage, fits)),
  );
  return { source, passages, account: accountOf(source) };
}

/** Gives the store the vectors that it lacks; returns how many passages they are of. */
async function embedMissing(
  passages: readonly EmbeddablePassage[],
  run: IndexRun,
  { embedder, tokens }: Models,
): Promise<number> {
  const known = await run.hasVectors(passages.map(({ key }) => key));
  const missing = passages.filter((_, i) => !known[i]);
  for (let at = 0; at < missing.length; at += PASSAGES_AT_A_TIME) {
    const some = missing.slice(at, at + PASSAGES_AT_A_TIME);
    const embeddings = await embedder.embedPassages(some.map(inputOf));
    const sentenceTokens = sentenceTokensOf(
      some.map(({ passage }) => passage),
      tokens,
    );
    const vectors = some.map(({ key }, i): [string, PassageVectors] => {
      return [key, { embedding: embeddings[i] as Float32Array, sentenceTokens: sentenceTokens[i] ?? [] }];
    });
    await run.addVectors(new Map(vectors));
  }
  return missing.length;
}
