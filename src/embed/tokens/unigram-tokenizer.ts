import { createHash } from "node:crypto";
import { endianness } from "node:os";
import * as v from "valibot";
import { padded } from "../../kernels/kernels.ts";
import { type TokenPiece, UnigramDivider, type UnigramModel, type UnigramTable, unigramTable } from "./unigram.ts";

/** How unlikely an unknown character is, below the least likely token (as in Hugging Face's tokenizers). */
const UNKNOWN_PENALTY = 10;

const NormalizerStep = v.variant("type", [
  v.object({ type: v.literal("NFKC") }),
  v.object({ type: v.literal("Lowercase") }),
  v.object({ type: v.literal("Replace"), pattern: v.object({ Regex: v.string() }), content: v.string() }),
]);

/** What is read of a tokenizer.json: only what the built-in model's has, so that nothing else is taken for it. */
const TokenizerFile = v.object({
  added_tokens: v.array(
    v.object({ id: v.number(), content: v.string(), lstrip: v.literal(false), rstrip: v.literal(false) }),
  ),
  normalizer: v.object({ type: v.literal("Sequence"), normalizers: v.array(NormalizerStep) }),
  pre_tokenizer: v.object({
    type: v.literal("Metaspace"),
    replacement: v.string(),
    add_prefix_space: v.literal(false),
  }),
  post_processor: v.null(),
  model: v.object({
    type: v.literal("Unigram"),
    unk_id: v.number(),
    // Looking at each of 67,000 pairs would take longer than all the rest.
    vocab: v.custom<readonly (readonly [token: string, score: number])[]>((value) => Array.isArray(value)),
  }),
});

type TokenizerJson = v.InferOutput<typeof TokenizerFile>;

/** A tokenizer.json, its vocabulary as it is used. */
interface TokenizerDescription extends Omit<TokenizerJson, "model"> {
  readonly table: UnigramTable;
}

export interface UnigramTokenizer {
  tokenize(text: string): number[];
  /** The same tokens with what each stands for. */
  pieces(text: string): TokenPiece[];
}

/**
 * The tokenizer that a tokenizer.json describes. It gives the token ids that the library gives, and is ready in a fraction
 * of the time.
 * @throws v.ValiError when the file describes another kind of tokenizer than the built-in model's.
 */
export function unigramTokenizer(json: unknown): UnigramTokenizer {
  const { model, ...rest } = v.parse(TokenizerFile, json);
  return tokenizerOf({ ...rest, table: unigramTable(modelIn(model, rest), { wordStart: " " }) });
}

/** Bytes of a SHA-256. */
const DIGEST_BYTES = 32;
/** A multiple of the bytes of each kind of number. */
const ALIGNED = 8;

/** What a compiled tokenizer says beside its numbers, and how many these are. */
interface CompiledJson
  extends Omit<TokenizerDescription, "table">,
    Pick<UnigramTable, "unknown" | "unknownScore" | "wordStart"> {
  readonly tokens: number;
  readonly slots: number;
}

/**
 * The same tokenizer, made ready for `compiledTokenizer`: the digest of the tokenizer.json, that of the rest, the length of a
 * JSON text, that text, and the numbers of the table, each kind where it is aligned; all little-endian.
 * @throws as `unigramTokenizer` does.
 */
export function compileTokenizer(file: Buffer): Buffer {
  const { model, ...rest } = v.parse(TokenizerFile, JSON.parse(file.toString()));
  const unigram = modelIn(model, rest);
  const steps = new Set(unigram.vocab.flatMap((token) => Array.from(token, (_, at) => token.slice(0, at + 1)))).size;
  const { scores, from, token, unit, ...table } = unigramTable(unigram, { wordStart: " ", steps });
  const said: CompiledJson = { ...rest, ...table, tokens: scores.length, slots: from.length };
  const json = Buffer.from(JSON.stringify(said));
  const text = Buffer.alloc(padded(json.length, ALIGNED), " ");
  json.copy(text);
  const length = Buffer.from(Float64Array.of(text.length).buffer);
  const written = Buffer.concat([
    length,
    text,
    ...[scores, from, token, unit].map(({ buffer }) => Buffer.from(buffer)),
  ]);
  return Buffer.concat([digestOf(file), digestOf(written), written]);
}

