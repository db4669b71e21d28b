import { fold } from "../fold.ts";
import { remember } from "../remember.ts";
import type { SpeechWords } from "./words/speech-words.ts";

/**
 * What a part of a sentence is to the grammar, in one letter, so that its rules are patterns over a row of them:
 *
 *     V says    B says, also without "that"    T tells    W verb of a quotation only
 *     O that    L according to    l the same, behind a name    S "so" before a name    K as
 *     D the     I a, some    u somebody unnamed    p he, she    P particle of a name    G of
 *     & and     C conjunction    a adverb or auxiliary    ! not    R any other frequent word
 *     N capitalised word    n any other word    Q quotation    , comma    : colon    - dash    . end of a sentence
 */
export type Kind = string;

export interface Lexicon {
  readonly words: SpeechWords;
  /** By folded word or words. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Of how many words the longest entry is that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
  readonly elided: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
  readonly inViewOf: ReadonlySet<string>;
}

/** Made when a language is first met. */
export const lexiconOf = remember((words: SpeechWords): Lexicon => {
  const elided = new Set(split(words.elided));
  const kinds = new Map<string, Kind>();
  const longest = new Map<string, number>();
  const add = (list: string | undefined, kind: Kind) => {
    for (const entry of split(list)) {
      const word = divided(entry, elided);
      if (kinds.has(word)) continue;
      kinds.set(word, kind);
      const [first = "", ...others] = word.split(" ");
      longest.set(first, Math.max(1 + others.length, longest.get(first) ?? 0));
    }
  };
  const joined = ["", ...split(words.joined)];
  const addVerbs = (list: string | undefined, kind: Kind) => {
    for (const verb of split(list)) add(joined.map((prefix) => prefix + verb).join(","), kind);
  };
  // Of a word with several meanings, the first one that is added counts.
  addVerbs(words.saysBare, "B");
  addVerbs(words.tells, "T");
  addVerbs(words.says, "V");
  addVerbs(words.quotes, "W");
  add(words.according, "L");
  add(joined.flatMap((prefix) => split(words.according).map((word) => prefix + word)).join(","), "L");
  for (const [list, kind] of [
    [words.accordingBehind, "l"],
    [words.so, "S"],
    [words.as, "K"],
    [words.that, "O"],
    [words.pronouns, "p"],
    [words.the, "D"],
    [words.some, "I"],
    [words.unnamed, "u"],
    [words.and, "&"],
    [words.not, "!"],
    [words.besides, "a"],
    [words.of, "G"],
    [words.particles, "P"],
    [words.conjunctions, "C"],
    [words.others, "R"],
  ] as const) {
    add(list, kind);
  }
  return {
    words,
    kinds,
    longest,
    elided,
    hyphened: new Set(split(words.hyphened)),
    inViewOf: new Set(split(words.inViewOf)),
  };
});

/** An entry of several words, of which some are written as one: "d'après" is "d après". */
function divided(entry: string, elided: ReadonlySet<string>): string {
  return entry.replace(/(?<!\p{L})(\p{L}+)'/gu, (all, word: string) => (elided.has(word) ? `${word} ` : all));
}

/** A word as entries are compared: accents tell words apart ("el", "él"), what Arabic writes in several ways does not. */
export const foldWord = remember((word: string): string =>
  /\p{Script=Arabic}/u.test(word)
    ? fold(word)
    : word.normalize("NFC").toLowerCase().replaceAll("’", "'").replaceAll("ё", "е"),
);

function split(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((word) => foldWord(word).trim())
    .filter((word) => word !== "");
}
