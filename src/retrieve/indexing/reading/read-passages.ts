import type { Embedder } from "../../../embed/embedding.ts";
import { ReadError } from "../../../read/read-error.ts";
import { readSourceFile } from "../../../read/read-source.ts";
import { splitArticle } from "../../../read/split.ts";
import { accountOf } from "../../../read/text-account.ts";
import type { FileStamp } from "../../store/known-file.ts";
import { embeddable, type ReadPassages } from "./draft-file.ts";

/** Passages aim at this many tokens of the embedder and never exceed the second number: some 250 and 380 characters of Chinese. */
const TARGET_TOKENS = 150;
const MAX_TOKENS = 230;
/** Room left for the headline and headings that the embedder reads with each passage. */
const CONTEXT_TOKENS = 170;
/** Of models that read little, passages may take this share; the headline is left out where it does not fit. */
const LEAST_SHARE = 0.75;
/** A character that the tokenizer does not know becomes its UTF-8 bytes; some composed ones are taken apart first. */
const MOST_TOKENS_OF_CHARACTER = 6;

/** How a file is read. */
export interface PassageReading {
  readonly embedder: Pick<Embedder, "maxTokens" | "countTokens">;
  /** How many passages it may give. */
  readonly most: number;
  /** See `columnsText`. */
  readonly columns: string | null;
  /** See `ReadingSettings`. */
  readonly ocrLanguages: string | null;
}

/**
 * Reads the bytes of a file and splits them into passages.
 * @param takeBytes gives the bytes, once: what is given to a function that waits would stay in memory as long as that runs.
 * @throws ReadError when it cannot be read, or gives too many.
 */
export async function readPassages(
  { name, givenEncoding }: Pick<FileStamp, "name" | "givenEncoding">,
  takeBytes: () => Uint8Array,
  { embedder, most, columns, ocrLanguages }: PassageReading,
): Promise<ReadPassages> {
  const source = await readSourceFile(name, takeBytes(), { givenEncoding, ocrLanguages, columns, mostDocuments: most });
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
  if (passages.length > most) throw tooManyPassages(name, { found: passages.length, most });
  return { source, passages, account: accountOf(source) };
}

function tooManyPassages(name: string, { found, most }: { readonly found: number; readonly most: number }): ReadError {
  return new ReadError(name, {
    reason: `it gives ${found} passages, and one of its size may give ${most}`,
    nextStep: "Divide it into several files, or leave it out.",
  });
}