/**
 * The tokenizer of a tokenizer.json, as `compileTokenizer` has made it, in a tenth of the time; null where what it has made is of
 * another file, or damaged, and where numbers are not little-endian.
 */
export function compiledTokenizer(compiled: Buffer, file: Buffer): UnigramTokenizer | null {
  const written = compiled.subarray(2 * DIGEST_BYTES);
  const digests = Buffer.concat([digestOf(file), digestOf(written)]);
  if (endianness() !== "LE" || !digests.equals(compiled.subarray(0, digests.length))) return null;
  const { buffer, byteOffset } = written;
  const [length] = new Float64Array(buffer, byteOffset, 1) as unknown as [number];
  const text = written.toString("utf8", ALIGNED, ALIGNED + length);
  const { unknown, unknownScore, wordStart, tokens, slots, ...rest } = JSON.parse(text) as CompiledJson;
  const scores = new Float64Array(buffer, byteOffset + ALIGNED + length, tokens);
  const from = new Int32Array(buffer, scores.byteOffset + scores.byteLength, slots);
  const token = new Int32Array(buffer, from.byteOffset + from.byteLength, slots);
  const unit = new Uint16Array(buffer, token.byteOffset + token.byteLength, slots);
  return tokenizerOf({ ...rest, table: { scores, unknown, unknownScore, from, unit, token, wordStart } });
}

function digestOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function tokenizerOf(description: TokenizerDescription): UnigramTokenizer {
  const { added_tokens: added, normalizer, pre_tokenizer: metaspace, table } = description;
  // With spaces as they are, a text needs no change, and one in Latin letters a byte a letter.
  const spaced = (text: string) => text.replaceAll(metaspace.replacement, " ");
  const divider = new UnigramDivider(table);
  const steps = normalizer.normalizers.map(normalizerStep);
  const addedIds = new Map(added.map(({ content, id }) => [content, id]));
  // Split by this, a text keeps the added tokens as parts of their own.
  const addedTokens = new RegExp(`(${added.map(({ content }) => literally(content)).join("|")})`);
  const partsOf = (text: string) => (addedTokens.test(text) ? text.split(addedTokens) : [text]);
  const normalize = (part: string) => spaced(steps.reduce((changed, step) => step(changed), part));
  const divide = (part: string) => {
    const id = addedIds.get(part);
    return id === undefined ? divider.divide(normalize(part)) : [id];
  };
  const pieces = (part: string) => {
    const id = addedIds.get(part);
    if (id !== undefined) return [{ text: part, id }];
    const spacedPieces = divider.pieces(normalize(part));
    return spacedPieces.map((piece) => ({ text: piece.text.replaceAll(" ", metaspace.replacement), id: piece.id }));
  };
  return {
    tokenize(text) {
      const parts = partsOf(text);
      return parts.length === 1 ? divide(text) : parts.flatMap(divide);
    },
    pieces: (text) => partsOf(text).flatMap(pieces),
  };
}

/** With spaces as they are in texts (see `tokenizerOf`). */
function modelIn(
  { vocab: pairs, unk_id: unknown }: TokenizerJson["model"],
  { pre_tokenizer: { replacement } }: Pick<TokenizerJson, "pre_tokenizer">,
): Omit<UnigramModel, "tokens_to_ids"> {
  const vocab: string[] = [];
  const scores: number[] = [];
  let least = 0;
  // Once over all, as it is done before V8 has compiled anything.
  for (let id = 0; id < pairs.length; id++) {
    const [token, score] = pairs[id] as readonly [string, number];
    vocab.push(token.includes(replacement) ? token.replaceAll(replacement, " ") : token);
    scores.push(score);
    if (score < least) least = score;
  }
  const unkScore = least - UNKNOWN_PENALTY;
  scores[unknown] = unkScore;
  return { vocab, scores, unk_token_id: unknown, unkScore };
}

function normalizerStep(step: v.InferOutput<typeof NormalizerStep>): (text: string) => string {
  if (step.type === "NFKC") return (text) => text.normalize("NFKC");
  if (step.type === "Lowercase") return (text) => text.toLowerCase();
  const pattern = new RegExp(step.pattern.Regex, "gu");
  return (text) => text.replaceAll(pattern, step.content);
}

/** A pattern that finds the text as such. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
