import type { TokenTable } from "../../embed/token-table.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { unitsOf } from "../verify/units.ts";
import { contextsOf } from "./directions.ts";
import { type Fact, factsOf } from "./facts-of.ts";
import type { ToldSentence } from "./reprinted.ts";
import type { Telling } from "./told.ts";

/** A fact with its passage. */
export type ToldFact = Fact & {
  /** See `contextsOf`. */
  readonly context: Float32Array;
  readonly telling: number;
  /** How likely it is that its sentence answers, of the likeliest one of the article, 0..1. */
  readonly share: number;
};

/** An article with the facts of its passages that tell of what is asked. */
export interface ToldArticle {
  /** The surest first, at least one. */
  readonly tellings: readonly Telling[];
  readonly facts: readonly ToldFact[];
  readonly sentences: readonly ToldSentence[];
  /** What its other passages have, as far as they stand near. */
  readonly elsewhere: readonly Fact[];
  /** All of these passages. */
  readonly text: string;
}

/** @param beside the passages of the article around its tellings */
export function toldArticle(
  tellings: readonly Telling[],
  beside: readonly StoredPassage[],
  tokens: TokenTable,
): ToldArticle {
  const factsIn = ({ text, sentences, article: { language, date } }: StoredPassage) =>
    factsOf({ text, sentences, language, date }, tokens);
  const [surest] = tellings;
  const facts = tellings.flatMap(({ passage, shares, confidence }, telling) => {
    const most = Math.max(...shares);
    const sure = Math.sqrt(confidence / (surest?.confidence || 1));
    const own = factsIn(passage);
    const contexts = contextsOf(own, passage, tokens);
    return own.map((fact, i): ToldFact => {
      const share = (sure * (shares[fact.sentence] ?? 0)) / most;
      return { ...fact, context: contexts[i] as Float32Array, telling, share };
    });
  });
  return {
    tellings,
    facts,
    sentences: tellings.flatMap(({ passage }, telling) => sentencesOf(passage, telling, facts)),
    elsewhere: beside.flatMap(factsIn),
    text: [...tellings.map(({ passage }) => passage.text), ...beside.map(({ text }) => text)].join("\n"),
  };
}

function sentencesOf(
  { text, sentences, article: { language } }: StoredPassage,
  telling: number,
  facts: readonly ToldFact[],
): ToldSentence[] {
  return sentences.map(({ start, end }, sentence) => ({
    ...{ telling, sentence, text, language },
    facts: facts.filter((fact) => fact.telling === telling && fact.sentence === sentence),
    units: unitsOf(text.slice(start, end)).map((unit) => ({
      ...unit,
      start: start + unit.start,
      end: start + unit.end,
    })),
  }));
}
