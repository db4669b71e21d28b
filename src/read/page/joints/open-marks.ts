import type { SourceRange } from "../../article.ts";

/** Quotation marks and brackets of a text that have no partner in it, by number in `PAIRS`. */
export interface OpenMarks {
  /** Opened in the text and not closed, the innermost last. */
  readonly open: readonly number[];
  /** Closed in the text and not opened. */
  readonly unopened: readonly number[];
}

const PAIRS = ["“”", "「」", "『』", "《》", "〈〉", "（）", "()", "【】", "[]", "«»", "„“", '""'] as const;
const QUOTES = PAIRS.indexOf("“”");
const STRAIGHT = PAIRS.indexOf('""');
const LOW_QUOTES = PAIRS.indexOf("„“");
const MARKS = /[“”„"「」『』《》〈〉（）()【】[\]«»]/gu;

/** Which marks the parts of a text leave open. */
export function openMarks(text: string, ranges: readonly SourceRange[]): OpenMarks {
  const open: number[] = [];
  const unopened: number[] = [];
  for (const range of ranges) {
    const part = text.slice(range.start, range.end);
    for (const { 0: mark, index } of part.matchAll(MARKS)) {
      const { pair, opens } = readMark(mark, part.charAt(index - 1), part.charAt(index + 1), open);
      if (opens) {
        open.push(pair);
        continue;
      }
      const partner = open.findLastIndex((other) => isOf(other, pair));
      if (partner === -1) unopened.push(pair);
      else open.length = partner;
    }
  }
  return { open, unopened };
}

/** Whether a mark that closes `pair` may close what `opened` has opened. */
export function isOf(opened: number, pair: number): boolean {
  return opened === pair || (pair === QUOTES && (opened === LOW_QUOTES || opened === STRAIGHT));
}

/** Straight marks, and those that open in one language and close in another, are told by what stands beside them. */
function readMark(
  mark: string,
  before: string,
  after: string,
  open: readonly number[],
): { pair: number; opens: boolean } {
  const pair = PAIRS.findIndex(([opening, closing]) => opening === mark || closing === mark);
  const isBehindWord = /[\p{L}\p{N}.,!?…]/u.test(before) && !/\p{Script=Han}/u.test(before);
  const isBeforeWord = /[\p{L}\p{N}]/u.test(after);
  if (mark === "“" && open.includes(LOW_QUOTES)) return { pair: LOW_QUOTES, opens: false };
  if (mark === "“" && isBehindWord && !isBeforeWord) return { pair: LOW_QUOTES, opens: false };
  if (mark === '"') return { pair, opens: isBehindWord === isBeforeWord ? !open.includes(pair) : isBeforeWord };
  if ((mark === "»" || mark === "«") && isBehindWord !== isBeforeWord) return { pair, opens: isBeforeWord };
  return { pair, opens: PAIRS[pair]?.[0] === mark };
}
