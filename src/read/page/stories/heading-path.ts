/** Where a heading goes: to an article, by its number, or to none. */
export type Place = number | null;

/** A place that a heading cannot have. */
export const IMPOSSIBLE = -1e6;
/** What a change of place among headings that stand together is worth: kicker, headline and deck are of one article. */
const CHANGE = -0.05;

/** The articles above and below headings that stand together; null at the page's start and end. */
interface Between {
  readonly before: number | null;
  readonly after: number | null;
}

/** Which of the headings that stand together are of the same article as the one above, or below. */
export interface Bound {
  readonly decks: readonly boolean[];
  readonly labels: readonly boolean[];
}

/** The indexes of the places of each heading, with the greatest sum (Viterbi, 1967). */
export function bestPath(
  fits: readonly (readonly number[])[],
  places: readonly Place[],
  { before, after }: Between,
  { decks, labels }: Bound,
): number[] {
  // From above to below: what is of the article above, what is of none, what is of the article below.
  const side = (place: number): number | null => {
    const article = places[place] ?? null;
    if (article === null) return 0;
    return before === after ? null : article === before ? -1 : article === after ? 1 : null;
  };
  const change = (from: number, to: number, at: number): number => {
    if (from === to) return 0;
    // A deck is of the headline above it, and a column's name of the one below.
    if (decks[at] || labels[at - 1]) return IMPOSSIBLE;
    const [left, right] = [side(from), side(to)];
    return left !== null && right !== null && right < left ? IMPOSSIBLE : CHANGE;
  };
  const back: number[][] = [];
  let sums = [...(fits[0] ?? [])];
  for (const [index, row] of fits.slice(1).entries()) {
    const from = row.map((_, to) => indexOfBest(sums.map((sum, at) => sum + change(at, to, index + 1))));
    sums = row.map((fit, to) => fit + (sums[from[to] ?? 0] ?? 0) + change(from[to] ?? 0, to, index + 1));
    back.push(from);
  }
  const path = [indexOfBest(sums)];
  for (const from of back.reverse()) path.unshift(from[path[0] ?? 0] ?? 0);
  return path;
}

/** The first of the greatest. */
function indexOfBest(sums: readonly number[]): number {
  return sums.indexOf(Math.max(...sums));
}
