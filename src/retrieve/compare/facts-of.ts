import type { TokenTable } from "../../embed/token-table.ts";
import { namesIn } from "../../text/facts/names-in.ts";
import { negationsIn } from "../../text/facts/negations-in.ts";
import { type NumberSaid, numbersIn } from "../../text/facts/numbers-in.ts";
import { primaryOf } from "../../text/language.ts";
import { segmentsOf } from "../../text/segments.ts";
import { type TimeTold, timesTold } from "../../text/time/times-told.ts";
import type { TextRange } from "../answer.ts";

/** A number, date, name or negation of a text, with what it is said of. */
export type Fact = FactBase &
  (
    | { readonly kind: "number"; readonly said: NumberSaid }
    | { readonly kind: "date"; readonly said: TimeTold | NumberSaid }
    | { readonly kind: "name"; readonly said: { readonly isSure: boolean } }
    | { readonly kind: "negation" }
  );

interface FactBase extends TextRange {
  /** As it is written. */
  readonly text: string;
  /** Place of its sentence, from 0. */
  readonly sentence: number;
  /** Direction of the words around it, those nearest first; length 1, or 0 where there are none. */
  readonly context: Float32Array;
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
    const words = wordsOf(written, tokens);
    const base = (range: TextRange): FactBase => ({
      start: start + range.start,
      end: start + range.end,
      text: written.slice(range.start, range.end),
      sentence,
      context: contextOf(range, words, tokens),
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
      ...negationsIn(written, language).map((range): Fact => ({ ...base(range), kind: "negation" })),
    ];
  });
}

/** Whether characters that may be a name are no words, as far as the built-in model's vocabulary knows: it divides names. */
function isNoWord(name: string, tokens: TokenTable): boolean {
  return tokens.tokenize(name).length >= name.length;
}

/** A word of a sentence with its tokens. */
interface Word extends TextRange {
  readonly ids: readonly number[];
}

function wordsOf(text: string, tokens: TokenTable): Word[] {
  return [...segmentsOf(text, "word")]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length, ids: tokens.tokenize(segment) }));
}

function contextOf(range: TextRange, words: readonly Word[], tokens: TokenTable): Float32Array {
  const first = words.findIndex(({ end }) => end > range.start);
  const last = words.findLastIndex(({ start }) => start < range.end);
  const context = new Float32Array(tokens.dimensions);
  for (const [at, { ids }] of words.entries()) {
    if (at >= first && at <= last) continue;
    const distance = at < first ? first - at - 1 : at - last - 1;
    tokens.prepare(ids);
    const sum = tokens.sum(ids);
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
