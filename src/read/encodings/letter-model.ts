import { LATIN_COSTS } from "./latin-costs.ts";
import { LETTER_COSTS } from "./letter-costs.ts";

/** How letters follow one another in a language that is written in an alphabet. */
export interface LetterModel {
  /** BCP 47. */
  readonly language: string;
  /** Whether a to z are letters of it. */
  readonly isLatin: boolean;
  /** Whether a letter, no ASCII and in lower case, belongs to its alphabet. */
  has(letter: string): boolean;
  /**
   * Bits that `next` costs after `previous`, one of them a letter of the alphabet that is no ASCII; `BOUNDARY`, and whatever
   * else the alphabet lacks, is what stands between words.
   */
  bits(previous: string, next: string): number;
}

/** Stands for all that is no letter. */
export const BOUNDARY = " ";

const PLAIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";

let models: readonly LetterModel[] | null = null;

/** The models of all languages in the tables, which are read at the first call. */
export function letterModels(): readonly LetterModel[] {
  models ??= [LATIN_COSTS, LETTER_COSTS].flatMap(readModels);
  return models;
}

function readModels(table: string): LetterModel[] {
  const lines = table.split("\n");
  const heads = lines.flatMap((line, at) => (/^[a-z]{2} /.test(line) ? [at] : []));
  return heads.map((head, at) => {
    const [language = "", letters = ""] = (lines[head] ?? "").split(" ");
    return modelOf(language, letters, lines.slice(head + 1, heads[at + 1]).join(""));
  });
}

function modelOf(language: string, letters: string, costs: string): LetterModel {
  const isLatin = /\p{Script=Latin}/u.test(letters);
  const plain = [BOUNDARY, ...(isLatin ? PLAIN_LETTERS : "")];
  const places = new Map([...plain, ...letters].map((letter, place) => [letter, place]));
  const rest = letters.length;
  const rowStart = (row: number) =>
    row <= plain.length ? row * rest : plain.length * rest + (row - plain.length) * places.size;
  return {
    language,
    isLatin,
    has: (letter) => (places.get(letter) ?? 0) >= plain.length,
    bits: (previous, next) => {
      const row = places.get(previous) ?? 0;
      const column = (places.get(next) ?? 0) - (row < plain.length ? plain.length : 0);
      return Number.parseInt(costs[rowStart(row) + column] ?? "", 36) / 2;
    },
  };
}
