import { fold } from "./fold.ts";
import { quantityTerms } from "./quantities.ts";

/** What BM25 counts. The same terms are made of questions and of passages. */
export type Term = string;

/** Scripts that are written without spaces between words: their terms are character bigrams, and words by segmentation. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〇ー]+/u;

const SCRIPT_CHANGE = new RegExp(`(${UNSPACED.source})`, "u");

/** A run of letters, marks and digits; a number keeps its decimal point, a name its inner apostrophe, hyphen or dot. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[.,'’·-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Endings differ and stems agree: the first letters of a long word stand for its stem. */
const STEM_LETTERS = 5;

/** "And", "with", "for" and the article are written as one with an Arabic word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{Script=Arabic}{3})/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** How the terms that take time are found: all of them, or only those that a question asks for. */
export interface TermFinder {
  /** Words of three characters and more in a run of an unspaced script; bigrams stand for shorter ones. */
  readonly words: (run: string) => Iterable<Term>;
  /** Numbers with their measures and dates in a folded text. */
  readonly quantities: (folded: string) => Iterable<Term>;
}

const EVERY_TERM: TermFinder = { words: segmentedWords, quantities: quantityTerms };

/** All terms of a text, repetitions included. */
export function termsOf(text: string, finder: TermFinder = EVERY_TERM): Term[] {
  const folded = fold(text);
  const terms: Term[] = [...finder.quantities(folded)];
  for (const [run] of folded.matchAll(RUN)) {
    for (const piece of run.split(SCRIPT_CHANGE)) {
      if (piece === "") continue;
      if (UNSPACED.test(piece)) pushUnspaced(piece, finder, terms);
      else pushSpaced(piece, terms);
    }
  }
  return terms;
}

function pushUnspaced(run: string, finder: TermFinder, terms: Term[]): void {
  const characters = [...run];
  if (characters.length === 1) terms.push(run);
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  for (const word of finder.words(run)) terms.push(word);
}

/** The segmenter's time grows with the square of a run's length; nobody writes a longer one without a comma. */
const LONGEST_RUN = 2_000;

function* segmentedWords(run: string): Generator<string> {
  const segmenter = segmenterFor(run);
  for (let start = 0; start < run.length; start += LONGEST_RUN) {
    for (const { segment, isWordLike } of segmenter.segment(run.slice(start, start + LONGEST_RUN))) {
      if (isWordLike && segment.length > 2) yield segment;
    }
  }
}

/**
 * Finds only what a question's terms ask for: its words wherever their characters stand, which is much faster than
 * segmenting a text anew, and quantities only if it names any.
 */
export function findingOnly(terms: ReadonlySet<Term>, question: string): TermFinder {
  const words = [...terms].filter((term) => term.length > 2 && UNSPACED.test(term));
  const hasQuantities = quantityTerms(fold(question)).length > 0;
  return {
    *words(run) {
      for (const word of words) {
        for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length)) yield word;
      }
    },
    quantities: hasQuantities ? quantityTerms : () => [],
  };
}

function pushSpaced(run: string, terms: Term[]): void {
  const number = run.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const parts = number.split(/[,'’·-]|\.(?!\d)|(?<!\d)\./).filter((part) => part !== "");
  for (const part of parts) {
    terms.push(part);
    if (/\p{Script=Hangul}/u.test(part)) {
      for (let i = 0; i + 1 < part.length; i++) terms.push(part.slice(i, i + 2));
    } else if (!/\d/.test(part)) {
      const stem = part.replace(ARABIC_PREFIX, "");
      if (stem !== part || part.length > STEM_LETTERS) terms.push(`${stem.slice(0, STEM_LETTERS)}*`);
    }
  }
  if (parts.length > 1) terms.push(parts.join("-"));
}

function segmenterFor(run: string): Intl.Segmenter {
  const language = /\p{Script=Thai}/u.test(run)
    ? "th"
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
      ? "ja"
      : "zh";
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
