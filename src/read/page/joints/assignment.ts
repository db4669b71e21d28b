/** Two items that may be partners; `from` and `to` are numbered apart from each other. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Above 0: how much better it is to join them than to leave both alone. */
  readonly score: number;
}

/** A pair of the best assignment. */
export interface Pair extends Edge {
  /** How much less the best assignment without this pair is worth: 0 where another is as good. */
  readonly margin: number;
}

/** Larger groups of items that depend on each other are paired greedily: the best takes time with their cube. */
const LARGEST_GROUP = 60;

/** The pairs of the one-to-one assignment with the greatest sum of scores, each with what it is worth above all others. */
export function bestPairs(edges: readonly Edge[]): Pair[] {
  return groupsOf(edges).flatMap((group) => {
    const froms = new Set(group.map(({ from }) => from)).size;
    return froms > LARGEST_GROUP ? greedyPairs(group) : exactPairs(group);
  });
}

/** Edges that have no item in common with edges outside of their group. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let top = key;
    for (let up = parents.get(top); up !== undefined && up !== top; up = parents.get(top)) top = up;
    for (let at = key; at !== top; ) {
      const up = parents.get(at) ?? top;
      parents.set(at, top);
      at = up;
    }
    return top;
  };
  for (const { from, to } of edges) parents.set(root(`from ${from}`), root(`to ${to}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = root(`to ${edge.to}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

function exactPairs(group: readonly Edge[]): Pair[] {
  const best = assignment(group);
  const total = scoreOf(best);
  return best.map((edge) => ({
    ...edge,
    margin: total - scoreOf(assignment(group.filter((other) => other !== edge))),
  }));
}

function scoreOf(edges: readonly Edge[]): number {
  return edges.reduce((sum, { score }) => sum + score, 0);
}

/** Edge by edge from the best, where neither item is taken; the margin is over the best rival of either. */
function greedyPairs(group: readonly Edge[]): Pair[] {
  const sorted = [...group].sort((a, b) => b.score - a.score);
  /** The two best edges of each item. */
  const best = new Map<string, Edge[]>();
  for (const edge of sorted) {
    for (const key of keysOf(edge)) {
      const edges = best.get(key) ?? [];
      if (edges.length < 2) best.set(key, [...edges, edge]);
    }
  }
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const edge of sorted) {
    const keys = keysOf(edge);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    const rivals = keys.map((key) => best.get(key)?.find((other) => other !== edge)?.score ?? 0);
    pairs.push({ ...edge, margin: edge.score - Math.max(0, ...rivals) });
  }
  return pairs;
}

function keysOf({ from, to }: Edge): string[] {
  return [`from ${from}`, `to ${to}`];
}

/**
 * The Hungarian method on the group's scores: rows are `from`, columns `to` and, for each row, a column of its own that
 * stands for no partner. Shortest augmenting paths with potentials (Jonker and Volgenant, 1987).
 */
function assignment(group: readonly Edge[]): Edge[] {
  const rows = [...new Set(group.map(({ from }) => from))];
  const columns = [...new Set(group.map(({ to }) => to))];
  const width = columns.length + rows.length;
  const edges = new Map(group.map((edge) => [rows.indexOf(edge.from) * width + columns.indexOf(edge.to), edge]));
  const cost = (row: number, column: number): number => {
    if (column >= columns.length) return column - columns.length === row ? 0 : Number.POSITIVE_INFINITY;
    return -(edges.get(row * width + column)?.score ?? Number.NEGATIVE_INFINITY);
  };
  const rowOf = assignedRows(rows.length, width, cost);
  return rowOf.slice(0, columns.length).flatMap((row, column) => edges.get(row * width + column) ?? []);
}

/** For each column the row with which the sum of costs is least, -1 for none; there are no fewer columns than rows. */
function assignedRows(height: number, width: number, cost: (row: number, column: number) => number): number[] {
  const rowOf = new Array<number>(width + 1).fill(-1);
  const rowPotential = new Float64Array(height);
  const columnPotential = new Float64Array(width + 1);
  for (let start = 0; start < height; start += 1) {
    const least = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(width).fill(width);
    const isDone = new Uint8Array(width + 1);
    rowOf[width] = start;
    let column = width;
    while (rowOf[column] !== -1) {
      isDone[column] = 1;
      const row = rowOf[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = -1;
      for (let other = 0; other < width; other += 1) {
        if (isDone[other] === 1) continue;
        const reduced = cost(row, other) - (rowPotential[row] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= width; other += 1) {
        if (isDone[other] === 1) {
          rowPotential[rowOf[other] ?? 0] = (rowPotential[rowOf[other] ?? 0] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else if (other < width) least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    }
    for (; column !== width; column = before[column] ?? width) rowOf[column] = rowOf[before[column] ?? width] ?? -1;
  }
  return rowOf.slice(0, width);
}
