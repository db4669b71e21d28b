import type { PressTable, PressWords } from "./press-words.ts";

/** The operator's words that this process reads with. Files of one index are all read with the same. */
let table: PressTable = {};
/** Grows with each table, so that patterns are made anew. */
let tables = 0;

/** Reads with an operator's words from now on, beside those that are built in. */
export function usePressTable(words: PressTable): void {
  table = words;
  tables += 1;
}

export function pressTable(): PressTable {
  return table;
}

/** The operator's entries of a kind, as parts of regular expressions. */
export function wordsOfTable(kind: keyof PressWords): readonly string[] {
  return (table[kind] ?? []).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
}

/** A pattern in which words of newspapers stand. It is made at once, and once more when there is another table. */
export function pressPattern(flags: string, source: () => string): () => RegExp {
  let pattern = new RegExp(source(), flags);
  let madeFor = tables;
  return () => {
    if (madeFor !== tables) {
      pattern = new RegExp(source(), flags);
      madeFor = tables;
    }
    return pattern;
  };
}
