import { fold } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { type Replacement, replaceRanges } from "../../text/replace-ranges.ts";
import { digraphSpelling, type Term, termsOf } from "../../text/terms.ts";
import { type WrittenWord, wordsOf } from "../compounds/written-words.ts";
import type { CorrectedWord } from "../late/question-words.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type LexicalQuery, lexicalCandidates, lexicalQuery } from "./bm25.ts";
import { correctMisspellings } from "./correct-misspelling.ts";

const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;

/** A question as the collection writes it. */
export interface RespeltQuestion {
  readonly text: string;
  /** Words of it that were misspelt, in their order. */
  readonly corrected: readonly CorrectedWord[];
  readonly lexical: LexicalQuery;
  /** Ids of the passages that hold its terms, those first whose terms are worth most. */
  readonly holders: readonly number[];
}

/** Passages whose spelling is looked at, those with most of the question's terms first. */
const PASSAGES = 20;

/** Passages that are taken for their terms. */
export const HOLDERS = 60;

/**
 * Of a question's words, the share that these passages must hold for its short ones to be spelt anew. Below it the question
 * is in another language, whose words are no bad spellings of this one's: English "is" is not Turkish "iş".
 */
const LEAST_HELD = 0.5;
const SHORT_LETTERS = 4;

/** How much more often than the typed spelling another one must stand there to be meant, in a question without any accent. */
const PREFERRED = 3;

/**
 * Spells a question's words as the passages do that hold most of them: with the accents, digits, hyphens and dots that people
 * leave out who type in a hurry ("soren orsted", ١٩٦٨, "unhcr"), and a misspelt word as the nearest one. Terms are folded
 * and need no such help; models are trained on text as it is printed. A word that stands there as it was typed stays.
 *
 * @param isKnown Whether a word is known to be right, although the collection lacks it.
 */
export async function respell(
  text: string,
  snapshot: StoreSnapshot,
  isKnown: (word: string) => boolean,
): Promise<RespeltQuestion> {
  const typed = await lexicalQuery(text, snapshot);
  const corrections = await correctMisspellings(text, { typed, snapshot, isKnown });
  const corrected = replaceRanges(
    text,
    corrections.map(({ word, ...range }) => ({ ...range, by: word })),
  );
  const doubtful = corrections.filter(({ word, likeness }) => likeness < 1 && !typed.idf.has(word));
  const likenesses = new Map(doubtful.map(({ word, likeness }) => [word, likeness]));
  const search = async (spelt: string): Promise<RespeltQuestion> => {
    const words = correctedIn(spelt, likenesses);
    const likeness = likenessOfTerms(words, typed, await snapshot.languages());
    const lexical = spelt === text ? typed : await lexicalQuery(spelt, snapshot, likeness);
    return { text: spelt, corrected: words, lexical, holders: await lexicalCandidates(lexical, snapshot, HOLDERS) };
  };
  const found = await search(corrected);
  const passages = await snapshot.passages(found.holders.slice(0, PASSAGES));
  const respelt = spellAs(passages, withDigitsOf(passages, corrected));
  return respelt === corrected ? found : search(respelt);
}

/** The words of a question that were corrected, by the likeness of each key. */
function correctedIn(text: string, likenesses: ReadonlyMap<string, number>): CorrectedWord[] {
  if (likenesses.size === 0) return [];
  return wordsOf(text).flatMap(({ key, start, end }) => {
    const likeness = likenesses.get(key);
    return likeness === undefined ? [] : [{ start, end, text: text.slice(start, end), likeness }];
  });
}

/** How surely the terms of corrected words are meant; what was typed too, such as how such a word begins, is sure. */
function likenessOfTerms(
  words: readonly CorrectedWord[],
  typed: LexicalQuery,
  languages: readonly string[],
): Map<Term, number> {
  const terms = words.flatMap(({ text, likeness }) =>
    termsOf(text, languages).map((term) => [term, likeness] as const),
  );
  return new Map(terms.filter(([term]) => !typed.idf.has(term)));
}

/** Digits of other scripts than our own, in a question on passages that have our own alone, are written as there: ปี๒๐๑๐, २-अंक. */
function withDigitsOf(passages: readonly StoredPassage[], question: string): string {
  if (!OTHER_DIGIT.test(question) || passages.some(({ text }) => OTHER_DIGIT.test(text))) return question;
  return question.replace(/\p{Nd}/gu, fold);
}

