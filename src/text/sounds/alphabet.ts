import { remember } from "../remember.ts";

/** How the names of one alphabet are spelt in Latin letters, and how their ends change in sentences. All of it is folded. */
export interface Alphabet {
  /** By a letter or a few in a row: the Latin letters that may stand for them, "" for none. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** By the end of a name in Latin letters: the ends that it may have in a sentence instead of its own. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
}

/** Of a word whose end changes, so many letters stay at least. */
const SHORTEST_STEM = 2;

/** Consonants that are written twice, or once in the other alphabet: "Kirillova", "Anna". */
const DOUBLED = /(?![aeiouyаеиоуыэюяієαεηιουω])([zsck]h|\p{L})\1+/gu;

/** An apostrophe stands for a soft sign, or for nothing. */
const APOSTROPHE = /['’ʹʺ]/g;

/** "Smirnova's", and German "Smirnovas": in these languages few longer names end with s. */
const GENITIVE = /['’]s$|(?<=\p{L}{5})s$/u;

/** What tables are made of: values apart by spaces, "-" for an empty one. */
export function tableOf(record: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const values = (text: string) => text.split(" ").map((value) => (value === "-" ? "" : value));
  return new Map(Object.entries(record).map(([key, text]) => [key === "-" ? "" : key, values(text)]));
}

/** A folded word in the ways in which its letters are compared: doubled ones once; a Latin one with and without a genitive's s. */
export function comparedForms(word: string): string[] {
  return [...new Set([word, word.replace(GENITIVE, "")])].map((form) =>
    form.replace(APOSTROPHE, "").replace(DOUBLED, "$1"),
  );
}

/** Whether a word of the alphabet may be a name in Latin letters, in whichever case; both in a compared form. */
export function isSpeltSo(word: string, latin: string, { spellings, endings }: Alphabet): boolean {
  const longest = longestKey(spellings);
  const states = latin.length + 1;
  /** From there on the rest is not spelt so: looked at once, however many ways lead there. */
  const deadEnds = new Set<number>();
  const fits = (at: number, spelt: number): boolean => {
    if (at === word.length && spelt === latin.length) return true;
    if (at >= SHORTEST_STEM && endings.get(latin.slice(spelt))?.includes(word.slice(at))) return true;
    if (deadEnds.has(at * states + spelt)) return false;
    for (let size = Math.min(longest, word.length - at); size > 0; size--) {
      for (const spelling of spellings.get(word.slice(at, at + size)) ?? []) {
        if (latin.startsWith(spelling, spelt) && fits(at + size, spelt + spelling.length)) return true;
      }
    }
    deadEnds.add(at * states + spelt);
    return false;
  };
  return fits(0, 0);
}

/** How far the letters of a beginning may be from the usual ones, summed over their places in the table. */
const MOST_UNUSUAL = 5;

/** Letters and what may stand for them, the most usual first. */
type Table = ReadonlyMap<string, readonly string[]>;

/**
 * The first letters, so many of them (`size`), of what a word may be in the other letters, the most usual first; fewer letters
 * of what is shorter.
 */
export function beginningsOf(word: string, table: Table, size: number): string[] {
  const longest = longestKey(table);
  const found = new Map<string, number>();
  const extend = (at: number, before: string, unusual: number) => {
    if (unusual > MOST_UNUSUAL) return;
    if (before.length >= size || at === word.length) {
      const beginning = before.slice(0, size);
      found.set(beginning, Math.min(unusual, found.get(beginning) ?? unusual));
      return;
    }
    for (let length = Math.min(longest, word.length - at); length > 0; length--) {
      const ways = table.get(word.slice(at, at + length)) ?? [];
      for (const [place, way] of ways.entries()) extend(at + length, before + way, unusual + place);
    }
  };
  extend(0, "", 0);
  return [...found].sort(([, a], [, b]) => a - b).map(([beginning]) => beginning);
}

/** By Latin letters: what they may stand for, the most usual first. */
export function inAlphabet({ spellings }: Alphabet): Table {
  const ranked = new Map<string, [letters: string, place: number][]>();
  for (const [letters, ways] of spellings) {
    for (const [place, way] of ways.entries()) {
      if (way !== "") ranked.set(way, [...(ranked.get(way) ?? []), [letters, place]]);
    }
  }
  const inOrder = (letters: [string, number][]) => letters.sort(([, a], [, b]) => a - b).map(([each]) => each);
  return new Map([...ranked].map(([way, letters]) => [way, inOrder(letters)]));
}

const longestKey = remember((table: Table) => Math.max(...Array.from(table.keys(), ({ length }) => length)));
