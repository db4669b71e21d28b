import { rowsOf } from "./cells.ts";

/** In the order in which they are taken where two divide a table equally well: the comma stands in text most often. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
/** So much of a table is looked at, in UTF-16 units. */
const SAMPLE = 64 * 1024;
/** Excel's own line that names the separator. */
const NAMED = /^\ufeff?sep=(.)\r?\n/i;

/** What divides the cells of a table, and where its first row begins. */
export interface Separator {
  readonly separator: string;
  readonly from: number;
}

/** The separator that a table names, or else that gives most of its rows the same number of cells, of which there are several. */
export function findSeparator(source: string): Separator {
  const named = NAMED.exec(source.slice(0, 16));
  if (named?.[1] !== undefined) return { separator: named[1], from: named[0].length };
  const sample = wholeLines(source);
  let best: { separator: string; share: number } = { separator: ",", share: 0 };
  for (const separator of SEPARATORS) {
    const share = evenRows(sample, separator);
    if (share > best.share) best = { separator, share };
  }
  return { separator: best.separator, from: 0 };
}

/** The share of rows that have as many cells as most, 0 where most have one. */
function evenRows(sample: string, separator: string): number {
  const lengths = new Map<number, number>();
  let rows = 0;
  for (const { length } of rowsOf({ source: sample, separator })) {
    rows += 1;
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  const [usual, count] = [...lengths].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  return usual < 2 ? 0 : count / rows;
}

function wholeLines(source: string): string {
  if (source.length <= SAMPLE) return source;
  const end = source.lastIndexOf("\n", SAMPLE);
  return source.slice(0, end === -1 ? SAMPLE : end);
}
