import type { SourceRange } from "../article.ts";
import { byline } from "../page/marks/bylines.ts";
import { opensWithDateline } from "../page/marks/datelines.ts";
import { lineWidth } from "./lineation.ts";
import { isEntry, itemMark, opensBlock } from "./openings.ts";

/** What a line by itself may be, where what stands around it agrees. */
export type HeadingLook =
  /** Numbered as a chapter, or underlined. */
  | "chapter"
  | "section"
  /** Short, and no sentence. */
  | "unmarked"
  /** As long as a title may be. */
  | "title";

/** A heading is not wider, in columns; nor is a title. */
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 110;

const HAN_NUMBER = "[〇零一二三四五六七八九十百千两0-9０-９]{1,8}";
const CHAPTERS: readonly RegExp[] = [
  new RegExp(
    `^第\\s?${HAN_NUMBER}\\s?(?:[章编編部篇回卷集]|分[编編])(?:[\\s\\u3000].*|[^的之中里所和与及、，。]*)$`,
    "u",
  ),
  /^(?:chapter|book|part|act|volume|kapitel|buch|teil|chapitre|livre|capítulo|libro|parte|глава|часть)\s+(?:\d{1,3}|[ivxlc]{1,7}|the\s\p{L}+|one|two|three|four|five|six|seven|eight|nine|ten)(?:[.:]|$|\s*[—–-]|\s).{0,80}$/iu,
  /^(?:preface|foreword|introduction|prologue|epilogue|contents|appendix|vorwort|inhalt|préface|prólogo|目录|目錄|前言|序言|后记|後記|附录|附錄|附则|附則|目次|はじめに|おわりに|あとがき)$/iu,
];
const SECTIONS: readonly RegExp[] = [
  new RegExp(`^第\\s?${HAN_NUMBER}\\s?[节節](?:[\\s\\u3000].*|[^的之中里所和与及、，。]*)$`, "u"),
  /^[一二三四五六七八九十]{1,3}、[^。；，]{1,40}$/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)][^。；，]{1,40}$/u,
  /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}[^.]{1,60}$/u,
  /^[IVXLC]{1,7}\.(?:\s.{0,60})?$/u,
];

/** What a line looks like by itself; null where it is no heading. */
export function headingLook(text: string, line: SourceRange): HeadingLook | null {
  const width = lineWidth(text, line);
  if (width > LONGEST_TITLE) return null;
  const words = text.slice(line.start, line.end);
  if (!/\p{L}/u.test(words) || /[。；]|[,，、:：;；]$/u.test(words)) return null;
  if (CHAPTERS.some((pattern) => pattern.test(words))) return "chapter";
  if (SECTIONS.some((pattern) => pattern.test(words))) return "section";
  if (/[.!！…．।](?:["'”’」』）)*_]){0,3}$/u.test(words) || byline(words) !== null || opensWithDateline(words))
    return null;
  if (
    opensBlock(text, line) ||
    itemMark(text, line) !== null ||
    isEntry(text, line) ||
    /^["“「『<{[]|\w@\w|:\/\/|[{};]$/u.test(words)
  )
    return null;
  return width <= LONGEST_HEADING ? "unmarked" : "title";
}
