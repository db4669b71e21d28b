import { remember } from "../../text/remember.ts";
import { digraphSpelling } from "../../text/terms.ts";
import { type WrittenWord, wordsOf } from "../compounds/written-words.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { phrasesThatAsk } from "./interrogatives.ts";

/** A way in which passages spell a word. */
interface Spelling {
  /** As it stands there first. */
  readonly text: string;
  /** How often it stands there; in a passage, the less the further down that is. */
  readonly weight: number;
  /** It stands there in capitals alone, and not only where a sentence begins. */
  readonly isName: boolean;
}

/** How passages spell the words of a question. */
export interface PrintedSpellings {
  /** Spellings by key, each by its lower-case form. */
  readonly ofKey: ReadonlyMap<string, ReadonlyMap<string, Spelling>>;
  /** What two spellings, in small letters, weigh where one stands right before the other. */
  readonly besideOneAnother: (first: string, second: string) => number;
  /** The words of the passages, those first that stand in the first passage. */
  readonly words: readonly WrittenWord[];
  /** What all these words weigh together. */
  readonly weight: number;
}

/** @param words Those of the question. The nearer to the first a passage is, the more its spelling counts. */
export function printedSpellings(passages: readonly StoredPassage[], words: readonly WrittenWord[]): PrintedSpellings {
  const keys = new Set(words.map(({ key }) => key));
  const joined = new Set(words.slice(1).map(({ key }, i) => `${words[i]?.key}${key}`));
  const ofKey = new Map<string, Map<string, SeenSpelling>>();
  const pairs = new Map<string, number>();
  const printed: WrittenWord[] = [];
  let total = 0;
  const count = (key: string, text: string, { weight, isInside }: { weight: number; isInside: boolean }) => {
    const lower = text.toLowerCase();
    const spellings = ofKey.get(key) ?? new Map<string, SeenSpelling>();
    ofKey.set(key, spellings);
    const spelling = spellings.get(lower) ?? { text, weight: 0, isSmall: false, isInside: false, isName: false };
    spellings.set(lower, spelling);
    spelling.weight += weight;
    spelling.isSmall ||= text === lower;
    spelling.isInside ||= isInside || INNER_CAPITAL.test(text);
    spelling.isName = spelling.isInside && !spelling.isSmall;
  };
  const read = (text: string, weight: number) => {
    let last: WrittenWord | null = null;
    for (const word of wordsOf(text)) {
      printed.push(word);
      total += weight;
      const isWanted = keys.has(word.key);
      const isInside = last !== null && word.start === last.end + 1;
      if (isWanted || joined.has(word.key)) count(word.key, word.text, { weight, isInside });
      if (last !== null && isInside) {
        const together = `${last.key}${word.key}`;
        if (keys.has(together) || joined.has(together))
          count(together, text.slice(last.start, word.end), { weight, isInside });
        if (isWanted && keys.has(last.key)) {
          const pair = pairOf(last.text, word.text);
          pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
        }
      }
      const digraphs = digraphsOf(word.text);
      if (keys.has(digraphs) || joined.has(digraphs)) count(digraphs, word.text, { weight, isInside });
      last = word;
    }
  };
  const languages = new Set<string>();
  passages.forEach((passage, rank) => {
    const weight = 1 / (1 + rank);
    // An empty line apart: the last word of a headline and the first of the text are not written apart, but two.
    read(printedParts(passage).join("\n\n"), weight);
    const { language } = passage.article;
    if (!languages.has(language)) read(phrasesThatAsk(language), weight);
    languages.add(language);
  });
  const besideOneAnother = (first: string, second: string) => pairs.get(pairOf(first, second)) ?? 0;
  return { ofKey, besideOneAnother, words: printed, weight: total };
}

const INNER_CAPITAL = /\p{L}\p{Lu}/u;

/** A spelling while it is counted. */
interface SeenSpelling {
  readonly text: string;
  weight: number;
  /** It was in small letters somewhere. */
  isSmall: boolean;
  /** It stood right behind another word somewhere, or its capitals are none of a sentence's beginning. */
  isInside: boolean;
  isName: boolean;
}

function pairOf(first: string, second: string): string {
  return `${first} ${second}`.toLowerCase();
}

/** "" for a word without an umlaut. */
const digraphsOf = remember((word) => digraphSpelling(word) ?? "");
