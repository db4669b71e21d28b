import type { Unit } from "./units.ts";

/** Units of a text in which a quotation is looked for. Nothing crosses a border but a jump. */
export interface Haystack {
  readonly units: readonly Unit[];
  /** Places of units, ascending, before which another text begins. */
  readonly borders: ReadonlySet<number>;
}

/** What was made of a quotation, unit by unit: units of both that stand for one another, or one of them alone. */
export interface Step {
  /** Place in the quotation; null where a unit of the collection has none. */
  readonly given: number | null;
  /** Place in the haystack; null where a unit of the quotation has none. */
  readonly source: number | null;
  readonly isSame: boolean;
  /** What comes before it stands elsewhere. */
  readonly isJump: boolean;
}

/** A jump costs a little less than three other words: three that stand elsewhere are better found there. */
const JUMP = 28;
/** Where the quotation says itself that something is left out. */
const MARKED_JUMP = 1;

/** A unit that stands for none costs more than one that stands for another. */
const ALONE = 1;

/** How a cell of the table is reached. */
const MOVE = { both: 1, given: 2, source: 3, jump: 4 } as const;

/**
 * The cheapest way to make a quotation of parts of the haystack: other, missing and added units cost their weights, and to go
 * on elsewhere costs a jump (local alignment as of Smith and Waterman, 1981, with jumps between places as splicing has them).
 * It takes time and memory by the product of both lengths.
 * @param gaps places of units of the quotation before which it says that something is left out.
 */
export function align(given: readonly Unit[], haystack: Haystack, gaps: ReadonlySet<number>): Step[] {
  const { units: source, borders } = haystack;
  const [rows, columns] = [given.length, source.length];
  const moves = new Uint8Array((rows + 1) * (columns + 1));
  /** For each row, the place after which it is best to go on elsewhere. */
  const jumpFrom = new Int32Array(rows + 1);
  let before = new Int32Array(columns + 1);
  let now = new Int32Array(columns + 1);
  const keys = numbered(given, source);
  for (let row = 1; row <= rows; row++) {
    const { weight } = given[row - 1] as Unit;
    const from = lowest(before);
    jumpFrom[row - 1] = from;
    const elsewhere = row === 1 ? 0 : (before[from] as number) + (gaps.has(row - 1) ? MARKED_JUMP : JUMP);
    const rowAt = row * (columns + 1);
    now[0] = (before[0] as number) + weight + ALONE;
    moves[rowAt] = MOVE.given;
    const key = keys.given[row - 1];
    for (let column = 1; column <= columns; column++) {
      const isSame = key === keys.source[column - 1];
      const isBorder = borders.has(column - 1);
      const other = isSame ? 0 : Math.max(weight, (source[column - 1] as Unit).weight);
      let cost = isBorder ? Number.MAX_SAFE_INTEGER : (before[column - 1] as number) + other;
      let move: number = MOVE.both;
      if (row > 1 || isBorder) {
        const jumped = elsewhere + other;
        if (jumped < cost) [cost, move] = [jumped, MOVE.jump];
      }
      const added = (before[column] as number) + weight + ALONE;
      if (added < cost) [cost, move] = [added, MOVE.given];
      if (!isBorder) {
        const missed = (now[column - 1] as number) + (source[column - 1] as Unit).weight + ALONE;
        if (missed < cost) [cost, move] = [missed, MOVE.source];
      }
      now[column] = cost;
      moves[rowAt + column] = move;
    }
    [before, now] = [now, before];
  }
  return stepsBack({ moves, jumpFrom, columns, rows, last: lowest(before), keys });
}

interface Traced {
  readonly moves: Uint8Array;
  readonly jumpFrom: Int32Array;
  readonly rows: number;
  readonly columns: number;
  /** The column in which the last row is cheapest. */
  readonly last: number;
  readonly keys: { readonly given: Int32Array; readonly source: Int32Array };
}

function stepsBack({ moves, jumpFrom, rows, columns, last, keys }: Traced): Step[] {
  const steps: Step[] = [];
  let [row, column] = [rows, last];
  while (row > 0) {
    const move = moves[row * (columns + 1) + column];
    const isSame = keys.given[row - 1] === keys.source[column - 1];
    if (move === MOVE.given) {
      steps.push({ given: row - 1, source: null, isSame: false, isJump: false });
      row -= 1;
    } else if (move === MOVE.source) {
      steps.push({ given: null, source: column - 1, isSame: false, isJump: false });
      column -= 1;
    } else {
      const isJump = move === MOVE.jump && row > 1;
      steps.push({ given: row - 1, source: column - 1, isSame, isJump });
      row -= 1;
      column = isJump ? (jumpFrom[row] as number) : column - 1;
    }
  }
  return steps.reverse();
}

/** Keys as numbers, equal for equal keys. */
function numbered(given: readonly Unit[], source: readonly Unit[]): Traced["keys"] {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Unit) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return { given: Int32Array.from(given, numberOf), source: Int32Array.from(source, numberOf) };
}

function lowest(costs: Int32Array): number {
  let best = 0;
  for (let at = 1; at < costs.length; at++) if ((costs[at] as number) < (costs[best] as number)) best = at;
  return best;
}
