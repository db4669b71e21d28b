import { createHash } from "node:crypto";
import type { Dice } from "./dice.ts";
import { PRESS_HABITS, type PressLanguage } from "./press-language.ts";

/** What can happen to a page between its author and its reader; each is a switch. */
export const PHENOMENA = [
  "hard wraps",
  "page breaks in sentences",
  "columns run together",
  "displaced tails",
  "vertical headlines",
  "split headlines",
  "headlines inside",
  "headlines below",
  "kickers",
  "decks",
  "section heads",
  "captions inside",
  "boxes inside",
  "jump lines",
  "continuations",
  "signed ends",
  "repeated paragraphs",
  "re-split paragraphs",
  "near twins",
  "misread characters",
  "lost quotation marks",
  "half-width punctuation",
  "full-width numbers",
  "OCR spaces",
  "hyphenation",
  "running heads",
  "page numbers",
  "Markdown marks",
] as const;
export type Phenomenon = (typeof PHENOMENA)[number];

/** Rules are developed on one half of the combinations, and judged on the other. */
export type Half = "developed" | "judged";

/** A page has at most this many phenomena. */
const MOST_AT_ONCE = 7;

const OF_UNSPACED: ReadonlySet<Phenomenon> = new Set(["half-width punctuation", "full-width numbers", "OCR spaces"]);
const OF_WRAPPED: ReadonlySet<Phenomenon> = new Set(["columns run together", "hyphenation"]);
/** A page is printed in one of these ways. */
const EXCLUSIVE: readonly (readonly [Phenomenon, Phenomenon])[] = [
  ["headlines inside", "headlines below"],
  ["vertical headlines", "split headlines"],
  ["vertical headlines", "Markdown marks"],
];

/**
 * A random combination that can happen in the language, in the order of `PHENOMENA`. The one whose turn it is by the page's
 * number is in it, so that all come equally often.
 */
export function combination(language: PressLanguage, page: number, chance: Dice): Phenomenon[] {
  const { isUnspaced } = PRESS_HABITS[language];
  const possible = PHENOMENA.filter((each) => (isUnspaced ? each !== "hyphenation" : !OF_UNSPACED.has(each)));
  const turn = possible[page % possible.length];
  const others = chance.shuffled(possible).slice(0, chance.roll(MOST_AT_ONCE));
  const drawn = new Set(turn === undefined ? others : [turn, ...others]);
  if ([...drawn].some((each) => OF_WRAPPED.has(each))) drawn.add("hard wraps");
  for (const pair of EXCLUSIVE) {
    const [kept, other] = turn === pair[1] ? [pair[1], pair[0]] : pair;
    if (drawn.has(kept)) drawn.delete(other);
  }
  return PHENOMENA.filter((each) => drawn.has(each));
}

/** Decided by the combination alone, so that no combination is in both halves. */
export function halfOf(switches: readonly Phenomenon[]): Half {
  const hash = createHash("sha256")
    .update([...switches].sort().join())
    .digest();
  return (hash[0] ?? 0) % 2 === 0 ? "developed" : "judged";
}
