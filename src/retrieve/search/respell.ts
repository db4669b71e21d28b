import { fold } from "../../text/fold.ts";
import { replaceRanges } from "../../text/replace-ranges.ts";
import { type Term, termsOf } from "../../text/terms.ts";
import { wordsOf } from "../compounds/written-words.ts";
import type { CorrectedWord } from "../late/question-words.ts";
import { spellAs } from "../spelling/spell-as.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
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
  const respelt = spellAs(passages, withDigitsOf(passages, corrected), isKnown);
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
