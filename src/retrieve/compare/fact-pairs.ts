import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { type AskedKind, askedKind } from "../../text/facts/asked-kind.ts";
import { askedMeasure } from "../../text/facts/asked-measure.ts";
import { directionOf } from "./directions.ts";
import type { Fact } from "./facts-of.ts";
import { areEqual, isComparable, measuresFit } from "./same-fact.ts";
import type { ToldArticle, ToldFact } from "./told-article.ts";

/** What articles are compared for. */
export interface Asked {
  readonly question: string;
  readonly kind: AskedKind | null;
  /** See `askedMeasure`; null where no number is asked for. */
  readonly measure: string | null;
  readonly direction: Float32Array;
  readonly tokens: TokenTable;
}

export function whatIsAsked(question: string, tokens: TokenTable): Asked {
  const kind = askedKind(question);
  const measure = kind === "number" ? askedMeasure(question) : null;
  return { question, tokens, kind, measure, direction: directionOf(question, tokens) };
}

/** Two facts of the same kind, one of each text. */
export interface Pair {
  readonly one: ToldFact;
  readonly other: ToldFact;
  /** How alike is what is said around them, -1..1. */
  readonly likeness: number;
  /** How surely both are what is asked for. */
  readonly score: number;
  readonly isEqual: boolean;
}

const WEIGHTS = { likeness: 0.5, asked: 0.25, share: 0.15, measure: 0.05 } as const;

/** Pairs of facts of a kind that may be told of the same, the likeliest first. */
export function pairsOf(
  kind: AskedKind,
  { one, other, asked }: { one: ToldArticle; other: ToldArticle; asked: Asked },
): Pair[] {
  const isOf = (fact: Fact) => fact.kind === kind && isSure(fact);
  return one.facts
    .filter(isOf)
    .flatMap((a) =>
      other.facts
        .filter((fact) => isOf(fact) && isComparable(a, fact))
        .map((b): Pair => {
          const likeness = dot(a.context, b.context);
          const near = dot(a.context, asked.direction) + dot(b.context, asked.direction);
          const score =
            WEIGHTS.likeness * likeness +
            WEIGHTS.asked * near +
            WEIGHTS.share * (a.share + b.share) +
            (measuresFit(a, b) ? WEIGHTS.measure : 0);
          return { one: a, other: b, likeness, score, isEqual: areEqual(a, b) };
        }),
    )
    .sort((a, b) => b.score - a.score);
}

/** A word at the start of a sentence has its capital for that. */
function isSure(fact: Fact): boolean {
  return fact.kind !== "name" || fact.said.isSure;
}
