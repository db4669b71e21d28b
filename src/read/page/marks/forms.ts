import { AGENCIES } from "./press.ts";

/** Parts of regular expressions (flag `u`) of which the marks of a page are made. */

export const BULLET = "[■□●○◆◇▲△◎★☆▶►▪•]";
export const BRACKET_OPEN = "[（(\\[【]";
export const BRACKET_CLOSE = "[）)\\]】]";
export const PAGE = "(?:第\\s*)?[0-9０-９一二三四五六七八九十A-Za-z]{1,4}\\s*[版面]";
export const ARROWS = "[◀▶►◄←→<>《》〈〉＜＞▲▼\\s]*";
/** Words that name who reports. */
export const REPORTER =
  "(?:记者|記者|通讯员|通訊員|评论员|評論員|特约撰稿人?|撰稿|实习生|實習生|特派员|報道員|报道员|编译|編譯|作者)";
export const AGENCY = AGENCIES.han;
const HAN = "[\\u3400-\\u9fff\\uf900-\\ufaff]";
/** A person's name: two to four characters (two or three are often printed apart), or a transcription with dots. */
const NAME = `(?:${HAN}{2,4}|${HAN}\\s+${HAN}(?:\\s+${HAN})?|${HAN}{1,12}[·•]${HAN}{1,12}(?:[·•]${HAN}{1,12})?)`;
export const NAMES = `(?!采访|获悉|了解|从|在|看到|走进|发现|报道|注意|來到|来到|说)${NAME}(?:[\\s、]+${NAME}){0,7}`;
/** A Japanese name, of which the second part may be in kana; any phrase has this form, so it needs a label and brackets. */
export const JAPANESE_NAME =
  "[\\p{Script=Han}々ヶ][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々ヶ\\s]{1,7}";
/** What may stand before the word reporter: a paper, a rank, a place. */
const RANKS = "(?:(?:首席|特约|特派|见习|实习|本报|全媒体|高级|文字)\\s*){0,3}";
export const OFFICE = `(?:(?:${AGENCY}|${HAN}{1,8}(?:[报社网台]|融媒体?)(?:[·・-]${HAN}{1,8}(?:[报社网台]|融媒体?|客户端))?)\\s*)?${RANKS}(?:驻${HAN}{1,6}\\s*)?${RANKS}`;
/** The same in Latin, Greek and Cyrillic letters: two words and more, each with a capital. */
export const PERSON =
  "\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:(?:von|van|de|da|del|di|du|der|den|ter|af)\\s+)?\\p{Lu}[\\p{L}.'’-]*){1,3}";
export const DATE = "(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日";
