import type { SourceRange } from "../article.ts";
import { type TextLine, textLines } from "../lines/text-lines.ts";
import { isPageHead } from "../page/marks/furniture.ts";
import { endsSentence } from "../page/punctuation.ts";
import { columnSigns } from "./column-signs.ts";
import { headOf, LOOK, signOfLine } from "./line-signs.ts";
import { arePages, isPrinted, type NewspaperSign, WEIGHTS } from "./newspaper-sign.ts";

/** A page has a sign in so many lines; a book in which some stand here and there has fewer. */
const LINES_A_SIGN = 80;
/** Lines that are looked at; a page has fewer. */
const LINES_SEEN = 5000;
/** So many lines of one character or word each, one below the other, are a headline that is printed downwards. */
const VERTICAL_LINES = 4;
/** Where more of the lines are a word each, they are a list's. */
const MOST_WORDS = 0.5;
/** A headline has at most so many lines, none of them longer, in UTF-16 units. */
const HEADLINE_LINES = 3;
const LONGEST_HEADLINE = 160;
/** A page's head stands among so many lines at its top. */
const TOP_LINES = 3;
/** A paragraph of so many characters says nothing else by chance. */
const SHORTEST_PARAGRAPH = 40;
/** A page prints a paragraph twice; one that stands in a text so often is a formula. */
const FORMULA_TIMES = 3;

/** The kinds of signs by which a text is known as a newspaper page, the heaviest first; empty for any other text. */
export function newspaperSigns(text: string, from: number): readonly NewspaperSign[] {
  const found = new SignsFound(text);
  for (const line of textLines(text, from)) {
    if (found.lines > LINES_SEEN) break;
    found.take(line);
  }
  const { counts, lines } = found;
  if (found.words > MOST_WORDS * lines) counts.delete("words below each other");
  if (found.hasFormula) counts.delete("repeated paragraph");
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all < lines / LINES_A_SIGN || !isPrinted(counts)) return [];
  // How lines stand beside each other takes longest to find out.
  if (!arePages(counts)) for (const sign of columnSigns(text, from)) counts.set(sign, 1);
  return arePages(counts) ? [...counts.keys()].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]) : [];
}

class SignsFound {
  readonly counts = new Map<NewspaperSign, number>();
  /** The long paragraphs, each with how often it was printed. */
  private readonly paragraphs = new Map<string, number>();
  private readonly text: string;
  /** The last line of the paragraph before an empty line. */
  private before: TextLine | null = null;
  /** The lines since the last empty one, as far as they may be a headline. */
  private block: TextLine[] = [];
  /** The lines between the last two empty ones were a headline, by their form. */
  private isHeadlineAbove = false;
  private last: TextLine | null = null;
  private vertical = 0;
  /** Lines so far that are not empty, and how many of them are one word. */
  lines = 0;
  words = 0;
  /** A paragraph was printed again and again, as contracts and licences do. */
  hasFormula = false;

  constructor(text: string) {
    this.text = text;
  }

  take(line: TextLine): void {
    const { text } = this;
    if (line.start === line.end) {
      if (this.last !== null) {
        this.before = this.last;
        this.isHeadlineAbove = isHeadline(text, this.block);
      }
      this.last = null;
      this.block = [];
      this.vertical = 0;
      return;
    }
    const sign = this.isBelowName(line) ? "page head" : signOfLine(text, line);
    if (sign !== null) this.count(sign);
    // At its place it is no newspaper that a text speaks of.
    if (sign === "page head" && this.lines < TOP_LINES) this.count(sign);
    this.lines += 1;
    const isBelowHeadline = this.last === null ? this.isHeadlineAbove : isHeadline(text, this.block);
    if (isBelowHeadline && sign === "byline") this.count("signed article");
    if (isBelowHeadline && sign === "dateline") this.count("headline above a dateline");
    if (this.last === null && this.before !== null && isCut(text, this.before, line)) this.count("cut sentence");
    this.countVertical(line);
    this.countParagraph(line);
    this.last = line;
    if (this.block.length <= HEADLINE_LINES) this.block.push(line);
  }

  /** Whether it is the second half of a page's head: the first stands in the first line, right above it. */
  private isBelowName(line: TextLine): boolean {
    const { text, last } = this;
    return this.lines === 1 && last !== null && isPageHead(`${headOf(text, last)}  ${headOf(text, line)}`);
  }

  private count(sign: NewspaperSign): void {
    this.counts.set(sign, (this.counts.get(sign) ?? 0) + 1);
  }

  private countVertical(line: TextLine): void {
    const head = headOf(this.text, line);
    const isCharacter =
      line.end - line.start <= 2 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(head);
    const isWord = !isCharacter && /^[\p{L}\p{N}’'«»“”-]{1,16}$/u.test(head);
    if (isWord) this.words += 1;
    this.vertical = isCharacter || isWord ? this.vertical + 1 : 0;
    if (this.vertical === VERTICAL_LINES) this.count(isCharacter ? "vertical headline" : "words below each other");
  }

  /** A long line, or the first of a paragraph, that was printed before. */
  private countParagraph(line: TextLine): void {
    if (line.end - line.start < SHORTEST_PARAGRAPH || this.last !== null) return;
    const words = this.text.slice(line.start, Math.min(line.end, line.start + 2 * LOOK));
    const times = (this.paragraphs.get(words) ?? 0) + 1;
    this.paragraphs.set(words, times);
    if (times === 2) this.count("repeated paragraph");
    this.hasFormula ||= times === FORMULA_TIMES;
  }
}

/** Whether lines between empty ones have the form of a headline: a few short ones with several words and no full stop. */
function isHeadline(text: string, lines: readonly TextLine[]): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length > HEADLINE_LINES) return false;
  const words = text.slice(first.start, Math.min(last.end, first.start + HEADLINE_LINES * LONGEST_HEADLINE));
  return (
    lines.every(({ start, end }) => end - start <= LONGEST_HEADLINE) &&
    !endsSentence(text, last.end) &&
    /^(?:#{1,6}\s+|\*\*)?[„“"«‘'「]?[\p{Lu}\p{Lo}\p{N}]/u.test(words) &&
    !/[,;:，；：、]$|[{}=|<>\\]/u.test(words) &&
    /\p{L}\s+\p{L}+\s+\p{L}|\p{Lo}{5}/u.test(words)
  );
}

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
