import { fold } from "../../text/fold.ts";
import { takeReadings } from "../../text/written/readings.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { inverseDocumentFrequency, lexicalCandidates, lexicalQuery } from "./bm25.ts";

/** A question whose quotation marks ask for exact words. */
interface PhraseQuery {
  /** What stood between quotation marks. */
  readonly phrase: string;
  /** The question is that phrase and nothing else. */
  readonly alone: boolean;
}

/** The passages that hold a phrase: all of them word for word, or all of them but for misread characters. */
export interface PhraseMatches {
  readonly match: "exact" | "similar";
  /** Never empty. */
  readonly hits: readonly PhraseHit[];
  /** Inverse document frequency of the phrase, > 0: the fewer passages hold it, the more it says. */
  readonly rarity: number;
}

/** A passage that holds the phrase, and in which of its sentences the phrase ends. */
export interface PhraseHit {
  readonly passage: StoredPassage;
  readonly sentence: number;
  /** Characters (letters and digits) that differ: 0 for an exact match. */
  readonly differences: number;
}

const QUOTED = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"/u;

/** Shorter phrases, in letters and digits, are found exactly or not at all. */
const SHORTEST_SIMILAR = 6;
/** Share of a longer phrase's letters that may differ: scanned pages misread some. */
const DIFFERENT_SHARE = 0.2;

/** Longer phrases are compared by their beginning. */
const LONGEST_PHRASE = 200;

/** Passages looked through for a phrase, those with most of its terms first. */
const CANDIDATES = 200;

/** The phrase of a question, or null where nothing of two letters or more stands between quotation marks. */
export function phraseOf(question: string): PhraseQuery | null {
  const phrase = QUOTED.exec(question)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (phrase === undefined || letters(phrase).length < 2) return null;
  return { phrase, alone: letters(question) === letters(phrase) };
}

/**
 * Passages that hold a phrase, white space, punctuation, case, width and script variants ignored; where there are none,
 * those that hold it but for misread characters, most similar first. Null where there are none of these either.
 */
export async function findPhrase(phrase: string, snapshot: StoreSnapshot): Promise<PhraseMatches | null> {
  const wanted = [...letters(phrase)].slice(0, LONGEST_PHRASE).join("");
  const query = await lexicalQuery(phrase, snapshot);
  const candidates = await snapshot.passages(await lexicalCandidates(query, snapshot, CANDIDATES));
  const rarity = (holding: readonly unknown[]) => inverseDocumentFrequency(holding.length, query.passages);
  const hits = candidates.flatMap((passage) => exactHit(wanted, passage) ?? []);
  if (hits.length > 0) return { match: "exact", hits, rarity: rarity(hits) };
  if (wanted.length < SHORTEST_SIMILAR) return null;
  const similar = candidates
    .map((passage) => {
      const { differences, end } = closest(wanted, letters(passage.text));
      return { passage, sentence: sentenceOfLetter(passage, { end, form: letters }), differences };
    })
    .filter(({ differences }) => differences <= DIFFERENT_SHARE * wanted.length)
    .sort((a, b) => a.differences - b.differences);
  return similar.length > 0 ? { match: "similar", hits: similar, rarity: rarity(similar) } : null;
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Letters without the readings of words: "岬の灯台" stands in "岬《みさき》の灯台" in this form only. */
function lettersWithoutReadings(text: string): string {
  return letters(takeReadings(text).text);
}

function exactHit(wanted: string, passage: StoredPassage): PhraseHit | null {
  const form = [letters, lettersWithoutReadings].find((lettersOf) => lettersOf(passage.text).includes(wanted));
  if (form === undefined) return null;
  const end = form(passage.text).indexOf(wanted) + wanted.length;
  return { passage, sentence: sentenceOfLetter(passage, { end, form }), differences: 0 };
}

/** The sentence that holds the letter before `end`, counted in the passage's letters of a form. */
function sentenceOfLetter(
  { text, sentences }: StoredPassage,
  { end, form }: { readonly end: number; readonly form: (text: string) => string },
): number {
  let count = 0;
  const found = sentences.findIndex((sentence) => {
    count += form(text.slice(sentence.start, sentence.end)).length;
    return count >= end;
  });
  return Math.max(0, found);
}

/** The fewest edits that make the phrase of a part of the text, and where that part ends (Sellers, 1980). */
function closest(phrase: string, text: string): { differences: number; end: number } {
  let before = Array.from({ length: phrase.length + 1 }, (_, i) => i);
  let best = { differences: phrase.length, end: 0 };
  for (let at = 1; at <= text.length; at++) {
    const now = [0];
    for (let i = 1; i <= phrase.length; i++) {
      const substitution = (before[i - 1] as number) + (phrase[i - 1] === text[at - 1] ? 0 : 1);
      now.push(Math.min(substitution, (before[i] as number) + 1, (now[i - 1] as number) + 1));
    }
    const differences = now[phrase.length] as number;
    if (differences < best.differences) best = { differences, end: at };
    before = now;
  }
  return best;
}
