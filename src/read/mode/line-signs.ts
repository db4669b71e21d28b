import { fullDate } from "../../text/dates.ts";
import type { SourceRange } from "../article.ts";
import { byline, hasBullet } from "../page/marks/bylines.ts";
import { endsWithCredit } from "../page/marks/credits.ts";
import { endsWithDateline, opensWithCapitals, opensWithDateline } from "../page/marks/datelines.ts";
import { isFurniture, isPageHead, isPaperOrSection } from "../page/marks/furniture.ts";
import { jumpKind, leadingContinuation, trailingJump } from "../page/marks/jumps.ts";
import type { NewspaperSign } from "./newspaper-sign.ts";

/** How much of a line's start and end is looked at, in UTF-16 units. */
export const LOOK = 120;

/** What a line is by itself of what newspapers print; null for all other lines. */
export function signOfLine(text: string, { start, end }: SourceRange): NewspaperSign | null {
  const head = headOf(text, { start, end });
  return signOf(head, text.slice(Math.max(start, end - LOOK), end), end - start < LOOK);
}

/** The start of a line, without the mark of a heading. */
export function headOf(text: string, { start, end }: SourceRange): string {
  return text.slice(start, Math.min(end, start + LOOK)).replace(/^#{1,6}\s+/, "");
}

function signOf(head: string, tail: string, isWhole: boolean): NewspaperSign | null {
  if ((isWhole && jumpKind(head) !== null) || trailingJump(tail) !== null || leadingContinuation(head) > 0)
    return "jump line";
  if (opensWithCapitals(head)) return "place in capitals";
  if (opensWithDateline(head) || endsWithDateline(tail)) return "dateline";
  if (!isWhole) return endsWithCredit(tail) ? "credit" : SIGNATURE.test(tail) ? "signature" : null;
  if (byline(head) !== null) return hasBullet(head) || REPORTER.test(head) ? "reporter" : "byline";
  if (endsWithCredit(head)) return "credit";
  if (/^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){4,20}$/u.test(head)) return "spaced headline";
  // Most lines have none of the words, which is soonest found out.
  if (/[版报報刊聞闻]|星期|周[一二三四五六日]|[責责][编編]/u.test(head) && isFurniture(head) && fullDate(head) !== null)
    return "page head";
  if (isPageHead(head)) return "page head";
  if (isPaperOrSection(head)) return "paper or section";
  return SIGNATURE.test(tail) ? "signature" : null;
}

const REPORTER = /[记記]者|通[讯訊][员員]/u;
/** Whose text it was, behind its end: "(AFP)", "(npa)", "（东信）". */
const SIGNATURE =
  /(?:^(?:\*\*)?|[.!?。！？»”"]\s?(?:\*\*)?)[(（](?:\p{Lu}{2,5}|(?:\p{Lu}\.\s?){2,3}|\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,3}|\p{Script=Han}{2,4}|Соб\. ?инф\.)[)）](?:\*\*)?$/u;
