import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import type { TextRange } from "../answer.ts";
import type { FactKind } from "../comparison.ts";
import { answeringPair } from "./answering-pair.ts";
import { directionOf } from "./directions.ts";
import { type Asked, type Pair, pairsOf } from "./fact-pairs.ts";
import type { Fact } from "./facts-of.ts";
import { changesOf, type Reprinted, reprintedSentences, type ToldSentence } from "./reprinted.ts";
import type { Telling } from "./told.ts";
import type { ToldArticle, ToldFact } from "./told-article.ts";

/** Something that two articles tell otherwise: in each of them, or null where nothing stands for it, as where the other one denies. */
export interface Difference {
  readonly marked: readonly [Marked | null, Marked | null];
}

/** Words of a passage's text that another article has otherwise. */
export interface Marked extends TextRange {
  readonly kind: FactKind;
  /** Place of the passage among the tellings of its article. */
  readonly telling: number;
  /** Place of their sentence in it. */
  readonly sentence: number;
}

/** What surely is said of the same: the words around are nearly the same. */
const SAME_WORDS = 0.9;

/** What two articles tell otherwise. */
export function differencesOf(one: ToldArticle, other: ToldArticle, asked: Asked): Difference[] {
  const reprinted = reprintedSentences(one.sentences, other.sentences);
  const found = (["number", "date", "name"] as const).flatMap((kind) => {
    const pairs = pairsOf(kind, { one, other, asked }).filter((pair) => !isOfReprint(pair, reprinted));
    const top = kind === asked.kind ? answeringPair(pairs, { one, other, asked }) : null;
    return [...new Set([...ofSameWords(pairs), ...(top === null ? [] : [top])])];
  });
  const changed = reprinted.flatMap((each) => changesIn(each, asked.tokens));
  return [
    ...changed,
    ...found.map((pair): Difference => ({ marked: [pair.one, pair.other] })),
    ...(reprinted.length > 0 ? [] : denials(one, other, asked)),
  ];
}

/** Whether a fact of a pair is in a sentence that the other article prints too: what stands in its place there is known. */
function isOfReprint({ one, other }: Pair, reprinted: readonly Reprinted[]): boolean {
  return reprinted.some((each) => isIn(one, each.one) || isIn(other, each.other));
}

function isIn(fact: ToldFact, { telling, sentence }: ToldSentence): boolean {
  return fact.telling === telling && fact.sentence === sentence;
}

function changesIn(reprinted: Reprinted, tokens: TokenTable): Difference[] {
  const { one, other } = reprinted;
  return changesOf(reprinted, tokens).map(({ kind, words: [a, b] }) => ({
    marked: [
      a && { kind, start: a.start, end: a.end, telling: one.telling, sentence: one.sentence },
      b && { kind, start: b.start, end: b.end, telling: other.telling, sentence: other.sentence },
    ],
  }));
}

/** Facts in nearly the same words, each with that of the other text which is most alike, where they differ. */
function ofSameWords(pairs: readonly Pair[]): Pair[] {
  const paired = new Set<Fact>(pairs.filter(({ isEqual }) => isEqual).flatMap(({ one, other }) => [one, other]));
  const found: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pair.likeness < SAME_WORDS) break;
    if (paired.has(pair.one) || paired.has(pair.other)) continue;
    paired.add(pair.one).add(pair.other);
    found.push(pair);
  }
  return found;
}

/** A sentence that is so likely the one that answers, if any does, is taken for it; others may be, from so much of its share on. */
const LIKELY = 0.5;
const POSSIBLY = 0.1;

/** What one text denies and the other does not: in a sentence of nearly the same words, or in the answer to a question of yes or no. */
function denials(one: ToldArticle, other: ToldArticle, asked: Asked): Difference[] {
  const [a, b] = [one.tellings[0], other.tellings[0]] as [Telling, Telling];
  const isSame = dot(answeringDirection(a, asked.tokens), answeringDirection(b, asked.tokens)) >= SAME_WORDS;
  const isAsked = asked.kind === null && Math.min(likelihood(a), likelihood(b)) >= LIKELY;
  if (!isSame && !isAsked) return [];
  const [first, second] = [answeringDenial(one, asked), answeringDenial(other, asked)];
  if ((first === null) === (second === null)) return [];
  if (!isSame && possibleDenials(first === null ? one : other).length > 0) return [];
  return [{ marked: [first, second] }];
}

function likelihood({ shares, answering }: Telling): number {
  return shares[answering] ?? 0;
}

/** Of the words that deny in the likeliest sentence, those that stand nearest to what is asked. */
function answeringDenial({ facts, tellings }: ToldArticle, { direction }: Asked): ToldFact | null {
  const found = facts.filter(
    ({ kind, telling, sentence }) => kind === "negation" && telling === 0 && sentence === tellings[0]?.answering,
  );
  return found.toSorted((a, b) => dot(b.context, direction) - dot(a.context, direction))[0] ?? null;
}

function possibleDenials({ facts }: ToldArticle): Fact[] {
  return facts.filter(({ kind, share }) => kind === "negation" && share >= POSSIBLY);
}

function answeringDirection({ passage, answering }: Telling, tokens: TokenTable): Float32Array {
  const { start, end } = passage.sentences[answering] as TextRange;
  return directionOf(passage.text.slice(start, end), tokens);
}
