import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

/** A numbered section heading: "一、...", "（二）...", "1. ..." without a sentence's end. */
export function isNumberedHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节編编部篇]|(?:Chapter|CHAPTER|Part|PART)\s+[\dIVXLC]+)/u.test(
      line,
    ) &&
    !/[。，；：！？,;:.!?]$/u.test(line)
  );
}

/** Spaces between single characters, which papers set in large type. */
const LETTER_SPACES = /(?<=(?<!\p{Script=Han})\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?!\p{Script=Han}))/gu;

/** A line without the spaces that its characters are set apart by: "江 城 晚 报" as "江城晚报". */
export function closedUp(line: string): string {
  return line.replace(LETTER_SPACES, "");
}

const BOX_LABEL = pressPattern(
  "iu",
  () => `^(?:\\*\\*)?[【[“《■]?(?:${wordsOfPress("boxes")})[】\\]”》]?[：:]?(?:\\*\\*)?$`,
);

/** Headings of boxes beside an article. */
export function isBoxLabel(line: string): boolean {
  return line.length <= 40 && BOX_LABEL().test(closedUp(line.replace(/^(?:\*\*)?[■●◆★▌|▲]\s*/u, "")));
}

const BRIEFS = pressPattern("iu", () => `^(?:${wordsOfPress("briefs")})$`);
/** A longer line is no such heading, in UTF-16 units. */
const LONGEST_BRIEFS = 24;

/** Whether a heading stands above short news: it is their headline, and belongs to no article above. */
export function isBriefsLabel(line: string): boolean {
  const bare = closedUp(line.replace(/^[■●◆★▌|▲]\s*/u, ""));
  return bare.length <= LONGEST_BRIEFS && BRIEFS().test(bare);
}

/** What stands above a list of what the paper's other pages tell. */
export function isIndexLabel(line: string): boolean {
  return /^(?:\*\*)?[【■]?(?:(?:今日|本期|本报|本報|版面)?[导導][读讀]|[导導][读讀][·・].{1,6}|今日(?:看点|看點|关注|關注)|In(?: this|side(?: this)?)(?: issue| today)?|Heute im Blatt|Inhalt|Sommaire|目次)[】]?(?:\*\*)?$/iu.test(
    line,
  );
}

/** A headline of another page with that page's number: "晚稻机收率首次超过九成 ……5版", "Tea makers meet Page 15". */
export function isIndexEntry(line: string): boolean {
  return line.length >= SHORTEST_ENTRY && line.length <= LONGEST_ENTRY && INDEX_ENTRIES.some((end) => end.test(line));
}

const SHORTEST_ENTRY = 8;
const LONGEST_ENTRY = 90;
const INDEX_ENTRIES: readonly RegExp[] = [
  /(?:[…·.][…·.]|[>▶►→|｜\s])(?:[见見刊]|第)?[A-D]?\d{1,2}\s?[版面]$/u,
  /(?:[>▶►→]|[….]{4})\s?[A-D]\d{1,2}$/u,
  /(?:[….][….]|[>▶►→|,\s–—-])(?:Page|PAGE|Seite|page|p\.|S\.)\s?[A-D]?\d{1,3}$/u,
];

/** Whether a line is a deck by its dash: it says more of the headline above it. */
export function isDeck(line: string): boolean {
  return /^(?:[—–―]{1,2}|--)\s*[^\s—–―-]/u.test(line);
}

/** Whether a heading goes on with the line before it: "d'une réunion houleuse". One that begins with "iPhone" does not. */
export function isSecondHalf(line: string): boolean {
  return /^\p{Ll}['’]?\p{Ll}/u.test(line);
}

/** Whether a line names a column or a subject ("民生观察", "天气", "简讯"), and tells nothing: two to six characters. */
export function isColumnName(line: string): boolean {
  return /^(?:\*\*)?[■●◆★☆【▌|]?\s?\p{Script=Han}(?:\s?\p{Script=Han}){1,5}[】|]?(?:\*\*)?$/u.test(line);
}

/** A column's name is so many times narrower than the headline below it. */
const NARROWER = 2;

/** Marks that stand before a column's name, and before no headline's second line. */
const MARKED_NAME = /^(?:\*\*)?[■●◆★☆【▌]/u;

/** Whether a line is a column's name and no part of the headline below it; both widths in columns. */
export function isNameAboveHeadline(line: string, width: number, widthBelow: number): boolean {
  return isColumnName(line) && (MARKED_NAME.test(line) || NARROWER * width <= widthBelow);
}
