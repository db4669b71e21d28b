import { type DayRange, plusUnits } from "../../text/time/days.ts";
import type { ArticleScope } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";

/** More years than these are not counted. */
const MOST_YEARS = 1_000;

/** Years in which articles are dated, the last one first. */
export async function yearsOf(snapshot: StoreSnapshot): Promise<number[]> {
  const { groups } = await snapshot.groupArticles({ by: "year" }, MOST_YEARS, 0);
  return groups.map(({ key }) => Number(key)).filter((year) => year > 0);
}

/**
 * Days that recur each year ("in March"), seen from today: the last of them on which articles are dated; as they are given
 * where there are none in any year.
 */
export async function lastWithArticles(
  snapshot: StoreSnapshot,
  days: DayRange,
  years: readonly number[],
): Promise<DayRange> {
  const given = Number((days.from ?? days.to)?.slice(0, 4));
  for (const year of [given, ...years.filter((each) => each < given)]) {
    const moved = inOtherYear(days, year - given);
    if (await hasArticles(snapshot, moved)) return moved;
  }
  return days;
}

/** Whether an article is dated so. */
export async function hasArticles(snapshot: StoreSnapshot, days: DayRange): Promise<boolean> {
  const scope: ArticleScope = { ...days, withUndated: false, files: [], article: null };
  return (await snapshot.passageIdsIn(scope)).length > 0;
}

/** The same days of another year; of 29 February, the last of that month. */
function inOtherYear({ from, to }: DayRange, years: number): DayRange {
  return { from: from && plusUnits(from, years, "year"), to: to && plusUnits(to, years, "year") };
}
