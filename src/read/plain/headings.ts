import type { SourceRange } from "../article.ts";
import { byline } from "../page/marks/bylines.ts";
import { opensWithDateline } from "../page/marks/datelines.ts";
import { isPlaceAndDate } from "./letter-date.ts";
import { lineWidth } from "./lineation.ts";
import { isEntry, itemMark, opensBlock, opensWithTime } from "./openings.ts";

/** What a line by itself may be, where what stands around it agrees. */
export type HeadingLook =
  /** Numbered as a chapter, or underlined. */
  | "chapter"
  | "section"
  /** Short, and no sentence. */
  | "unmarked"
  /** As long as a title may be. */
  | "title"
  /** Wrapped as titles are, or with words that others said: what a paragraph may be, too. */
  | "headline";

/** A heading is not wider, in columns; nor is a title. */
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 110;
/** A title is wrapped into no more lines, and not wider then. */
const MOST_LINES = 3;
const LONGEST_WRAPPED = 160;

const HAN_NUMBER = "[〇零一二三四五六七八九十百千两0-9０-９]{1,8}";
const CHAPTER_NAMES =
  "chapter|book|part|act|scene|volume|canto|letter|kapitel|buch|teil|akt|chapitre|livre|partie|acte|capítulo|libro|parte|capitolo|capitulo|hoofdstuk|boek|deel|глава|часть|книга";
const LATIN_NUMBER =
  "\\d{1,3}|[ivxlc]{1,7}|the\\s\\p{L}+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last";
const CHAPTER_NUMBER = new RegExp(`^(?:(?:${CHAPTER_NAMES})\\s+)?(?:${LATIN_NUMBER})[.:]?$`, "iu");
const CHAPTERS: readonly RegExp[] = [
  new RegExp(
    `^第\\s?${HAN_NUMBER}\\s?(?:[章编編部篇回卷集]|分[编編])(?:[\\s\\u3000].*|[^的之中里所和与及、，。]*)$`,
    "u",
  ),
  new RegExp(`^(?:${CHAPTER_NAMES})\\s+(?:${LATIN_NUMBER})(?:[.:]|$|\\s*[—–-]|\\s).{0,80}$`, "iu"),
  /^(?:preface|foreword|introduction|prologue|epilogue|contents|appendix|vorwort|inhalt|préface|prólogo|目录|目錄|前言|序言|后记|後記|附录|附錄|附则|附則|目次|はじめに|おわりに|あとがき)$/iu,
];
const SECTIONS: readonly RegExp[] = [
  new RegExp(`^第\\s?${HAN_NUMBER}\\s?[节節](?:[\\s\\u3000].*|[^的之中里所和与及、，。]*)$`, "u"),
  /^[一二三四五六七八九十]{1,3}、[^。；，]{1,40}$/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)][^。；，]{1,40}$/u,
  /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}[^.]{1,60}$/u,
  /^[IVXLC]{1,7}\.(?:\s.{0,60})?$/u,
];

/** Whether a line is the numbered name of a section in Chinese, "一、放假时间", and no sentence. */
export function isHanSection(words: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；，：！？]{1,24}$/u.test(words);
}

/** In a play, who speaks, and what: "ANNA. Which one?" */
const SPEAKER = /^\p{Lu}{2,20}(?: \p{Lu}{2,20}){0,2}[.:] \p{Lu}/u;

/** What wrapped lines look like by themselves; null where they are no heading. */
export function headingLook(text: string, lines: readonly SourceRange[]): HeadingLook | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length > MOST_LINES) return null;
  const line = { start: first.start, end: last.end };
  const width = lineWidth(text, line);
  if (width > (lines.length === 1 ? LONGEST_TITLE : LONGEST_WRAPPED)) return null;
  const words = text.slice(line.start, line.end);
  if (!/\p{L}/u.test(words) || /[。；]|[,，、:：;；]$/u.test(words)) return null;
  if (CHAPTERS.some((pattern) => pattern.test(words)) || isNumberAboveName(text, lines)) return "chapter";
  if (SECTIONS.some((pattern) => pattern.test(words))) return "section";
  if (/[.!！…．।](?:["'”’」』）)*_]){0,3}$/u.test(words) || byline(words) !== null || opensWithDateline(words))
    return null;
  if (
    opensBlock(text, line) ||
    opensWithTime(text, line) ||
    itemMark(text, line) !== null ||
    isPlaceAndDate(words) ||
    SPEAKER.test(words) ||
    /^[<{[]|\w@\w|:\/\/|[{};]$/u.test(words)
  )
    return null;
  const isSpoken = isEntry(text, line) || /^["“„«「『]/u.test(words);
  if (isSpoken || lines.length > 1) return readsAsTitle(words) ? "headline" : null;
  return width <= LONGEST_HEADING ? "unmarked" : "title";
}

/** Whether lines are a chapter's number and its name: "CHAPTER IV." above "The Mill at Dunmere". */
export function isNumberAboveName(text: string, [number, ...name]: readonly SourceRange[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (name.length >= MOST_LINES) return false;
  if (number === undefined || first === undefined || last === undefined) return false;
  const words = text.slice(first.start, last.end);
  return (
    CHAPTER_NUMBER.test(text.slice(number.start, number.end)) && readsAsTitle(words) && !/[.!？！…]["”’]?$/u.test(words)
  );
}

/** Whether words begin as a title does, and are no code. */
export function readsAsTitle(words: string): boolean {
  return /^["'“„«「『‘(¿¡]?[\p{Lu}\p{Lo}\p{Nd}][^=$|\\{}<>*]*$/u.test(words);
}
