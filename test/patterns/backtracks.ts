import { setFlagsFromString } from "node:v8";
import type { FoundPattern } from "./patterns.ts";

/**
 * So many backtracks for each character are linear work, if a large pattern's; one of the second degree takes half of `LENGTH`
 * at least.
 */
export const BACKTRACKS = 400;
export const LENGTH = 1_500;

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

/** Whether a text is searched for the first match of a pattern, from its beginning to its end, within so many backtracks. */
export function isSearchedWithin(most: number, { source, flags }: FoundPattern, text: string): boolean {
  // The end of the text always matches: only who gave up finds nothing.
  return limited(`(?:${source})|(?![^])`, flags.replace(/[gy]/g, ""), most).exec(text) !== null;
}
