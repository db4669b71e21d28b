import { ARROWS, BRACKET_CLOSE, BRACKET_OPEN, PAGE } from "./forms.ts";
import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

const JUMP_TO = new RegExp(
  `^${BRACKET_OPEN}?${ARROWS}(?:下转|下轉|转|轉接?)\\s*${PAGE}[^。]{0,12}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);
const CONTINUED_FROM = new RegExp(
  `^${ARROWS}(?:${BRACKET_OPEN}${ARROWS})?(?:上接|紧接|緊接|接)\\s*${PAGE}[^。]{0,12}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);
const SEE_ALSO = new RegExp(
  `^${BRACKET_OPEN}?\\s*(?:相关报道|相關報道|详细报道|报道|全文|详情|详|文|图|更多内容)\\s*(?:刊|见|見|请看|請看)\\s*(?:于|於)?${PAGE}[^。]{0,10}?${BRACKET_CLOSE}?${ARROWS}$`,
  "u",
);

const LONGEST_JUMP = 64;
const BEFORE_JUMP = "[\\s(（【\\[*_«»▶►→◀←=＝–—-]*";
const BEHIND_JUMP = "[\\s)）】\\].*_«»▶►→◀←–—-]*";
/** What a jump says beside: "Fortsetzung auf Seite 2, Kommentar auf dieser Seite". */
const BESIDE_JUMP = "(?:[,;] ?[\\p{L}\\p{N} ]{4,32})?";
const jumpLine = (which: "jumpsTo" | "jumpsFrom" | "seeAlso") =>
  `^${BEFORE_JUMP}(?:${wordsOfPress(which)})${BESIDE_JUMP}${BEHIND_JUMP}$`;
const TO = pressPattern("iu", () => jumpLine("jumpsTo"));
/** "FLOOD (Continued from Page A1)", "TRAIL, continued from page 2": the headline's first word stands before. */
const FROM = pressPattern(
  "iu",
  () => `^(?:\\p{L}{2,16}(?:,|(?=\\s{0,3}[(—–-])))?${BEFORE_JUMP}(?:${wordsOfPress("jumpsFrom")})${BEHIND_JUMP}$`,
);
const ALSO = pressPattern("iu", () => jumpLine("seeAlso"));

/** Jump marks that stand alone in a line. */
export function jumpKind(line: string): "to" | "from" | "see-also" | null {
  if (line.length > LONGEST_JUMP) return null;
  if (CONTINUED_FROM.test(line) || FROM().test(line)) return "from";
  if (JUMP_TO.test(line) || TO().test(line)) return "to";
  if (SEE_ALSO.test(line) || ALSO().test(line)) return "see-also";
  return null;
}

/** A bracketed "to be continued" at the end of a line of text; `at` is where it begins in the line's tail. */
export function trailingJump(tail: string): { at: number; kind: "to" | "see-also" } | null {
  for (const [pattern, kind] of TRAILING) {
    const found = pattern.exec(tail);
    if (found !== null) return { at: found.index, kind };
  }
  for (const [pattern, kind] of TRAILING_WORDS) {
    const found = pattern().exec(tail);
    if (found !== null) return { at: found.index, kind };
  }
  return null;
}

/** Length of a "continued from" at the start of a line of text; 0 when there is none. */
export function leadingContinuation(head: string): number {
  return (LEADING.exec(head) ?? LEADING_WORDS().exec(head))?.[0].length ?? 0;
}

/** "... zu finden. Fortsetzung auf Seite 2" */
const behindFullStop = (which: "jumpsTo") => `(?<=[.!?…]["”“»]?\\s{1,3})(?:${wordsOfPress(which)})$`;
const inBrackets = (which: "jumpsTo" | "seeAlso") => `[(（【]\\s*(?:${wordsOfPress(which)})\\s*[)）】]$`;
const TRAILING: readonly (readonly [RegExp, "to" | "see-also"])[] = [
  [new RegExp(`[（(]${ARROWS}(?:下转|下轉)\\s*${PAGE}[^）)。]{0,12}[）)]${ARROWS}$`, "u"), "to"],
  [new RegExp(`(?<![▶►])[▶►]+\\s*(?:下转|下轉)\\s*${PAGE}[▶►\\s]*$`, "u"), "to"],
  [
    new RegExp(`[（(]\\s*(?:(?:相关报道|全文|详情|详)\\s*)?(?:见|請看|请看|刊)\\s*${PAGE}[^）)。]{0,10}[）)]$`, "u"),
    "see-also",
  ],
];
const TRAILING_WORDS: readonly (readonly [() => RegExp, "to" | "see-also"])[] = [
  [pressPattern("iu", () => inBrackets("jumpsTo")), "to"],
  [pressPattern("iu", () => behindFullStop("jumpsTo")), "to"],
  [pressPattern("iu", () => inBrackets("seeAlso")), "see-also"],
];
const LEADING_WORDS = pressPattern("iu", () => `^[(（【]\\s*(?:${wordsOfPress("jumpsFrom")})\\s*[)）】]\\s*`);
const LEADING = new RegExp(
  `^${ARROWS}(?:[（(]${ARROWS})?(?:上接|紧接|緊接)\\s*${PAGE}[^）)。]{0,12}?(?:[）)]|(?=\\s))${ARROWS}`,
  "u",
);
