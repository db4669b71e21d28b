import { fullDate } from "../../text/dates.ts";
import type { SourceRange } from "../article.ts";
import { type TextLine, textLines } from "../lines/text-lines.ts";
import { byline, hasBullet } from "../page/marks/bylines.ts";
import { endsWithCredit } from "../page/marks/credits.ts";
import { closesWithDateline, opensWithDateline } from "../page/marks/datelines.ts";
import { isFurniture } from "../page/marks/furniture.ts";
import { jumpKind, leadingContinuation, trailingJump } from "../page/marks/jumps.ts";

/** What newspapers print, and what befalls a sentence on their pages. */
export type NewspaperSign =
  | "jump line"
  | "dateline"
  | "reporter"
  | "byline"
  | "credit"
  | "page head"
  | "signature"
  | "spaced headline"
  | "vertical headline"
  | "words below each other"
  | "cut sentence"
  | "repeated paragraph"
  | "columns side by side";

/** What a sign says for a newspaper page: 2 where hardly another text has it, 1 where some have. */
const WEIGHTS: Readonly<Record<NewspaperSign, number>> = {
  "jump line": 2,
  dateline: 2,
  reporter: 2,
  byline: 1,
  credit: 1,
  "page head": 2,
  signature: 1,
  "spaced headline": 2,
  "vertical headline": 2,
  "words below each other": 1,
  "cut sentence": 1,
  "repeated paragraph": 1,
  "columns side by side": 1,
};
/** These say nothing without another: programs' listings and minutes have them, too. */
const OF_ANY_TEXT: ReadonlySet<NewspaperSign> = new Set([
  "words below each other",
  "cut sentence",
  "repeated paragraph",
  "columns side by side",
]);
/** A page has two kinds of signs that together weigh so much, or one of the heavier again. */
const ENOUGH = 3;
/** So many signs of a kind weigh more than a few, by one. */
const MANY = 3;
/** A page has a sign in so many lines; a book in which some stand here and there has fewer. */
const LINES_A_SIGN = 80;
/** Lines that are looked at; a page has fewer. */
const LINES_SEEN = 5000;
/** How much of a line's start and end is looked at, in UTF-16 units. */
const LOOK = 120;
/** So many lines of one character or word each, one below the other, are a headline that is printed downwards. */
const VERTICAL_LINES = 4;
/** So many lines that follow each other have a gap in the middle where two columns stand side by side. */
const SIDE_BY_SIDE = 6;
/** A paragraph of so many characters says nothing else by chance. */
const SHORTEST_PARAGRAPH = 40;

/** The kinds of signs by which a text is known as a newspaper page, the heaviest first; empty for any other text. */
export function newspaperSigns(text: string, from: number): readonly NewspaperSign[] {
  const found = new SignsFound(text);
  let lines = 0;
  for (const line of textLines(text, from)) {
    if (lines > LINES_SEEN) break;
    found.take(line);
    if (line.end > line.start) lines += 1;
  }
  return found.signs(lines);
}

class SignsFound {
  private readonly counts = new Map<NewspaperSign, number>();
  private readonly paragraphs = new Set<string>();
  private readonly text: string;
  /** The last line of the paragraph before an empty line, where it was running text. */
  private before: SourceRange | null = null;
  private last: TextLine | null = null;
  private vertical = 0;
  private gaps = 0;

  constructor(text: string) {
    this.text = text;
  }

  take(line: TextLine): void {
    const { text } = this;
    if (line.start === line.end) {
      if (this.last !== null) this.before = this.last;
      this.last = null;
      this.vertical = 0;
      this.gaps = 0;
      return;
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + LOOK)).replace(/^#{1,6}\s+/, "");
    const sign = signOf(
      head,
      text.slice(Math.max(line.start, line.end - LOOK), line.end),
      line.end - line.start < LOOK,
    );
    if (sign !== null) this.count(sign);
    if (this.last === null && this.before !== null && isCut(text, this.before, line)) this.count("cut sentence");
    this.countLayout(head, line);
    this.countParagraph(line);
    this.last = line;
  }

