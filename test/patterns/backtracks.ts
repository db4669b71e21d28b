import { setFlagsFromString } from "node:v8";
import type { FoundPattern } from "./patterns.ts";

/**
 * So many backtracks for each character are linear work, if a large pattern's; one of the second degree takes half of `LENGTH`
 * at least.
 */
export const BACKTRACKS = 400;
export const LENGTH = 2_500;

/** Makes a regular expression that gives up after so many backtracks, whatever it has found by then. */
type LimitedRegExp = (source: string, flags: string, most: number) => RegExp;

/** V8's own, which its tests use. */
function limitedRegExp(): LimitedRegExp {
  setFlagsFromString("--allow-natives-syntax");
  return new Function(
    "source",
    "flags",
    "most",
    "return %NewRegExpWithBacktrackLimit(source, flags, most)",
  ) as LimitedRegExp;
}

const limited = limitedRegExp();

/** Those of one pattern, by how many backtracks they may take: making one takes longer than most searches. */
const made = new WeakMap<FoundPattern, Map<number, RegExp>>();

/** Whether a text is searched for the first match of a pattern, from its beginning to its end, within so many backtracks. */
export function isSearchedWithin(most: number, pattern: FoundPattern, text: string): boolean {
  const ofPattern = made.get(pattern) ?? new Map<number, RegExp>();
  made.set(pattern, ofPattern);
  let expression = ofPattern.get(most);
  if (expression === undefined) {
    // The end of the text always matches: only who gave up finds nothing.
    expression = limited(`(?:${pattern.source})|(?![^])`, pattern.flags.replace(/[gy]/g, ""), most);
    ofPattern.set(most, expression);
  }
  return expression.exec(text) !== null;
}
