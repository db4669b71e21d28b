import { TokenTable } from "../../../src/embed/token-table.ts";
import { LateInteraction, type TokenComparison } from "../../../src/retrieve/late/late-interaction.ts";
import { eightBitRow, widened } from "../../embed/eight-bit-row.ts";

export const DIMENSIONS = 4;

/** A model small enough to reckon with: each word is a token, and these are the rows of the first ones. */
const ROWS: Readonly<Record<string, readonly number[]>> = {
  east: [1, 0, 0, 0],
  west: [-1, 0, 0, 0],
  north: [0, 2, 0, 0],
  northeast: [3, 4, 0, 0],
  up: [0, 0, 1, 0],
  diagonal: [1, 2, 0, 0],
  corner: [1, 2, 1, 0],
  slope: [10, 0.9, 0, 0],
  off: [3, -1, 0, 0],
  comma: [0, 0, 0, 0],
  faint: [1e-7, 0, 0, 0],
};
export const WORDS = Object.keys(ROWS);

/** Words of the form w17 have rows that point every which way. */
const idOf = (word: string) => (WORDS.includes(word) ? WORDS.indexOf(word) : 100 + Number(word.slice(1)));
const eightBitRowOf = (id: number) => {
  const known = ROWS[WORDS[id] ?? ""];
  if (WORDS[id] === "faint") return eightBitRow(known ?? []);
  const numbers = Array.from({ length: DIMENSIONS }, (_, i) => known?.[i] ?? Math.sin((id + 1) * (i + 1) * 12.9898));
  // Tenths, so that the rows above are exact.
  return eightBitRow(numbers, known === undefined ? undefined : 0.1);
};
export const rowOf = (id: number) => widened(eightBitRowOf(id));

/** "north+east" is one word of two tokens. */
const pieces = (text: string) =>
  (text === "" ? [] : text.split(" ")).flatMap((word) =>
    word.split("+").map((part, i) => ({ id: idOf(part), text: `${i === 0 ? "▁" : "+"}${part}` })),
  );
export const tokenize = (text: string) => pieces(text).map(({ id }) => id);
export const newTable = () => new TokenTable({ dimensions: DIMENSIONS, tokenize, pieces, row: eightBitRowOf });

export type Passage = readonly string[];

/** An article of its own for each passage. */
export const APART = { articles: (i: number) => i, ids: (i: number) => i };

export function compareAll(question: string, ...passages: readonly Passage[]): TokenComparison[] {
  const table = newTable();
  return comparing(table, LateInteraction.of(table, question))(...passages);
}

export function comparing(table: TokenTable, late: LateInteraction) {
  return (...passages: readonly Passage[]) => comparingIn(table, late, APART)(passages);
}

export function comparingIn(table: TokenTable, late: LateInteraction, { articles, ids: idAt }: typeof APART) {
  return (passages: readonly Passage[]) => {
    const ids = passages.map((sentences) => sentences.map(tokenize));
    table.prepare(ids.flat(2));
    return late.compare(
      ids.map((each, i) => ({
        id: idAt(i),
        articleId: articles(i),
        sentenceTokens: each.map((some) => ({ ids: some, norm: table.normOfSum(some) })),
      })),
    );
  };
}

/** The question compared with one passage alone. */
export function compare(question: string, ...passage: Passage): TokenComparison {
  return compareAll(question, passage)[0] as TokenComparison;
}

/** What a word of this length counts if it has these matches in all passages. */
export function worth(length: number, ...matches: readonly number[]): number {
  const holders = matches.reduce((sum, match) => sum + Math.min(1, match / 0.6), 0);
  return length * Math.log(1 + (matches.length - holders + 0.5) / (holders + 0.5));
}
