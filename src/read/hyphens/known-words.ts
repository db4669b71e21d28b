import { detectLanguage, primaryOf } from "../../text/language.ts";
import { type ListedLanguage, wordList } from "./word-lists.ts";

/** What is known of the words of a text. */
export interface KnownWords {
  /** A language tag (BCP 47) without script and region; "und" where it does not matter, as no word is divided. */
  readonly language: string;
  /** Whether the text has a word elsewhere, in any case, hyphens inside it as printed. */
  hasWord(word: string): boolean;
  /** Whether the text has a word elsewhere with a capital, and never without. */
  hasName(word: string): boolean;
  /** Whether the text has a word elsewhere that begins so, in any case. */
  hasStem(stem: string): boolean;
  /** Whether the text's language has a word in any case; null where its words are not listed. */
  isListed(word: string): boolean | null;
  /** Whether any of the languages has it whose words are listed: those of others stand in texts, too, as "laissez-faire". */
  isListedAnywhere(word: string): boolean;
}

/** Of a text whose words are not looked at. */
export const NOTHING_KNOWN: KnownWords = {
  language: "und",
  hasWord: () => false,
  hasName: () => false,
  hasStem: () => false,
  isListed: () => null,
  isListedAnywhere: () => false,
};

/** Longer texts are known by their beginning, in UTF-16 units. */
const LONGEST_KNOWN = 8_000_000;
/** A word that goes on in the next line. */
const DIVIDED = /\p{L}[-\u2010][ \t]*\r?\n/u;
const LISTED: readonly ListedLanguage[] = ["en", "fr"];

/** The words of a text. What there is beside it is read only where a line ends with a hyphen. */
export async function knownWords(text: string): Promise<KnownWords> {
  const isDivided = DIVIDED.test(text.slice(0, LONGEST_KNOWN));
  const language = isDivided ? primaryOf(await detectLanguage(text)) : "und";
  const own = (LISTED as readonly string[]).indexOf(language);
  const lists = own === -1 ? [] : await Promise.all(LISTED.map(wordList));
  let printed: Set<string> | undefined;
  let words: Set<string> | undefined;
  let sorted: readonly string[] | undefined;
  const asPrinted = () => {
    printed ??= new Set(wordsIn(text.slice(0, LONGEST_KNOWN)));
    return printed;
  };
  const all = () => {
    words ??= new Set([...asPrinted()].map((word) => word.toLowerCase()));
    return words;
  };
  return {
    language,
    hasWord: (word) => all().has(word.toLowerCase()),
    hasName: (word) => /^\p{Lu}/u.test(word) && asPrinted().has(word) && !asPrinted().has(word.toLowerCase()),
    hasStem: (stem) => {
      sorted ??= [...all()].sort();
      return sorted[firstFrom(sorted, stem.toLowerCase())]?.startsWith(stem.toLowerCase()) ?? false;
    },
    isListed: (word) => lists[own]?.has(word.toLowerCase()) ?? null,
    isListedAnywhere: (word) => lists.some((list) => list.has(word.toLowerCase())),
  };
}

/** The words of a text but for the halves of those that are divided at the ends of lines. */
function* wordsIn(text: string): Generator<string> {
  let isSecond = false;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    const end = index + word.length;
    const isFirst = /^[-\u00ad\u2010¬⸗=]\s*[\r\n]/u.test(text.slice(end, end + 4));
    if (!isFirst && !isSecond && !/^\p{Script=Han}/u.test(word)) yield word;
    isSecond = isFirst;
  }
}

/** Index of the first of sorted words that is not before another. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
