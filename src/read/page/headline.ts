import { columns } from "../../text/width.ts";
import { joined } from "../compose.ts";
import type { PageElement } from "./elements.ts";
import { containment, terms } from "./likeness.ts";

/** Main headlines are mostly this wide, in columns; kickers above them are narrower, or wider, as decks below them are. */
const USUAL_WIDTH = { least: 12, most: 56 };

/** The words of a headline as they are read: lines joined, "习 近 平" closed up, Markdown's marks left out. */
export function headlineText(text: string, element: PageElement): string {
  const line = joined(text, element.ranges)
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  return isSpacedOut(line) ? line.replace(/\s+/gu, "") : line;
}

/** Whether each character stands apart, as papers print their largest headlines. */
function isSpacedOut(line: string): boolean {
  const parts = line.split(/\s+/u);
  return (
    parts.length >= 3 &&
    parts.every((part) => [...part].length === 1 || /^[\p{N}\p{Lu}“”「」]+$/u.test(part)) &&
    /\p{Script=Han}/u.test(line)
  );
}

/** Whether a line is a deck by its dash: it says more of the headline above it. */
function isDeck(line: string): boolean {
  return /^(?:[—–―]{1,2}|--)\s*\S/u.test(line);
}

/** A deck is the headline only where there is no other. */
const DECK = 40;

/** Which of an article's headlines is the main one: the index, or -1 when there is none. */
export function mainHeadline(text: string, headlines: readonly PageElement[], lead: string): number {
  const leadTerms = terms(lead);
  const ranks = headlines.filter((element) => element.level > 0).map((element) => element.level);
  const highest = ranks.length > 0 ? Math.min(...ranks) : 0;
  let best = { at: -1, score: Number.NEGATIVE_INFINITY };
  for (const [at, element] of headlines.entries()) {
    const raw = joined(text, element.ranges).trim();
    const words = headlineText(text, element);
    const width = columns(words, 400);
    let score = 2 * containment(terms(words), leadTerms, new Map()) - at * 0.01;
    if (highest > 0) score += element.level === highest ? 20 : 0;
    if (isSpacedOut(raw)) score += 3;
    if (width >= USUAL_WIDTH.least && width <= USUAL_WIDTH.most) score += 0.5;
    else score -= width > USUAL_WIDTH.most ? 0.5 : 1;
    if (isDeck(raw)) score -= DECK;
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(words)) score -= 0.4;
    if (
      /^(?:围绕|为|聚焦|贯彻|深入|关于|结束|随着)|(?:之际|首日|系列(?:报道|评论|述评)[一二三四五六七八九十①-⑳]?)$/u.test(
        words,
      )
    )
      score -= 0.4;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}
