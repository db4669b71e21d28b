import { fold } from "./fold.ts";
import { quantityTerms } from "./quantities.ts";

/** What BM25 counts. The same terms are made of questions and of passages. */
export type Term = string;

/** Scripts that are written without spaces between words: their terms are character bigrams, and words by segmentation. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〇ー]+/u;

const SCRIPT_CHANGE = new RegExp(`(${UNSPACED.source})`, "u");
const UNSPACED_ONLY = new RegExp(`^${UNSPACED.source}$`, "u");
/** Scripts whose words give terms that do not begin as they do. */
const COMPOSITE = /[\p{Script=Hangul}\p{Script=Arabic}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** A sequence that is one word: nothing in it to take apart. */
const WORD = /^[\p{L}\p{M}]+$/u;

/** A sequence of letters, marks and digits; a number keeps its decimal point, a name its inner apostrophe, hyphen or dot. */
const SEQUENCE = /[\p{L}\p{M}\p{N}]+(?:[.,'’·-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Endings differ and stems agree: the first letters of a long word stand for its stem. */
const STEM_LETTERS = 5;

/** "And", "with", "for" and the article are written as one with an Arabic word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{Script=Arabic}{3})/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** How terms are found: all of them, or only those that a question asks for. */
export interface TermFinder {
  /** Adds the terms of a sequence of an unspaced script. */
  readonly pushUnspaced: (sequence: string, terms: Term[]) => void;
  /** False for words whose first two letters begin no wanted term; asked only where words give terms that begin as they do. */
  readonly mayWant: (word: string) => boolean;
  /** Numbers with their measures and dates in a folded text. */
  readonly quantities: (folded: string) => Iterable<Term>;
}

const EVERY_TERM: TermFinder = { pushUnspaced, mayWant: () => true, quantities: quantityTerms };

/** All terms of a text, repetitions included. */
export function termsOf(text: string, finder: TermFinder = EVERY_TERM): Term[] {
  const folded = fold(text);
  const terms: Term[] = [...finder.quantities(folded)];
  // Asked once of the whole text, these need not be asked of every word.
  const [hasUnspaced, hasComposite] = [UNSPACED.test(folded), COMPOSITE.test(folded)];
  const pushSpaced = (sequence: string) => {
    if (!WORD.test(sequence)) pushParts(sequence, terms);
    else if (hasComposite) pushWord(sequence, terms);
    else if (finder.mayWant(sequence)) pushPlainWord(sequence, terms);
  };
  for (const sequence of folded.match(SEQUENCE) ?? []) {
    if (!hasUnspaced) pushSpaced(sequence);
    else if (UNSPACED_ONLY.test(sequence)) finder.pushUnspaced(sequence, terms);
    else {
      for (const part of sequence.split(SCRIPT_CHANGE)) {
        if (part === "") continue;
        if (UNSPACED.test(part)) finder.pushUnspaced(part, terms);
        else pushSpaced(part);
      }
    }
  }
  return terms;
}

/** Bigrams, and words of three characters and more; of a sequence of one character, that. */
function pushUnspaced(sequence: string, terms: Term[]): void {
  const characters = [...sequence];
  if (characters.length === 1) terms.push(sequence);
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  for (const word of segmentedWords(sequence)) terms.push(word);
}

/** Longer sequences are segmented in parts: the time grows with the square of the length. Nobody writes one without a comma. */
const LONGEST_SEQUENCE = 2_000;

function* segmentedWords(sequence: string): Generator<string> {
  const segmenter = segmenterFor(sequence);
  for (let start = 0; start < sequence.length; start += LONGEST_SEQUENCE) {
    for (const { segment, isWordLike } of segmenter.segment(sequence.slice(start, start + LONGEST_SEQUENCE))) {
      if (isWordLike && segment.length > 2) yield segment;
    }
  }
}

/**
 * Finds only a question's terms, where finding all takes time: terms of unspaced scripts wherever their characters stand,
 * which is much faster than segmenting the text, and quantities only if the question names any.
 */
export function findingOnly(terms: ReadonlySet<Term>, question: string): TermFinder {
  const unspaced = [...terms].filter((term) => UNSPACED.test(term)).map((term) => ({ term, size: [...term].length }));
  const beginnings = new Set([...terms].map((term) => term.slice(0, 2)));
  const hasQuantities = quantityTerms(fold(question)).length > 0;
  return {
    pushUnspaced(sequence, found) {
      for (const { term, size } of unspaced) {
        if (size === 1) {
          if (sequence === term) found.push(term);
          continue;
        }
        // Bigrams overlap, words do not.
        const step = size === 2 ? 1 : term.length;
        for (let at = sequence.indexOf(term); at >= 0; at = sequence.indexOf(term, at + step)) found.push(term);
      }
    },
    mayWant: (word) => beginnings.has(word.slice(0, 2)),
    quantities: hasQuantities ? quantityTerms : () => [],
  };
}

/** A sequence of words and numbers: each, and all of them together. */
function pushParts(sequence: string, terms: Term[]): void {
  const number = sequence.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const parts = number.split(/[,'’·-]|\.(?!\d)|(?<!\d)\./).filter((part) => part !== "");
  for (const part of parts) pushWord(part, terms);
  if (parts.length > 1) terms.push(parts.join("-"));
}

function pushWord(word: string, terms: Term[]): void {
  if (HANGUL.test(word)) {
    terms.push(word);
    for (let i = 0; i + 1 < word.length; i++) terms.push(word.slice(i, i + 2));
  } else if (/\d/.test(word)) {
    terms.push(word);
  } else {
    const stem = word.replace(ARABIC_PREFIX, "");
    if (stem === word) pushPlainWord(word, terms);
    else terms.push(word, stemTerm(stem));
  }
}

function pushPlainWord(word: string, terms: Term[]): void {
  terms.push(word);
  if (word.length > STEM_LETTERS) terms.push(stemTerm(word));
}

function stemTerm(stem: string): Term {
  return `${stem.slice(0, STEM_LETTERS)}*`;
}

function segmenterFor(sequence: string): Intl.Segmenter {
  const language = /\p{Script=Thai}/u.test(sequence)
    ? "th"
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sequence)
      ? "ja"
      : "zh";
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
