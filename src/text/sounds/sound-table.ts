/** One sound of a name as the letters of other languages spell it, folded: a syllable of Mandarin or Korean, a mora of Japanese. */
export type Sound = string;

/** What writes one sound in a script of its own, folded: 重, きょう, 울. */
export type Sign = string;

/** A name as the sounds that it is made of. */
export type Reading = readonly Sound[];

/** How the names of a language are written in its own script and in the letters of others. */
export interface SoundTable {
  /** Whose script it is: a BCP 47 primary language. */
  readonly language: string;
  /** A character of the script. */
  readonly script: RegExp;
  /** Whether a sign has a meaning by itself, as characters of Chinese have and kana have not. */
  readonly isMeaningful: boolean;
  /** Whether other words are written on to a name: 重庆市, 서울에서. */
  readonly takesEndings: boolean;
  /** Whether others have words of it for things, written with small letters: "onigiri", "kimjang". Of Chinese they have few. */
  readonly lendsWords: boolean;
  /** A name of fewer sounds is not looked for: it would be found everywhere. */
  readonly fewest: number;
  /** So many sounds in a row are hardly ever another word by chance. */
  readonly sure: number;
  /** The ways to read a word in Latin or Cyrillic letters; none for one that has other sounds. */
  readonly readings: (word: string) => readonly Reading[];
  /** The signs that may be read so. */
  readonly signsOf: (sound: Sound) => readonly Sign[];
  /** The ways to divide a folded text in the script into signs; none for one that has others. */
  readonly divisions: (text: string) => readonly (readonly Sign[])[];
  /** The letters that a sign may be spelt with. */
  readonly lettersOf: (sign: Sign) => readonly string[];
}

/** Whether a reading may be that of these signs. */
export function isReadSo(reading: Reading, signs: readonly Sign[], table: SoundTable): boolean {
  return (
    reading.length === signs.length && reading.every((sound, i) => table.signsOf(sound).includes(signs[i] as Sign))
  );
}

/** More ways to divide one word are not looked at. */
const MOST_DIVISIONS = 12;

/**
 * Divides texts into pieces, in every way in which these make up the whole.
 *
 * @param valuesOf What a piece may stand for; nothing if it is none.
 * @param longest No piece has more UTF-16 units.
 */
export function dividerInto<T>(valuesOf: (piece: string) => readonly T[], longest: number): (text: string) => T[][] {
  return (text) => {
    const divisions: T[][] = [];
    /** From there on the text has no division: looked at once, lest the time grow with the number of ways to get there. */
    const deadEnds = new Set<number>();
    const extend = (start: number, before: readonly T[]) => {
      if (divisions.length >= MOST_DIVISIONS || deadEnds.has(start)) return;
      const known = divisions.length;
      if (start === text.length) divisions.push([...before]);
      for (let size = Math.min(longest, text.length - start); size > 0; size--) {
        for (const piece of valuesOf(text.slice(start, start + size))) extend(start + size, [...before, piece]);
      }
      if (divisions.length === known) deadEnds.add(start);
    };
    if (text !== "") extend(0, []);
    return divisions;
  };
}

/** The same into pieces that stand for themselves. */
export function dividerIntoThese(isPiece: (text: string) => boolean, longest: number): (text: string) => string[][] {
  return dividerInto((text) => (isPiece(text) ? [text] : []), longest);
}

/** In UTF-16 units. */
export function longestOf(texts: Iterable<string>): number {
  return Math.max(...Array.from(texts, ({ length }) => length));
}

/** "Haier's", and German "Chongqings": in these languages no longer name ends with s. */
const GENITIVE = /['’]s$|(?<=\p{L}{5})s$/u;
const JOINT = /['’‐‑ъ-]/;

/** Longer words are no names. */
const MOST_LETTERS = 24;

/**
 * Reads a folded word part by part: an apostrophe or hyphen keeps sounds apart ("Xi'an"), the s of a genitive is none.
 *
 * @param partReadings The ways to read a part that has neither.
 */
export function readingsByPart(folded: string, partReadings: (part: string) => readonly Reading[]): Reading[] {
  const word = folded.replace(GENITIVE, "");
  if (word.length > MOST_LETTERS) return [];
  return word
    .split(JOINT)
    .reduce<Reading[]>(
      (before, part) =>
        before.flatMap((first) => partReadings(part).map((next) => [...first, ...next])).slice(0, MOST_DIVISIONS),
      [[]],
    );
}

/** Adds a value to those of a key. */
export function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
