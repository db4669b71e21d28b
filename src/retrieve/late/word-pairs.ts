import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { fold } from "../../text/fold.ts";
import { segmentsOf } from "../../text/segments.ts";
import type { Quotation } from "../answer.ts";
import type { WordPair } from "../word-pair.ts";

/** Words whose cosine is lower may not mean the same. */
const SURE = 0.36;

/** What a cosine counts of a word that stands outside of the answering sentence. */
const OUTSIDE = 0.8;

/** A lighter word, by the length of its vector, has no meaning to the model, or is one like "of" in any language. */
const SAYS_SOMETHING = 6;

/** The same of two words together: "when" or "not" meets its like in any two texts. Words of some languages are light by themselves. */
const SAY_SOMETHING = 25;

const MOST_PAIRS = 5;

/** Of a longer text, only the first so many different words are compared. */
const MOST_WORDS = { asked: 60, quoted: 600 };

interface Word {
  readonly text: string;
  readonly start: number;
  /** The word as search sees it. */
  readonly folded: string;
  /** Length 1. */
  readonly direction: Float32Array;
  /** Length of its vector. */
  readonly weight: number;
}

/**
 * The words of a question that a text in another language surely meets, at most five, in the order of the text. Words are whole, as
 * a reader sees them, and stand once each; their vectors are the built-in model's. Two are a pair where neither is nearer to
 * any other word there. What is spelt the same in both, as names and numbers are, helps nobody and is left out.
 */
export function wordPairs(
  question: string,
  { text, answering }: Pick<Quotation, "text" | "answering">,
  table: TokenTable,
): WordPair[] {
  const asked = wordsOf(question, MOST_WORDS.asked, table);
  const quoted = wordsOf(text, MOST_WORDS.quoted, table);
  const matches = quoted.map(({ start, direction }) => {
    const isAnswering = answering === null || (start >= answering.start && start < answering.end);
    return asked.map((word) => (isAnswering ? 1 : OUTSIDE) * dot(word.direction, direction));
  });
  const nearest = asked.map((_, k) => indexOfMost(matches.map((row) => row[k] as number)));
  const pairs = quoted.flatMap((word, at) => {
    const k = indexOfMost(matches[at] as number[]);
    const match = matches[at]?.[k] ?? 0;
    const other = asked[k];
    if (other === undefined || nearest[k] !== at || match < SURE) return [];
    if (other.folded === word.folded || other.weight + word.weight < SAY_SOMETHING) return [];
    const { start, text: own } = word;
    return [{ match, pair: { asked: other.text, quoted: own, start, end: start + own.length } }];
  });
  const surest = new Set(pairs.toSorted((a, b) => b.match - a.match).slice(0, MOST_PAIRS));
  return pairs.filter((each) => surest.has(each)).map(({ pair }) => pair);
}

/** The different words of a text that say something, in their order. */
function wordsOf(text: string, most: number, table: TokenTable): Word[] {
  const met = new Set<string>();
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmentsOf(text, "word")) {
    if (met.size === most) break;
    const folded = fold(segment);
    if (!isWordLike || !/\p{L}/u.test(segment) || met.has(folded)) continue;
    met.add(folded);
    const ids = table.tokenize(segment);
    table.prepare(ids);
    const sum = table.sum(ids);
    const weight = Math.sqrt(dot(sum, sum));
    if (weight < SAYS_SOMETHING) continue;
    words.push({ text: segment, start: index, folded, weight, direction: sum.map((value) => value / weight) });
  }
  return words;
}

/** Place of the first of the highest; -1 where there is none. */
function indexOfMost(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? at : best), -1);
}
