import { DATE } from "./forms.ts";
import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

const FURNITURE: readonly RegExp[] = [
  new RegExp(
    `^(?:${DATE})?\\s*(?:星期|周)[一二三四五六日天](?:(?:\\s+|(?=农历|農曆|第\\d|[A-D]?\\d{1,2}版)).{0,24})?$`,
    "u",
  ),
  /^\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}(?:\s*日)?(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(?:第\s*)?\d+\s*[版期].{0,12})?$/u,
  // A page's head: "江城日报 2024年5月18日 星期六", "要闻 2025年2月13日 责编 ..."
  /^[^。，；：]{0,20}?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:(?:星期|周)[一二三四五六日天]|责编|编辑|主编|美编|第?\s*\d{1,3}\s*版)[^。，；]{0,40}$/u,
  /^(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{0,20}$/u,
  /^(?:第\s*)?[0-9０-９一二三四五六七八九十]{1,3}\s*[版面](?:\s*.{0,10})?$/u,
  /^(?:今日|本期|今天)\s*[0-9一二三四五六七八九十]{1,3}\s*[版页](?:.{0,16})?$/u,
  /^(?:总)?第\s*\d{2,6}\s*[期号](?:.{0,16})?$/u,
  /^(?:国内统一(?:连续出版物)?刊?号|统一刊号|邮发代号|国际标准|CN\s?\d|ISSN|代号).{0,40}$/u,
  /^(?:本版|值班|责任)?(?:责编|责任编辑|编辑|美编|美术编辑|版式|校对|责校|主编|总编辑|值班(?:编委|主任|总编)?|图编|视觉|制图|组版|审读)[：:\s/／].{0,60}$/u,
  /^(?:新闻|广告|发行|投稿|读者|订报|监督|举报|服务)?(?:热线|电话|信箱|邮箱|传真)[：:].{0,60}$/u,
  /^(?:https?:\/\/|www\.)\S{3,80}$/iu,
  /^[\w.+-]+@[\w-]+\.[\w.]{2,20}$/u,
  /^(?:社址|地址|定价|零售|印刷|出版|邮编|邮政编码|广告(?:经营)?许可证?)[：:\s].{0,80}$/u,
  /^(?:扫码|扫一扫|扫描二维码|微信扫).{0,20}$/u,
  /^[-–—]{0,2}\s*(?:(?:Page|第)\s*)?\d{1,4}(?:\s*(?:页|of \d+|\/\s*\d+))?(?:\s*[-–—]{1,2})?$/iu,
  /^[ABCD]\s?\d{1,2}(?:\s*版)?$/u,
];

const SECTIONS = pressPattern(
  "iu",
  () =>
    `^(?:[A-D]?\\d{1,2}\\s*)?(?:${wordsOfPress("sections")})(?:[·・\\s&/]{0,3}(?:${wordsOfPress("sections")})){0,3}(?:\\s*\\d{1,2}(?:\\s*版)?)?$`,
);
const PAPER = pressPattern("u", () => `^(?:${wordsOfPress("papers")})$`);
const PAGE_NUMBER = pressPattern("iu", () => `^[-–—(（\\s]*(?:${wordsOfPress("pageNumbers")})[-–—)）\\s]*$`);
const OF_PRESS = [SECTIONS, PAPER, PAGE_NUMBER];

/** A date with its year in words or figures, as papers print it beside their name. */
const PRINTED_DATE =
  /(?<!\p{L})(?:\p{L}{1,16},?\s{1,3})?(?:\p{L}{3,12}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:\.|er|º)?\s{1,3}(?:de\s{1,3}|d['’])?\p{L}{3,12}\.?)\s{1,3}(?:de\s{1,3}|del\s{1,3})?(?:19|20)\d{2}(?:\s{1,3}(?:года|г\.))?(?:,\s{1,3}\p{L}{1,16})?|(?:19|20)\d{2}\s{0,3}年(?:[（(][^）)]{2,8}[）)])?\s{0,3}\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}日/u;
/** What else stands beside it: the paper's name, the page, the number, the price. */
const BESIDE_DATE = pressPattern(
  "iu",
  () =>
    `^(?:(?:${wordsOfPress("papers")}|${wordsOfPress("sections")}|${wordsOfPress("pageNumbers")}|(?:Nr|No|Vol|Jg|N°|№|Ausgabe)\\.?\\s*\\d{1,6}|(?:星期|周)[一二三四五六日天]|[月火水木金土日]曜日?|\\d{1,4})(?=[\\s·|,，.;/–—-]|$)|[\\s·|,，.;/–—-]){0,24}$`,
);

const PAPER_FIRST = pressPattern("u", () => `^(?:${wordsOfPress("papers")})(?=[\\s·|,，.;/–—-])`);
const SECTION_ALONE = pressPattern(
  "u",
  () => `^(?:${wordsOfPress("sections")})(?:[·・\\s&/]{0,3}(?:${wordsOfPress("sections")})){0,3}$`,
);

/** Whether a line is what stands above a newspaper's page: its name and a date. */
export function isPageHead(line: string): boolean {
  return /(?:19|20)\d\d/.test(line) && PAPER_FIRST().test(line) && PRINTED_DATE.test(line) && isFurniture(line);
}

/** Whether a line is nothing but a newspaper's name, or that of a section. */
export function isPaperOrSection(line: string): boolean {
  if (line.length > LONGEST_NAME || !/^[\p{Lu}\p{Lo}]/u.test(line)) return false;
  const capitals = inSmallLetters(line);
  return PAPER().test(capitals) || SECTION_ALONE().test(capitals);
}

/** A longer line names no paper, in UTF-16 units. */
const LONGEST_NAME = 48;

/** A line in capitals with those alone that begin its words. */
function inSmallLetters(line: string): string {
  return /\p{Ll}/u.test(line) ? line : line.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

/** Page numbers, dates, editors, telephone numbers and the like that a page prints around its articles. */
export function isFurniture(line: string): boolean {
  if (line.length > 90 || /[。！？]$/u.test(line)) return false;
  const capitals = inSmallLetters(line);
  if (FURNITURE.some((pattern) => pattern.test(capitals))) return true;
  if (OF_PRESS.some((pattern) => pattern().test(capitals))) return true;
  const dated = line.replace(PRINTED_DATE, "");
  return dated !== line && BESIDE_DATE().test(dated.trim());
}
