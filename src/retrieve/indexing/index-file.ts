import type { Models } from "../../embed/load-models.ts";
import type { SourceFile } from "../../read/article.ts";
import { readSource } from "../../read/read-source.ts";
import { lineStarts, linesOf } from "../../read/source-map.ts";
import { splitArticle } from "../../read/split.ts";
import { encodeEmbedding, encodeSentences } from "../store/sqlite/passage-codec.ts";
import {
  draftOf,
  type EncodedPassage,
  type FileStamp,
  type PassageDraft,
  type PassageWriter,
} from "../store/sqlite/passage-writer.ts";
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
/** Of a long file, so many passages are embedded at a time: their vectors take some megabytes until they are encoded. */
const PASSAGES_AT_A_TIME = 1_000;

/** Reads, splits, embeds and writes one file; returns how many passages had to be embedded. */
export async function writeFileInto(
  writer: PassageWriter,
  stamp: FileStamp,
  bytes: Uint8Array,
  models: Models,
  stopwatch: Stopwatch,
): Promise<number> {
  const { source, drafts } = await stopwatch.time("reading", () => readPassages(stamp.name, bytes, models));
  const { encoded, embedded } = await stopwatch.time("embedding", () => encode(writer, drafts, models));
  const starts = lineStarts(source.text);
  stopwatch.timeSync("storing", () =>
    writer.replaceFile(stamp, source, drafts, encoded, (start, end) => linesOf(starts, { start, end })),
  );
  return embedded;
}

async function readPassages(
  name: string,
  bytes: Uint8Array,
  { embedder }: Models,
): Promise<{ source: SourceFile; drafts: PassageDraft[] }> {
  const source = await readSource(name, bytes);
  const room = Math.max(embedder.maxTokens - CONTEXT_TOKENS, Math.floor(embedder.maxTokens * LEAST_SHARE));
  const max = Math.min(MAX_TOKENS, room);
  const limits = { countTokens: embedder.countTokens, target: Math.min(TARGET_TOKENS, max), max };
  const fits = (input: string) =>
    input.length * MOST_TOKENS_OF_CHARACTER <= embedder.maxTokens || embedder.countTokens(input) <= embedder.maxTokens;
  const drafts = source.articles.flatMap((article) =>
    splitArticle(article, limits)
      .map((passage) => draftOf(article, passage, fits))
      // Rules, dashes and the like have no token of their own: nothing to embed, nothing to quote.
      .filter((draft) => /[\p{L}\p{N}]/u.test(draft.passage.text)),
  );
  return { source, drafts };
}

async function encode(
  writer: PassageWriter,
  drafts: readonly PassageDraft[],
  { embedder, tokens }: Models,
): Promise<{ encoded: EncodedPassage[]; embedded: number }> {
  const encoded = drafts.map((draft) => writer.reusable(draft.embedKey));
  const missing = encoded.flatMap((known, i) => (known === null ? [i] : []));
  for (let at = 0; at < missing.length; at += PASSAGES_AT_A_TIME) {
    const some = missing.slice(at, at + PASSAGES_AT_A_TIME);
    const embeddings = await embedder.embedPassages(some.map((i) => (drafts[i] as PassageDraft).input));
    const sentences = some.map((i) => {
      const { passage } = drafts[i] as PassageDraft;
      return passage.sentences.map(({ start, end }) => tokens.tokenize(passage.text.slice(start, end)));
    });
    await tokens.prepare(sentences.flat(2));
    some.forEach((draftIndex, i) => {
      encoded[draftIndex] = {
        embedding: encodeEmbedding(embeddings[i] as Float32Array),
        tokens: encodeSentences((sentences[i] ?? []).map((ids) => ({ ids, norm: tokens.normOfSum(ids) }))),
      };
    });
  }
  return { encoded: encoded as EncodedPassage[], embedded: missing.length };
}
