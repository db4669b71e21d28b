import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { type AskedKind, askedKind } from "../../text/facts/asked-kind.ts";
import type { TextRange } from "../answer.ts";
import type { FactKind } from "../comparison.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { unitsOf } from "../verify/units.ts";
import { contextsOf, directionOf, type Fact, factsOf } from "./facts-of.ts";
import { changesOf, type Reprinted, reprintedSentences, type ToldSentence } from "./reprinted.ts";
import { areEqual, isAmong, isComparable, isTold, measuresFit } from "./same-fact.ts";
import type { Telling } from "./told.ts";

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

/** A fact with its passage. */
type ToldFact = Fact & {
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

/** What articles are compared for. */
export interface Asked {
  readonly question: string;
  readonly kind: AskedKind | null;
  readonly direction: Float32Array;
  readonly tokens: TokenTable;
}

export function whatIsAsked(question: string, tokens: TokenTable): Asked {
  return { question, tokens, kind: askedKind(question), direction: directionOf(question, tokens) };
}

/** Two facts of the same kind, one of each text. */
interface Pair {
  readonly one: ToldFact;
  readonly other: ToldFact;
  /** How alike is what is said around them, -1..1. */
  readonly likeness: number;
  /** How surely both are what is asked for. */
  readonly score: number;
  readonly isEqual: boolean;
}

/** What surely is said of the same: the words around are nearly the same. */
const SAME_WORDS = 0.9;

const WEIGHTS = { likeness: 0.5, asked: 0.25, share: 0.15, measure: 0.05 } as const;

/** By this much a pair's score and likeness together must exceed nothing: less alike, they are of different things. */
const LEAST: Readonly<Record<AskedKind, number>> = { number: 0.7, date: 0.5, name: 0.55 };

/** What two articles tell otherwise. */
export function differencesOf(one: ToldArticle, other: ToldArticle, asked: Asked): Difference[] {
  const reprinted = reprintedSentences(one.sentences, other.sentences);
  const found = (["number", "date", "name"] as const).flatMap((kind) => {
    const pairs = pairsOf(kind, { one, other, asked }).filter((pair) => !isOfReprint(pair, reprinted));
    const top = kind === asked.kind ? answeringPair(pairs, { one, other, asked, kind }) : null;
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

function pairsOf(
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

/** What is asked for in both texts, where it differs; null where it is the same, or not sure. */
function answeringPair(
  pairs: readonly Pair[],
  { one, other, asked, kind }: { one: ToldArticle; other: ToldArticle; asked: Asked; kind: AskedKind },
): Pair | null {
  const isElsewhere = (fact: Fact, text: string) => isTold(fact, text) || isTold(fact, asked.question);
  const told = new Set<Fact>([
    ...one.facts.filter((fact) => isElsewhere(fact, other.text)),
    ...other.facts.filter((fact) => isElsewhere(fact, one.text)),
  ]);
  const top = pairs.find((pair) => !told.has(pair.one) && !told.has(pair.other));
  if (top === undefined || top.isEqual) return null;
  const isSettled =
    pairs.some(({ one: a, other: b, isEqual }) => isEqual && (a === top.one || b === top.other)) ||
    isAmong(top.one, other.elsewhere) ||
    isAmong(top.other, one.elsewhere);
  return isSettled || top.score + top.likeness < LEAST[kind] ? null : top;
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
