import type { AskedWithin } from "./asked-within.ts";

/** What one of several indexes finds for a question. */
export interface Joinable {
  /** Calibrated probability, 0..1: of different indexes these compare, as scores do not. */
  readonly confidence: number;
  readonly within?: AskedWithin;
  readonly partsAway?: readonly string[];
}

/**
 * What several indexes find, the surest first. Where one of them answers from articles of the days that were asked for, what the
 * others have of other days is left out.
 */
export function surestFirst<T extends Joinable>(found: readonly T[], answers: (one: T) => boolean): T[] {
  const isOf = (kind: "only" | "elsewhere") => (one: T) => one.within?.time?.kind === kind;
  const hasDays = found.some((one) => answers(one) && isOf("only")(one));
  return found.filter((one) => !hasDays || !isOf("elsewhere")(one)).sort((a, b) => b.confidence - a.confidence);
}

/** The first of each list, then the second of each, and so on. */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

/** What is said of all of them: of which articles the leading one is, where a speaker is one whom any of them knows; what is away. */
export function joinAbout(
  lead: Joinable | undefined,
  found: readonly Joinable[],
): Pick<Joinable, "within" | "partsAway"> {
  const away = new Set(found.flatMap(({ partsAway = [] }) => partsAway));
  return { ...joinWithin(lead, found), ...(away.size === 0 ? {} : { partsAway: [...away] }) };
}

function joinWithin(lead: Joinable | undefined, found: readonly Joinable[]): Pick<Joinable, "within"> {
  const { within } = lead ?? {};
  if (!within?.filters?.saidBy.length) return within === undefined ? {} : { within };
  const saidBy = within.filters.saidBy.map(({ asked }, place) => {
    const known = found.flatMap((one) => one.within?.filters?.saidBy[place] ?? []);
    const names = [...new Set(known.flatMap((speaker) => speaker.names))];
    const nearest = names.length > 0 ? [] : [...new Set(known.flatMap((speaker) => speaker.nearest))];
    return { asked, names, nearest };
  });
  return { within: { ...within, filters: { ...within.filters, saidBy } } };
}
