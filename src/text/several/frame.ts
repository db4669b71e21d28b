import type { SpacedWords } from "./several-words.ts";

/** What a word of a frame does: see `SpacedWords`. */
type Role = "papers" | "telling" | "on" | "of" | "gathering" | "helping" | "framing";

const ROLES: readonly Role[] = ["papers", "telling", "on", "of", "gathering", "helping", "framing"];

/** What phrases of a language do, by their words in small letters with a space between them. */
export type FrameWords = ReadonlyMap<string, ReadonlySet<Role>>;

/** A phrase has so many words at most. */
const LONGEST_PHRASE = 6;

/** An apostrophe ends a word: "l'eau" has two. */
const WORDS = /[\p{L}\p{M}\p{N}-]+'?/gu;

export function frameWordsOf(language: SpacedWords): FrameWords {
  const phrases = new Map<string, Set<Role>>();
  for (const role of ROLES) {
    for (const phrase of language[role].split("|")) {
      const key = wordsOf(phrase)
        .map(({ word }) => word)
        .join(" ");
      phrases.set(key, new Set([...(phrases.get(key) ?? []), role]));
    }
  }
  return phrases;
}

/**
 * What a question asks papers about, where all else in it is a frame around that, whatever its order ("could you sum up what the
 * papers wrote about X, please"): the frame names papers, and that they tell something or of what. Its place in `small`, which is
 * in small letters; null for any other question.
 */
export function framedIn(small: string, phrases: FrameWords): { readonly start: number; readonly end: number } | null {
  const words = wordsOf(small);
  const roles = new Set<Role>();
  const take = (some: ReadonlySet<Role>) => {
    for (const role of some) roles.add(role);
  };
  // Words that may as well be the subject's own, as "the", are only the frame's where more of it follows.
  let [first, framed] = [0, 0];
  for (let found = phraseAt(words, first, phrases); found !== null; found = phraseAt(words, first, phrases)) {
    first += found.length;
    if (!found.roles.has("framing") && !found.roles.has("helping")) framed = first;
    take(found.roles);
  }
  let last = words.length;
  const phraseBehind = () => phraseBefore(words, last, framed, phrases);
  for (let found = phraseBehind(); found !== null; found = phraseBehind()) {
    last -= found.length;
    take(found.roles);
  }
  const [opening, ending] = [words[framed], words[last - 1]];
  if (framed >= last || opening === undefined || ending === undefined || !isAsking(roles)) return null;
  // "Artikel 5" is none of a paper.
  return /^\p{N}/u.test(opening.word) ? null : { start: opening.start, end: ending.end };
}

/** Whether words that do this ask what papers tell: "papers on", "papers say", "sum up what is said on"; but not "have papers on". */
function isAsking(roles: ReadonlySet<Role>): boolean {
  if (roles.has("telling")) return roles.has("papers") || (roles.has("gathering") && roles.has("on"));
  return roles.has("papers") && roles.has("on") && !roles.has("helping");
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  /** In words. */
  readonly length: number;
  readonly roles: ReadonlySet<Role>;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

/** The longest phrase that begins at a word. */
function phraseAt(words: readonly Word[], at: number, phrases: FrameWords): Phrase | null {
  return longest(Math.min(LONGEST_PHRASE, words.length - at), (length) => words.slice(at, at + length), phrases);
}

/** The longest phrase that ends before a word, and does not begin before `least`. */
function phraseBefore(words: readonly Word[], end: number, least: number, phrases: FrameWords): Phrase | null {
  return longest(Math.min(LONGEST_PHRASE, end - least), (length) => words.slice(end - length, end), phrases);
}

function longest(most: number, part: (length: number) => readonly Word[], phrases: FrameWords): Phrase | null {
  for (let length = most; length > 0; length--) {
    const roles = phrases.get(
      part(length)
        .map(({ word }) => word)
        .join(" "),
    );
    if (roles !== undefined) return { length, roles };
  }
  return null;
}
