import type { TokenTable } from "../../embed/token-table.ts";
import { segmentsOf } from "../../text/segments.ts";
import type { TextRange } from "../answer.ts";
import type { Fact, FactualText } from "./facts-of.ts";

/** What a word counts less for each word between it and the fact. */
const DISTANCE = 0.15;

/** The direction in which the built-in model's rows of a text's tokens point together; length 1, or 0 without any. */
export function directionOf(text: string, tokens: TokenTable): Float32Array {
  const ids = tokens.tokenize(text);
  tokens.prepare(ids);
  return normalised(tokens.sum(ids));
}

/** A word of a sentence. */
interface Word extends TextRange {
  /** Sum of its tokens' rows. */
  readonly sum: Float32Array;
}

/** For facts of a text, each the direction of the words around it in its sentence, the nearest counting most; length 1, or 0 without any. */
export function contextsOf(
  facts: readonly Fact[],
  { text, sentences }: Pick<FactualText, "text" | "sentences">,
  tokens: TokenTable,
): Float32Array[] {
  const words = new Map<number, Word[]>();
  return facts.map((fact) => {
    const known = words.get(fact.sentence) ?? wordsOf(text, sentences[fact.sentence] as TextRange, tokens);
    words.set(fact.sentence, known);
    return contextOf(fact, known, tokens);
  });
}

function wordsOf(text: string, { start, end }: TextRange, tokens: TokenTable): Word[] {
  return [...segmentsOf(text.slice(start, end), "word")]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => {
      const ids = tokens.tokenize(segment);
      tokens.prepare(ids);
      return { start: start + index, end: start + index + segment.length, sum: tokens.sum(ids) };
    });
}

function contextOf(fact: TextRange, words: readonly Word[], tokens: TokenTable): Float32Array {
  const first = words.findIndex(({ end }) => end > fact.start);
  const last = words.findLastIndex(({ start }) => start < fact.end);
  const context = new Float32Array(tokens.dimensions);
  for (const [at, { sum }] of words.entries()) {
    if (at >= first && at <= last) continue;
    const distance = at < first ? first - at - 1 : at - last - 1;
    const share = 1 / (1 + DISTANCE * distance);
    for (let k = 0; k < context.length; k++) context[k] = (context[k] as number) + share * (sum[k] as number);
  }
  return normalised(context);
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((each) => each / length) : vector;
}