  signs(lines: number): readonly NewspaperSign[] {
    const kinds = [...this.counts.keys()].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
    const counts = [...this.counts.values()];
    const all = counts.reduce((sum, count) => sum + count, 0);
    const weight = kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0) + counts.filter((count) => count >= MANY).length;
    const isTwice = kinds.some((kind) => WEIGHTS[kind] >= 2 && (this.counts.get(kind) ?? 0) >= 2);
    const isPrinted = kinds.some((kind) => !OF_ANY_TEXT.has(kind));
    const isPage = isTwice || (isPrinted && kinds.length >= 2 && weight >= ENOUGH);
    return isPage && all >= lines / LINES_A_SIGN ? kinds : [];
  }

  private count(sign: NewspaperSign): void {
    this.counts.set(sign, (this.counts.get(sign) ?? 0) + 1);
  }

  private countLayout(head: string, line: TextLine): void {
    const isCharacter =
      line.end - line.start <= 2 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(head);
    const isWord = !isCharacter && /^[\p{L}\p{N}’'«»“”-]{1,16}$/u.test(head);
    this.vertical = isCharacter || isWord ? this.vertical + 1 : 0;
    if (this.vertical === VERTICAL_LINES) this.count(isCharacter ? "vertical headline" : "words below each other");
    this.gaps = GAP.test(head) ? this.gaps + 1 : 0;
    if (this.gaps === SIDE_BY_SIDE) this.count("columns side by side");
  }

  /** A long line, or the first of a paragraph, that was printed before. */
  private countParagraph(line: TextLine): void {
    if (line.end - line.start < SHORTEST_PARAGRAPH || this.last !== null) return;
    const words = this.text.slice(line.start, Math.min(line.end, line.start + 2 * LOOK));
    if (this.paragraphs.has(words)) this.count("repeated paragraph");
    else this.paragraphs.add(words);
  }
}

/** Words, a gap, words: but not in a table, which has more gaps or numbers. */
const GAP = /^[^|\t]{12,}?\p{L}[.,;:!?”"-]?\s{3,}\p{L}[^|\t\d]{10,}$/u;

function signOf(head: string, tail: string, isWhole: boolean): NewspaperSign | null {
  if ((isWhole && jumpKind(head) !== null) || trailingJump(tail) !== null || leadingContinuation(head) > 0)
    return "jump line";
  if (opensWithDateline(head) || closesWithDateline(tail)) return "dateline";
  if (!isWhole) return endsWithCredit(tail) ? "credit" : SIGNATURE.test(tail) ? "signature" : null;
  if (byline(head) !== null) return hasBullet(head) || REPORTER.test(head) ? "reporter" : "byline";
  if (endsWithCredit(head)) return "credit";
  if (/^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){4,20}$/u.test(head)) return "spaced headline";
  if (isFurniture(head) && fullDate(head) !== null && /[版报報刊聞闻]|星期|周[一二三四五六日]|[責责][编編]/u.test(head))
    return "page head";
  return SIGNATURE.test(tail) ? "signature" : null;
}

const REPORTER = /[记記]者|通[讯訊][员員]/u;
/** Whose text it was, behind its end: "(AFP)", "(npa)", "（东信）". */
const SIGNATURE =
  /(?:^|[.!?。！？»”"]\s?)[(（](?:\p{Lu}{2,5}|(?:\p{Lu}\.\s?){2,3}|\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,3}|\p{Script=Han}{2,4})[)）]$/u;

/** Whether a sentence of running text is cut by the empty line between two lines. */
function isCut(text: string, before: SourceRange, line: SourceRange): boolean {
  const tail = text.slice(Math.max(before.start, before.end - LOOK), before.end);
  const head = text.slice(line.start, Math.min(line.end, line.start + LOOK));
  if (before.end - before.start < 12 || !/[\p{L}\p{N}，、,-]$/u.test(tail)) return false;
  const isChinese = /\p{Script=Han}$|[，、]$|\p{Script=Hiragana}$/u.test(tail);
  if (!isChinese) return /(?<=\p{L}[\p{L} ,]{8})[\p{Ll},-]$/u.test(tail) && /^\p{Ll}[\p{L}’']* ?[\p{L},-]/u.test(head);
  return (
    /[，。、][^。]{0,40}$/u.test(tail) && /^[\p{Script=Han}\p{Script=Hiragana}，、][^：:]{3,40}[，。、]/u.test(head)
  );
}
