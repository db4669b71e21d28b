import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { type AskedKind, askedKind } from "../../text/facts/asked-kind.ts";
import type { TextRange } from "../answer.ts";
import type { FactKind } from "../comparison.ts";
import { directionOf, type Fact, factsOf } from "./facts-of.ts";
import { areEqual, isComparable, isTold } from "./same-fact.ts";
import type { Telling } from "./tellings.ts";

/** Something that two passages tell otherwise: in each of them, or null where nothing stands for it, as where the other one denies. */
export interface Difference {
  readonly marked: readonly [Marked | null, Marked | null];
}

/** Words of a passage's text that the other has otherwise. */
export interface Marked extends TextRange {
  readonly kind: FactKind;
  /** Place of their sentence. */
  readonly sentence: number;
}

/** A telling with the facts of its passage. */
export interface FactualTelling extends Telling {
  readonly facts: readonly Fact[];
}

export function withFacts(telling: Telling, tokens: TokenTable): FactualTelling {
  const { text, sentences, article } = telling.passage;
  return { ...telling, facts: factsOf({ text, sentences, language: article.language, date: article.date }, tokens) };
}

/** Two facts of the same kind, one of each text. */
interface Pair {
  readonly one: Fact;
  readonly other: Fact;
  /** How alike is what is said around them, -1..1. */
  readonly likeness: number;
  /** How surely both are what is asked for. */
  readonly score: number;
  readonly isEqual: boolean;
}

/** What surely differs, where the words around are nearly the same. */
const SAME_WORDS = 0.9;

const WEIGHTS = { likeness: 0.5, asked: 0.25, share: 0.15, measure: 0.1 } as const;

/** What two passages tell otherwise. */
export function differencesOf(
  one: FactualTelling,
  other: FactualTelling,
  question: string,
  tokens: TokenTable,
): Difference[] {
  const asked = directionOf(question, tokens);
  const kind = askedKind(question);
  const found: Difference[] = [];
  for (const each of ["number", "date", "name"] as const) {
    const pairs = pairsOf(each, { one, other, asked });
    const differing = pairs.filter(({ isEqual, likeness }) => !isEqual && likeness >= SAME_WORDS);
    const top = each === kind ? answeringPair(pairs, { one, other, question, kind: each }) : null;
    for (const pair of new Set([...differing, ...(top === null ? [] : [top])])) {
      found.push({ marked: [pair.one, pair.other] });
    }
  }
  return [...found, ...denials(one, other, { asked, kind, tokens })];
}

function pairsOf(
  kind: FactKind,
  { one, other, asked }: { one: FactualTelling; other: FactualTelling; asked: Float32Array },
): Pair[] {
  const share = ({ shares }: Telling, { sentence }: Fact) => (shares[sentence] ?? 0) / Math.max(...shares);
  return one.facts
    .filter((fact) => fact.kind === kind && isSure(fact))
    .flatMap((a) =>
      other.facts
        .filter((fact) => fact.kind === kind && isSure(fact) && isComparable(a, fact))
        .map((b): Pair => {
          const likeness = dot(a.context, b.context);
          const near = dot(a.context, asked) + dot(b.context, asked);
          const score =
            WEIGHTS.likeness * likeness +
            WEIGHTS.asked * near +
            WEIGHTS.share * (share(one, a) + share(other, b)) +
            WEIGHTS.measure * sameMeasure(a, b);
          return { one: a, other: b, likeness, score, isEqual: areEqual(a, b) };
        }),
    )
    .sort((a, b) => b.score - a.score);
}

/** A word at the start of a sentence has its capital for that. */
function isSure(fact: Fact): boolean {
  return fact.kind !== "name" || fact.said.isSure;
}

function sameMeasure(a: Fact, b: Fact): number {
  if (a.kind !== "number" || b.kind !== "number") return 0;
  if (a.said.of === null || b.said.of === null) return a.said.of === b.said.of ? 0 : -0.5;
  return 1;
}

/** What is asked for in both texts, where it differs; null where it is the same, or not sure. */
function answeringPair(
  pairs: readonly Pair[],
  { one, other, question }: { one: FactualTelling; other: FactualTelling; question: string; kind: AskedKind },
): Pair | null {
  const sure = pairs.filter((pair) => !isTold(pair.one, question) && !isTold(pair.other, question));
  const [top] = sure;
  if (top === undefined || top.isEqual) return null;
  return isTold(top.one, other.passage.text) || isTold(top.other, one.passage.text) ? null : top;
}

/** A sentence that is so likely the one that answers, if any does, is taken for it. */
const LIKELY = 0.5;

/** What one text denies and the other does not: in a sentence of nearly the same words, or in the answer to a question of yes or no. */
function denials(
  one: FactualTelling,
  other: FactualTelling,
  { asked, kind, tokens }: { asked: Float32Array; kind: AskedKind | null; tokens: TokenTable },
): Difference[] {
  const [a, b] = [one.answering, other.answering];
  const negated = [denialsIn(one, a), denialsIn(other, b)] as const;
  if (negated[0].length > 0 === negated[1].length > 0) return [];
  const likeness = dot(sentenceDirection(one, a, tokens), sentenceDirection(other, b, tokens));
  if (likeness < SAME_WORDS && (kind !== null || Math.min(one.shares[a] ?? 0, other.shares[b] ?? 0) < LIKELY))
    return [];
  const nearest = [...negated[0], ...negated[1]].toSorted(
    (x, y) => dot(y.context, asked) - dot(x.context, asked),
  )[0] as Fact;
  return [{ marked: negated[0].length > 0 ? [nearest, null] : [null, nearest] }];
}

function denialsIn({ facts }: FactualTelling, sentence: number): Fact[] {
  return facts.filter((fact) => fact.kind === "negation" && fact.sentence === sentence);
}

function sentenceDirection({ passage }: Telling, at: number, tokens: TokenTable): Float32Array {
  const { start, end } = passage.sentences[at] as TextRange;
  return directionOf(passage.text.slice(start, end), tokens);
}
