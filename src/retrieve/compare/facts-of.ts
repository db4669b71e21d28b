import type { TokenTable } from "../../embed/token-table.ts";
import { namesIn } from "../../text/facts/names-in.ts";
import { negationsIn } from "../../text/facts/negations-in.ts";
import { type NumberSaid, numbersIn } from "../../text/facts/numbers-in.ts";
import { primaryOf } from "../../text/language.ts";
import { segmentsOf } from "../../text/segments.ts";
import { type TimeTold, timesTold } from "../../text/time/times-told.ts";
import type { TextRange } from "../answer.ts";

/** A number, date, name or negation of a text. */
export type Fact = FactBase &
  (
    | { readonly kind: "number"; readonly said: NumberSaid }
    | { readonly kind: "date"; readonly said: TimeTold | NumberSaid }
    | { readonly kind: "name"; readonly said: { readonly isSure: boolean } }
    | { readonly kind: "negation"; readonly said: { readonly isVerb: boolean } }
  );

interface FactBase extends TextRange {
  /** As it is written. */
  readonly text: string;
  /** Place of its sentence, from 0. */
  readonly sentence: number;
}

/** A text whose facts are wanted. */
export interface FactualText {
  readonly text: string;
  readonly sentences: readonly TextRange[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day on which it was written; null where that is not known. */
  readonly date: string | null;
}

/** What a word counts less for each word between it and the fact. */
const DISTANCE = 0.15;

/** The facts of a text, in its order. */
export function factsOf({ text, sentences, language, date }: FactualText, tokens: TokenTable): Fact[] {
  const isChinese = primaryOf(language) === "zh";
  return sentences.flatMap(({ start, end }, sentence) => {
    const written = text.slice(start, end);
    const base = (range: TextRange): FactBase => ({
      start: start + range.start,
      end: start + range.end,
      text: written.slice(range.start, range.end),
      sentence,
    });
    const times = timesTold(written, language, date);
    const isIn = (range: TextRange, others: readonly TextRange[]) =>
      others.some((other) => range.start < other.end && other.start < range.end);
    const numbers = numbersIn(written, language).filter((number) => number.of === "clock" || !isIn(number, times));
    const names = namesIn(written, language)
      .filter((name) => !isIn(name, times) && !isIn(name, numbers))
      .map((name) => ({
        ...name,
        isSure: name.isSure && (!isChinese || isNoWord(written.slice(name.start, name.end), tokens)),
      }));
    return [
      ...times.map((said): Fact => ({ ...base(said), kind: "date", said })),
      ...numbers.map((said): Fact => ({ ...base(said), kind: said.of === "clock" ? "date" : "number", said }) as Fact),
      ...names.map((said): Fact => ({ ...base(said), kind: "name", said })),
      ...negationsIn(written, language).map((said): Fact => ({ ...base(said), kind: "negation", said })),
    ];
  });
}

/** Whether characters that may be a name are no words, as far as the built-in model's vocabulary knows: it divides names. */
export function isNoWord(name: string, tokens: TokenTable): boolean {
  return tokens.tokenize(name).length >= name.length;
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

export function directionOf(text: string, tokens: TokenTable): Float32Array {
  const ids = tokens.tokenize(text);
  tokens.prepare(ids);
  return normalised(tokens.sum(ids));
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((each) => each / length) : vector;
}
