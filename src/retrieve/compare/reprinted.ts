import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { areOpposite } from "../../text/facts/are-opposite.ts";
import { segmentsOf } from "../../text/segments.ts";
import type { TextRange } from "../answer.ts";
import type { FactKind } from "../comparison.ts";
import type { Unit } from "../verify/units.ts";
import { directionOf } from "./directions.ts";
import { type Fact, isNoWord } from "./facts-of.ts";
import { type Replaced, replacedWords } from "./replaced-words.ts";
import { isAmong, isComparable } from "./same-fact.ts";

/** A sentence of an article. */
export interface ToldSentence {
  /** Place of its passage among the tellings of the article, and its own in that passage. */
  readonly telling: number;
  readonly sentence: number;
  /** Its words, as they stand in the passage's text. */
  readonly units: readonly Unit[];
  readonly facts: readonly Fact[];
  /** The passage's. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Two articles print the same sentence, but for what was replaced in it. */
export interface Reprinted {
  readonly one: ToldSentence;
  readonly other: ToldSentence;
  readonly replaced: readonly Replaced[];
}

/** The sentences that two articles print alike, each with the one that is most like it. */
export function reprintedSentences(one: readonly ToldSentence[], other: readonly ToldSentence[]): Reprinted[] {
  const pairs = one
    .flatMap((a) =>
      other.flatMap((b) => {
        const replaced = replacedWords(a.units, b.units);
        return replaced === null ? [] : [{ one: a, other: b, replaced, size: sizeOf(replaced) }];
      }),
    )
    .sort((a, b) => a.size - b.size);
  const taken = new Set<ToldSentence>();
  return pairs.filter((pair) => {
    if (taken.has(pair.one) || taken.has(pair.other)) return false;
    taken.add(pair.one).add(pair.other);
    return true;
  });
}

function sizeOf(replaced: readonly Replaced[]): number {
  return replaced.reduce((sum, { one, other }) => sum + lengthOf(one) + lengthOf(other), 0);
}

/** What stands in one sentence in the place of what is in the other; null where it only denies, or only the other one does. */
export interface Change {
  readonly kind: FactKind;
  readonly words: readonly [TextRange | null, TextRange | null];
}

/** The numbers, dates, names and denials that were changed in a sentence. */
export function changesOf(reprinted: Reprinted, tokens: TokenTable): Change[] {
  return reprinted.replaced.flatMap((each) => changeIn(each, reprinted, tokens) ?? []);
}

function changeIn(at: Replaced, { one, other, replaced }: Reprinted, tokens: TokenTable): Change | null {
  const [facts, others] = [factsAt(at.one, one), factsAt(at.other, other)];
  const denied = [denialOf(facts), denialOf(others)] as const;
  const isDenied = (denied[0] === null) !== (denied[1] === null);
  if (isDenied && denialsIn(one) !== denialsIn(other)) return { kind: "negation", words: denied };
  const all = facts.flatMap((a) => others.filter((b) => areOfOneKind(a, b)).map((b) => [a, b] as const));
  // What counts or dates is surely read; a name may be part of it.
  const sure = all.filter(([{ kind }]) => kind !== "name");
  const pairs = sure.length > 0 ? sure : all;
  const [pair] = pairs;
  if (pair !== undefined) {
    // What is told elsewhere in the sentence was moved there.
    const isTold = pairs.some(([a, b]) => isAmong(a, other.facts) || isAmong(b, one.facts));
    return isTold ? null : { kind: pair.some(({ kind }) => kind === "date") ? "date" : pair[0].kind, words: pair };
  }
  const written = [wordsAt(at.one, one), wordsAt(at.other, other)] as const;
  const words = [at.one, at.other] as const;
  if (areOpposite(...written, one.language)) return { kind: "negation", words };
  return replaced.length === 1 && mayBeNames(written, tokens) ? { kind: "name", words } : null;
}

function factsAt({ start, end }: TextRange, { facts }: ToldSentence): Fact[] {
  return facts.filter((fact) => fact.start < end && start < fact.end);
}

function denialOf(facts: readonly Fact[]): TextRange | null {
  return facts.find(isDenial) ?? null;
}

function denialsIn({ facts }: ToldSentence): number {
  return facts.filter(isDenial).length;
}

/** For a verb that denies, another one may stand. */
function isDenial(fact: Fact): boolean {
  return fact.kind === "negation" && !fact.said.isVerb;
}

/** Whether one may stand for the other: "next Sunday" and "in ten days" too. A name must be known for one. */
function areOfOneKind(a: Fact, b: Fact): boolean {
  if (a.kind === "name" && b.kind === "name") return a.said.isSure && b.said.isSure;
  if (a.kind === "negation" || b.kind === "negation") return false;
  if (a.kind === b.kind) return isComparable(a, b);
  return (a.kind === "date" && isSpan(b)) || (b.kind === "date" && isSpan(a));
}

function isSpan(fact: Fact): boolean {
  return fact.kind === "number" && fact.said.of === "duration";
}

/** Words for the same are as much alike as this, the cosine of their directions; names are less. */
const LIKE_WORDS = 0.12;
/** Of scripts without spaces and capitals. */
const IN_CHARACTERS = /^[\p{Script=Han}\p{Script=Katakana}ー·・]{2,8}$/u;

/** Whether characters are likelier names than other words for the same: the vocabulary has none of them, a dictionary not both. */
function mayBeNames(written: readonly [string, string], tokens: TokenTable): boolean {
  if (!written.every((each) => IN_CHARACTERS.test(each) && isNoWord(each, tokens))) return false;
  const [one, other] = written;
  const isDivided = written.some((each) => [...segmentsOf(each, "word")].length > 1);
  return isDivided && dot(directionOf(one, tokens), directionOf(other, tokens)) < LIKE_WORDS;
}

function wordsAt({ start, end }: TextRange, { text }: ToldSentence): string {
  return text.slice(start, end);
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
