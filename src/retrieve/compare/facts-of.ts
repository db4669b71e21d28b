import type { TokenTable } from "../../embed/token-table.ts";
import { namesIn } from "../../text/facts/names-in.ts";
import { negationsIn } from "../../text/facts/negations-in.ts";
import { type NumberSaid, numbersIn } from "../../text/facts/numbers-in.ts";
import { primaryOf } from "../../text/language.ts";
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