/** Spellings of one key in passages: the exact text of each with its weight, by its lower-case form. */
type Spellings = ReadonlyMap<string, { readonly text: string; readonly weight: number }>;

function spellAs(passages: readonly StoredPassage[], question: string): string {
  const words = wordsOf(question);
  const pairs = words.slice(1).map((word, i) => `${words[i]?.key}${word.key}`);
  const spellings = collectSpellings(passages, new Set([...words.map(({ key }) => key), ...pairs]));
  const held = words.filter(({ key }, i) => [key, pairs[i], pairs[i - 1]].some((each) => spellings.has(each ?? "")));
  const isSameLanguage = held.length >= LEAST_HELD * words.length;
  const isPlain = fold(question) === question.toLowerCase();
  const replacements: Replacement[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i] as WrittenWord, words[i + 1]];
    if (word.key.length <= SHORT_LETTERS && /\p{L}/u.test(word.key) && !isSameLanguage) continue;
    const together = next && spellings.get(`${word.key}${next.key}`);
    if (together && !(spellings.has(word.key) && spellings.has(next.key))) {
      replacements.push({ start: word.start, end: next.end, by: commonest(together).text });
      i++;
      continue;
    }
    const by = spellingOf(word.text, spellings.get(word.key), isPlain);
    if (by !== null) replacements.push({ ...word, by });
  }
  return replaceRanges(question, replacements);
}

/** How a typed word is spelt in the passages; null where it stays as it is. */
function spellingOf(typed: string, spellings: Spellings | undefined, isPlain: boolean): string | null {
  if (spellings === undefined) return null;
  const best = commonest(spellings);
  const asTyped = spellings.get(typed.toLowerCase())?.weight ?? 0;
  if (asTyped > 0 && !(isPlain && best.weight >= PREFERRED * asTyped)) return null;
  return mayMean(typed, best.text) ? best.text : null;
}

function commonest(spellings: Spellings): { readonly text: string; readonly weight: number } {
  return [...spellings.values()].reduce((best, each) => (each.weight > best.weight ? each : best));
}

/** Whether whoever typed one word may mean the other: it differs in what they left out, not in what they wrote ("für", "fur"). */
function mayMean(typed: string, spelling: string): boolean {
  const [from, to] = [withoutJoints(typed), withoutJoints(spelling)];
  if (from === fold(from)) return true;
  return from.length === to.length && [...from].every((letter, i) => letter === to[i] || letter === fold(to[i] ?? ""));
}

/** Digits count as those of our own, since no digit is a careless way to write another, and ß as the ss of its capitals. */
function withoutJoints(word: string): string {
  return word
    .toLowerCase()
    .replace(/\p{Nd}/gu, fold)
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** How passages write the wanted keys: the nearer to the first a passage is, the more its spelling counts. */
function collectSpellings(passages: readonly StoredPassage[], wanted: ReadonlySet<string>): Map<string, Spellings> {
  const found = new Map<string, Map<string, { text: string; weight: number }>>();
  const count = (key: string, text: string, weight: number) => {
    const ofKey = found.get(key) ?? new Map<string, { text: string; weight: number }>();
    const known = ofKey.get(text.toLowerCase());
    ofKey.set(text.toLowerCase(), { text: known?.text ?? text, weight: (known?.weight ?? 0) + weight });
    found.set(key, ofKey);
  };
  passages.forEach((passage, rank) => {
    const weight = 1 / (1 + rank);
    // An empty line apart: the last word of a headline and the first of the text are not written apart, but two.
    const printed = printedParts(passage).join("\n\n");
    let last: WrittenWord | null = null;
    for (const word of wordsOf(printed)) {
      if (wanted.has(word.key)) count(word.key, word.text, weight);
      const apart: string | null = last && `${last.key}${word.key}`;
      if (last && apart && wanted.has(apart) && word.start === last.end + 1) {
        count(apart, printed.slice(last.start, word.end), weight);
      }
      const spelling = digraphsOf(word.text);
      if (wanted.has(spelling)) count(spelling, word.text, weight);
      last = word;
    }
  });
  return found;
}

/** "" for a word without an umlaut. */
const digraphsOf = remember((word) => digraphSpelling(word) ?? "");
