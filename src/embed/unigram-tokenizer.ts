import * as v from "valibot";
import { type TokenPiece, UnigramDivider } from "./unigram.ts";

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
  const { added_tokens: added, normalizer, pre_tokenizer: metaspace, model } = v.parse(TokenizerFile, json);
  // With spaces as they are, a text needs no change, and one in Latin letters a byte a letter.
  const spaced = (text: string) => text.replaceAll(metaspace.replacement, " ");
  const divider = unigramDivider(model, metaspace.replacement);
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

function unigramDivider(
  { vocab: pairs, unk_id: unknown }: v.InferOutput<typeof TokenizerFile>["model"],
  replacement: string,
): UnigramDivider {
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
  return new UnigramDivider({ vocab, scores, unk_token_id: unknown, unkScore }, " ");
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
