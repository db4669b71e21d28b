import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import type { TextRange } from "../answer.ts";
import type { FactKind } from "../comparison.ts";
import type { Unit } from "../verify/units.ts";
import { directionOf, type Fact, isNoWord } from "./facts-of.ts";
import { type Replaced, replacedWords } from "./replaced-words.ts";
import { areEqual, isComparable } from "./same-fact.ts";

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

/** Longer ones, in UTF-16 units, were written anew. */
const LONGEST = 40;
/** Words that are more alike are other words for the same. */
const SYNONYMOUS = 0.4;

/** The numbers, dates, names and denials that were changed in a sentence. */
export function changesOf({ one, other, replaced }: Reprinted, tokens: TokenTable): Change[] {
  return replaced.flatMap((each) => changesIn(each, one, other, tokens));
}

function changesIn(at: Replaced, one: ToldSentence, other: ToldSentence, tokens: TokenTable): Change[] {
  const [facts, others] = [factsAt(at.one, one), factsAt(at.other, other)];
  const denied = [denialOf(facts), denialOf(others)] as const;
  if ((denied[0] === null) !== (denied[1] === null)) return [{ kind: "negation", words: denied }];
  const pairs = facts.flatMap((a) => others.filter((b) => isComparable(a, b)).map((b) => [a, b] as const));
  // What counts or dates is surely read; a name may be part of it.
  const sure = pairs.filter(([{ kind }]) => kind !== "name");
  const told = sure.length > 0 ? sure : pairs;
  if (told.some(([a, b]) => areEqual(a, b))) return [];
  const [pair] = told;
  if (pair !== undefined) return [{ kind: pair[0].kind, words: pair }];
  if (Math.min(lengthOf(at.one), lengthOf(at.other)) === 0) return [];
  if (Math.max(lengthOf(at.one), lengthOf(at.other)) > LONGEST) return [];
  const written = [wordsAt(at.one, one), wordsAt(at.other, other)] as const;
  const kind = [...facts, ...others].find(({ kind: each }) => each !== "negation")?.kind;
  if (kind !== undefined && !isSynonymous(...written, tokens)) return [{ kind, words: [at.one, at.other] }];
  return written.every((each) => isNoWord(each, tokens)) ? [{ kind: "name", words: [at.one, at.other] }] : [];
}

function factsAt({ start, end }: TextRange, { facts }: ToldSentence): Fact[] {
  return facts.filter((fact) => fact.start < end && start < fact.end);
}

function denialOf(facts: readonly Fact[]): TextRange | null {
  return facts.find(({ kind }) => kind === "negation") ?? null;
}

function isSynonymous(one: string, other: string, tokens: TokenTable): boolean {
  return dot(directionOf(one, tokens), directionOf(other, tokens)) >= SYNONYMOUS;
}

function wordsAt({ start, end }: TextRange, { text }: ToldSentence): string {
  return text.slice(start, end);
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
