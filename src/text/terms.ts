import { fold } from "./fold.ts";
import { quantityTerms } from "./quantities.ts";

/** What BM25 counts. The same terms are made of questions and of passages. */
export type Term = string;

/** Scripts that are written without spaces between words: their terms are character bigrams, and words by segmentation. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〇ー]+/u;

const SCRIPT_CHANGE = new RegExp(`(${UNSPACED.source})`, "u");
const UNSPACED_ONLY = new RegExp(`^${UNSPACED.source}$`, "u");
/** Scripts whose words give terms that do not begin as they do. */
const COMPOSITE = /[\p{Script=Hangul}\p{Script=Arabic}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** A run that is one word: nothing in it to take apart. */
const WORD = /^[\p{L}\p{M}]+$/u;

/** A run of letters, marks and digits; a number keeps its decimal point, a name its inner apostrophe, hyphen or dot. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[.,'’·-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Endings differ and stems agree: the first letters of a long word stand for its stem. */
const STEM_LETTERS = 5;

/** "And", "with", "for" and the article are written as one with an Arabic word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{Script=Arabic}{3})/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** How terms are found: all of them, or only those that a question asks for. */
export interface TermFinder {
  /** Adds the terms of a run of an unspaced script. */
  readonly pushUnspaced: (run: string, terms: Term[]) => void;
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
  const pushSpaced = (run: string) => {
    if (!WORD.test(run)) pushParts(run, terms);
    else if (hasComposite) pushWord(run, terms);
    else if (finder.mayWant(run)) pushPlainWord(run, terms);
  };
  for (const run of folded.match(RUN) ?? []) {
    if (!hasUnspaced) pushSpaced(run);
    else if (UNSPACED_ONLY.test(run)) finder.pushUnspaced(run, terms);
    else {
      for (const part of run.split(SCRIPT_CHANGE)) {
        if (part === "") continue;
        if (UNSPACED.test(part)) finder.pushUnspaced(part, terms);
        else pushSpaced(part);
      }
    }
  }
  return terms;
}

/** Bigrams, and words of three characters and more; of a run of one character, that. */
function pushUnspaced(run: string, terms: Term[]): void {
  const characters = [...run];
  if (characters.length === 1) terms.push(run);
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  for (const word of segmentedWords(run)) terms.push(word);
}

/** Longer runs are segmented in parts: the time grows with the square of the length. Nobody writes one without a comma. */
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
 * Finds only a question's terms, where finding all takes time: terms of unspaced scripts wherever their characters stand,
 * which is much faster than segmenting the text, and quantities only if the question names any.
 */
export function findingOnly(terms: ReadonlySet<Term>, question: string): TermFinder {
  const unspaced = [...terms].filter((term) => UNSPACED.test(term)).map((term) => ({ term, size: [...term].length }));
  const beginnings = new Set([...terms].map((term) => term.slice(0, 2)));
  const hasQuantities = quantityTerms(fold(question)).length > 0;
  return {
    pushUnspaced(run, found) {
      for (const { term, size } of unspaced) {
        if (size === 1) {
          if (run === term) found.push(term);
          continue;
        }
        // Bigrams overlap, words do not.
        const step = size === 2 ? 1 : term.length;
        for (let at = run.indexOf(term); at >= 0; at = run.indexOf(term, at + step)) found.push(term);
      }
    },
    mayWant: (word) => beginnings.has(word.slice(0, 2)),
    quantities: hasQuantities ? quantityTerms : () => [],
  };
}

/** A run of words and numbers: each, and all of them together. */
function pushParts(run: string, terms: Term[]): void {
  const number = run.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
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
