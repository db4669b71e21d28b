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

/** Words that ask, and the cosine with one of them from which on a word of any language asks: others have 0.46 at most. */
const ASKING = "who what when where why which how";
const ASKS = 0.5;

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
  /** Those of its tokens that say something by themselves. */
  readonly parts: readonly number[];
}

/**
 * The words of a question that a text in another language surely meets, at most five, in the order of the text. Words are whole, as
 * a reader sees them, and stand once each; their vectors are the built-in model's. Two are a pair where neither is nearer to
 * any other word there. What looks the same in both, as names do, helps nobody and is left out, and so are words that ask.
 */
export function wordPairs(
  question: string,
  { text, answering }: Pick<Quotation, "text" | "answering">,
  table: TokenTable,
): WordPair[] {
  const [ofQuestion, ofText] = [segments(question), segments(text)];
  const asking = wordsOf(segments(ASKING), MOST_WORDS.asked, table);
  const asks = ({ direction }: Word) => asking.some((word) => dot(word.direction, direction) >= ASKS);
  const asked = wordsOf(ofQuestion, MOST_WORDS.asked, table).filter((word) => !asks(word));
  const isAnswering = (start: number) => answering === null || (start >= answering.start && start < answering.end);
  // A word that stands in several sentences is one of the answering sentence.
  const order = ({ index }: Intl.SegmentData) => (isAnswering(index) ? 0 : 1);
  const quoted = wordsOf(
    ofText.toSorted((a, b) => order(a) - order(b)),
    MOST_WORDS.quoted,
    table,
  );
  const matches = quoted.map(({ start, direction }) =>
    asked.map((word) => (isAnswering(start) ? 1 : OUTSIDE) * dot(word.direction, direction)),
  );
  const nearest = asked.map((_, k) => indexOfMost(matches.map((row) => row[k] as number)));
  const pairs = quoted.flatMap((word, at) => {
    const k = indexOfMost(matches[at] as number[]);
    const match = matches[at]?.[k] ?? 0;
    const other = asked[k];
    if (other === undefined || nearest[k] !== at || match < SURE) return [];
    if (looksSame(other, word) || other.weight + word.weight < SAY_SOMETHING) return [];
    return [{ match, asked: wholeWord(other, word, ofQuestion, table), quoted: wholeWord(word, other, ofText, table) }];
  });
  const surest = pairs
    .sort((a, b) => b.match - a.match)
    .filter(
      ({ asked: one, quoted: own }, place) =>
        !pairs.slice(0, place).some((surer) => overlap(surer.asked, one) || overlap(surer.quoted, own)),
    )
    .slice(0, MOST_PAIRS);
  return surest
    .map(({ asked: { text: one }, quoted: { text: own, start } }) => ({
      asked: one,
      quoted: own,
      start,
      end: start + own.length,
    }))
    .sort((a, b) => a.start - b.start);
}

/** Where a word stands. */
type Place = Pick<Word, "text" | "start">;

/** Whether two words are parts of one compound. */
function overlap(one: Place, other: Place): boolean {
  return one.start < other.start + other.text.length && other.start < one.start + one.text.length;
}

/** So much nearer to the other word is a compound that means it, where one of its parts was found. */
const NEARER = 0.02;
/** What compounds of Chinese and Japanese are written in; particles, words for places and numbers ("三十年" are years) are part of none. */
const COMPOUNDED =
  /^(?![了的着过地得们吗呢吧后後前上下里中内外间時时来这那每各本某年月日号个]$|[〇零一二三四五六七八九十百千万两])[\p{Script=Han}\p{Script=Katakana}ー]+$/u;

/** More parts than most compounds have. */
const MOST_PARTS = 3;

/** A word, or the compound that it is part of where no spaces divide words and that is nearer to the other: "图书馆" of "library". */
function wholeWord(word: Word, other: Word, words: readonly Intl.SegmentData[], table: TokenTable): Place {
  if (!COMPOUNDED.test(word.text)) return word;
  const parts = words.filter(({ segment }) => COMPOUNDED.test(segment));
  const nearness = (each: string) => {
    const sum = sumOf(table.tokenize(each), table);
    return dot(sum, other.direction) / Math.sqrt(dot(sum, sum));
  };
  let whole = { text: word.text, start: word.start, near: dot(word.direction, other.direction) };
  for (let count = 1; count < MOST_PARTS; count++) {
    const { start, text: own } = whole;
    const before = parts.find(({ index, segment }) => index + segment.length === start);
    const behind = parts.find(({ index }) => index === start + own.length);
    const wider = [
      ...(before === undefined ? [] : [{ text: before.segment + own, start: before.index }]),
      ...(behind === undefined ? [] : [{ text: own + behind.segment, start }]),
    ].map((each) => ({ ...each, near: nearness(each.text) }));
    const nearest = wider.sort((a, b) => b.near - a.near)[0];
    if (nearest === undefined || nearest.near <= whole.near + NEARER) break;
    whole = nearest;
  }
  return whole;
}

/** The segments of a text that are words of letters. */
function segments(text: string): Intl.SegmentData[] {
  return [...segmentsOf(text, "word")].filter(({ segment }) => LETTERS.test(segment) && !DIGIT.test(segment));
}

const LETTERS = /\p{L}/u;
const DIGIT = /\p{N}/u;

/** Those of the first so many different words that say something. */
function wordsOf(found: readonly Intl.SegmentData[], most: number, table: TokenTable): Word[] {
  const different = new Map<string, Intl.SegmentData>();
  for (const each of found) {
    const folded = fold(each.segment);
    if (!different.has(folded)) different.set(folded, each);
  }
  return [...different].slice(0, most).flatMap(([folded, { segment, index }]) => {
    const ids = table.tokenize(segment);
    const sum = sumOf(ids, table);
    const weight = Math.sqrt(dot(sum, sum));
    if (weight < SAYS_SOMETHING) return [];
    const parts = ids.filter((id) => table.weight(id) >= SAYS_SOMETHING);
    return [{ text: segment, start: index, folded, weight, parts, direction: sum.map((value) => value / weight) }];
  });
}

/** Sum of the tokens' rows. For the few tokens of a word this takes half the time of `table.sum`. */
function sumOf(ids: readonly number[], table: TokenTable): Float32Array {
  table.prepare(ids);
  const sum = new Float32Array(table.dimensions);
  for (const id of ids) {
    const row = table.row(id);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (row[i] as number);
  }
  return sum;
}

/** Names and loan words, maybe with an ending ("Oxford", "Oxfords"), and what is near by a part that both are spelt with ("oxygen", "oxys"). */
function looksSame(a: Word, b: Word): boolean {
  return a.folded.startsWith(b.folded) || b.folded.startsWith(a.folded) || a.parts.some((id) => b.parts.includes(id));
}

/** Place of the first of the highest; -1 where there is none. */
function indexOfMost(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? at : best), -1);
}
