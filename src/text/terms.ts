import { fold } from "./fold.ts";
import { primaryOf } from "./language.ts";
import { quantityTerms } from "./quantities.ts";
import { remember } from "./remember.ts";
import { segmentsOf } from "./segments.ts";
import { type StemFinder, stemFinder } from "./stem.ts";
import { Beginnings, plainSequences } from "./written/plain-sequences.ts";
import { takeReadings } from "./written/readings.ts";

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
export const SEQUENCE = /[\p{L}\p{M}\p{N}]+(?:[.,'’·‐‑-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** The same where a text is of ASCII alone and folded: found in a third of the time. */
const PLAIN_SEQUENCE = /[a-z0-9]+(?:[.,'-](?=[a-z0-9])[a-z0-9]+)*/g;

/** Endings differ and beginnings agree: the first letters of a long word stand for its relatives. */
const BEGINNING_LETTERS = 5;

/** Shorter words have no ending to take off, and longer ones are no words: stemmers take long for them. */
const SHORTEST_STEMMED = 4;
const LONGEST_STEMMED = 60;

/** "And", "with", "for" and the article are written as one with an Arabic word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|كال|لل))(?=\p{Script=Arabic}{3})/u;

/** Whether characters of a script without spaces are in a text. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** May be written with a power of ten. */
const LARGE_NUMBER = /^\d{5,}$/;

/** How terms are found: all of them, or only those that a question asks for. */
export interface TermFinder {
  /** Adds the terms of a sequence of an unspaced script. */
  readonly pushUnspaced: (sequence: string, terms: Term[]) => void;
  /** False for words whose first two letters begin no wanted term; asked only where words give terms that begin as they do. */
  readonly mayWant: (word: string) => boolean;
  /** The sequences of a folded text whose words may be wanted; null where they are all to be looked at. */
  readonly sequences: (folded: string) => string[] | null;
  /** Numbers with their measures and dates in a folded text. */
  readonly quantities: (folded: string) => Iterable<Term>;
  /** What is remembered of the sequences of texts of one kind; null where nothing is. */
  readonly remembered: (kind: string) => Map<string, readonly Term[]> | null;
}

const EVERY_TERM: TermFinder = {
  pushUnspaced,
  mayWant: () => true,
  sequences: () => null,
  quantities: quantityTerms,
  remembered: () => null,
};

/**
 * All terms of a text, repetitions included. `languages` (BCP 47) are those that its words may be in: the one of an article,
 * all of the collection for a question.
 */
export function termsOf(text: string, languages: readonly string[] = [], finder: TermFinder = EVERY_TERM): Term[] {
  const isPlain = PLAIN_ASCII.test(text);
  // Readings, and words of other scripts, are never of ASCII alone.
  const { text: plain, readings } = isPlain ? { text, readings: [] } : takeReadings(text);
  const folded = fold([plain, ...readings, ...wholeWords(plain)].join("\n"));
  const terms: Term[] = [...finder.quantities(folded)];
  const stemsOf = stemFinder(languages);
  // Asked once of the whole text, these need not be asked of every word.
  const wanted = finder.sequences(folded);
  const [hasUnspaced, hasComposite] =
    isPlain || wanted !== null ? [false, false] : [UNSPACED.test(folded), COMPOSITE.test(folded)];
  const remembered = finder.remembered(`${languages} ${hasComposite}`);
  const spaced = (sequence: string): readonly Term[] => {
    const words = new WordTerms(stemsOf);
    if (!WORD.test(sequence)) words.pushParts(sequence);
    else if (hasComposite) words.pushWord(sequence);
    else if (finder.mayWant(sequence)) words.pushPlainWord(sequence);
    return words.terms;
  };
  const pushSpaced = (sequence: string) => {
    let found = remembered?.get(sequence);
    if (found === undefined) {
      found = spaced(sequence);
      remembered?.set(sequence, found);
    }
    for (const term of found) terms.push(term);
  };
  for (const sequence of wanted ?? folded.match(isPlain ? PLAIN_SEQUENCE : SEQUENCE) ?? []) {
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
  for (const spelling of digraphSpellings(text, languages)) {
    if (finder.mayWant(spelling)) terms.push(spelling);
  }
  return terms;
}

/** "Schiff= fahrt", as old print divides words: what stands around the sign may also be two words. */
const DIVIDED_BY_EQUALS = /=(?<=(\p{L}{2,30})=)\s+(?=(\p{Ll}{2,30}))/gu;

function wholeWords(text: string): string[] {
  if (!text.includes("=")) return [];
  return [...text.matchAll(DIVIDED_BY_EQUALS)].map(([, start = "", end = ""]) => start + end);
}

/** Bigrams, and words of three characters and more; of a sequence of one character, that. */
function pushUnspaced(sequence: string, terms: Term[]): void {
  const characters = [...sequence];
  if (characters.length === 1) terms.push(sequence);
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  for (const { segment, isWordLike } of segmentsOf(sequence, "word")) {
    if (isWordLike && segment.length > 2) terms.push(segment);
  }
}

/**
 * Finds only a question's terms, where finding all takes time: terms of unspaced scripts wherever their characters stand,
 * which is much faster than segmenting the text, and quantities only if the question names any. What it has made of a word it
 * remembers: the passages of a question have most of their words in common.
 */
export function findingOnly(terms: ReadonlySet<Term>, question: string): TermFinder {
  const byFirst = termsByFirst(terms);
  const beginnings = new Set([...terms].map((term) => term.slice(0, 2)));
  const plainBeginnings = new Beginnings(beginnings);
  const byKind = new Map<string, Map<string, readonly Term[]>>();
  const hasQuantities = quantityTerms(fold(question)).length > 0 || [...terms].some((term) => LARGE_NUMBER.test(term));
  return {
    pushUnspaced(sequence, found) {
      for (let at = 0; at < sequence.length; at++) {
        for (const { term, size } of byFirst.get(sequence.charCodeAt(at)) ?? []) {
          const isTerm = size > 1 || sequence === term;
          if (isTerm && sequence.startsWith(term, at)) found.push(term);
        }
      }
    },
    mayWant: (word) => beginnings.has(word.slice(0, 2)),
    sequences: (folded) => plainSequences(folded, plainBeginnings),
    quantities: hasQuantities ? quantityTerms : () => [],
    remembered(kind) {
      const known = byKind.get(kind) ?? new Map<string, readonly Term[]>();
      byKind.set(kind, known);
      return known;
    },
  };
}

/** Terms with their lengths in characters, by the UTF-16 unit that they begin with. */
function termsByFirst(terms: Iterable<Term>): ReadonlyMap<number, readonly { term: Term; size: number }[]> {
  const byFirst = new Map<number, { term: Term; size: number }[]>();
  for (const term of terms) {
    const first = term.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { term, size: [...term].length }]);
  }
  return byFirst;
}

/** Sequences that are remembered, taken apart: a megabyte. */
const MOST_TAKEN_APART = 4_000;

/** What a sequence that is written as one is made of: words and numbers in the order in which they stand. */
export interface SequenceParts {
  /** At least one; none is empty. */
  readonly parts: readonly string[];
  /** All of them together, however they are joined; null where there is one part alone. */
  readonly joined: Term | null;
  /** Each part is one letter: initials, which say nothing by themselves. */
  readonly initials: boolean;
}

/**
 * Takes a folded sequence apart: "wi-fi" is "wi", "fi" and "wifi", "x200" is "x", "200" and "x200", "u.n." is "un". Most sequences
 * are one word; only what is made of others is remembered.
 */
export function sequenceParts(sequence: string): SequenceParts {
  return WORD.test(sequence) ? { parts: [sequence], joined: null, initials: false } : takenApart(sequence);
}

const takenApart = remember((sequence: string): SequenceParts => {
  const number = sequence.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  const pieces = number.split(/[,'’·‐‑-]|\.(?!\d)|(?<!\d)\./).filter((piece) => piece !== "");
  const parts = pieces.flatMap((piece) => piece.split(/(?<=\d)(?=\p{L})|(?<=[\p{L}\p{M}])(?=\d)/u));
  // Numbers keep apart: 3-4 is not 34.
  const separator = parts.every((part) => /^\d/.test(part)) ? "-" : "";
  return {
    parts,
    joined: parts.length > 1 ? parts.join(separator) : null,
    initials: parts.length > 1 && parts.every((part) => /^\p{L}\p{M}*$/u.test(part)),
  };
}, MOST_TAKEN_APART);

/** Collects the terms of words and numbers. */
class WordTerms {
  readonly #stemsOf: StemFinder;
  readonly terms: Term[] = [];

  constructor(stemsOf: StemFinder) {
    this.#stemsOf = stemsOf;
  }

  /** A sequence of words and numbers: each, and all of them together. */
  pushParts(sequence: string): void {
    const { parts, joined, initials } = sequenceParts(sequence);
    if (!initials) for (const part of parts) this.pushWord(part);
    if (joined !== null) this.terms.push(joined);
  }

  pushWord(word: string): void {
    if (HANGUL.test(word)) {
      this.terms.push(word);
      for (let i = 0; i + 1 < word.length; i++) this.terms.push(word.slice(i, i + 2));
    } else if (/\d/.test(word)) {
      this.terms.push(word);
    } else {
      const stem = word.replace(ARABIC_PREFIX, "");
      if (stem === word) this.pushPlainWord(word);
      else this.terms.push(word, beginningTerm(stem));
    }
  }

  pushPlainWord(word: string): void {
    this.terms.push(word);
    if (word.length > BEGINNING_LETTERS) this.terms.push(beginningTerm(word));
    const mayEnd = word.length >= SHORTEST_STEMMED && word.length <= LONGEST_STEMMED;
    if (mayEnd) for (const stem of this.#stemsOf(word)) this.terms.push(stemTerm(stem));
  }
}

function beginningTerm(word: string): Term {
  return `${word.slice(0, BEGINNING_LETTERS)}*`;
}

/** Whether a term stands for all words that begin alike, not for one word in one of its forms. */
export function isBeginning(term: Term): boolean {
  return term.endsWith("*");
}

export function stemTerm(stem: string): Term {
  return `${stem}~`;
}

export function isStem(term: Term): boolean {
  return term.endsWith("~");
}

/** How people write letters with two dots or a ring who lack them on the keyboard. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const DIGRAPH_LETTER = /[äöüøå]/;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Languages in which nobody does. */
const WITHOUT_DIGRAPHS = new Set(["az", "et", "fi", "hu", "kk", "sk", "sv", "tk", "tr", "vi"]);

/** The words with umlauts, written with two letters for each: "mueller" for "Müller", which is folded to "muller". */
function digraphSpellings(text: string, languages: readonly string[]): Term[] {
  if (PLAIN_ASCII.test(text)) return [];
  if (languages.length === 1 && WITHOUT_DIGRAPHS.has(primaryOf(languages[0] as string))) return [];
  const lower = text.normalize("NFKC").toLowerCase();
  const words = DIGRAPH_LETTER.test(lower) ? (lower.match(WORDS) ?? []) : [];
  return words.filter((word) => DIGRAPH_LETTER.test(word)).map(spellWithDigraphs);
}

const PLAIN_ASCII = /^[\0-\x7f]*$/;

/** The folded word with two letters for an umlaut; null for a word without one. */
export function digraphSpelling(word: string): Term | null {
  if (PLAIN_ASCII.test(word)) return null;
  const lower = word.normalize("NFKC").toLowerCase();
  return DIGRAPH_LETTER.test(lower) ? spellWithDigraphs(lower) : null;
}

function spellWithDigraphs(word: string): Term {
  return fold(word.replace(/[äöüøå]/g, (letter) => DIGRAPHS[letter] as string));
}
