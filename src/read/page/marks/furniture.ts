import { DATE } from "./forms.ts";
import { closedUp } from "./labels.ts";
import { isNumberedHead, PAPER, withoutDate, YEAR } from "./page-head.ts";
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
  /^(?:[国國][内內][统統]一(?:[连連][续續]出版物)?刊?[号號]|[统統]一刊[号號]|[邮郵][发發]代[号號]|[国國][际際][标標]准|CN\s?\d|ISSN|代[号號]).{0,40}$/u,
  /^(?:本版|值班|[责責]任)?(?:[责責][编編]|[责責]任[编編][辑輯]|[编編][辑輯]|美[编編]|美[术術](?:[编編][辑輯])?|版式|校[对對]|[责責]校|主[编編]|[总總][编編][辑輯]|值班(?:[编編]委|主任|[总總][编編])?|[图圖][编編]|[视視][觉覺]|制[图圖]|製[图圖表]|[组組]版|[审審][读讀]|版面[编編][辑輯]|[采採][访訪][部組组]?主任)[：:\s/／].{0,60}$/u,
  // The same in Chinese numerals: "中華民國一一四年三月十二日 星期三".
  /^(?:[^，。]{0,12}\s)?(?:中[华華]民[国國])?[一二三四五六七八九○〇零十]{2,4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日(?:\s.{0,24})?$/u,
  /^中[华華]民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s.{0,24})?$/u,
  // Since when there is the paper, and its price: "一九五七年創刊 零售每份五元".
  /^(?:[^，。；：\s]{2,12}[创創]刊\s+)?(?:零售|每份|售[价價])[^，。；：]{2,20}元$/u,
  // A notice and whose it is: "县教育局 宣".
  /^(?:公益[广廣]告|\p{Script=Han}{2,12}\s宣)$/u,
  /^第\s?\d{1,3}\s?版[：:·\s].{0,16}(?:上一版|下一版).{0,8}$/u,
  /^(?:24小时)?(?:新[闻聞]|[广廣]告|[发發]行|投稿|[读讀]者|[订訂][报報]|[监監]督|[举舉][报報]|服[务務])(?:[热熱][线線]|[电電][话話]|信箱|[邮郵]箱|[传傳]真)[：:\s]\s*[\w.+@-][^，。；]{0,60}$/u,
  /^(?:[热熱][线線]|[电電][话話]|信箱|[邮郵]箱|[传傳]真)[：:].{0,60}$/u,
  // Whose paper it is: "中共江城县委主管 主办".
  /^[^，。；：\s]{2,24}主管[、\s]{1,3}[^，。；：\s]{0,24}主[办辦](?:[、\s][^，。；：]{0,24})?$/u,
  /^\d{1,2}日\s*(?:星期|周)[一二三四五六日天](?:\s.{0,24})?$/u,
  /^(?:https?:\/\/|www\.)\S{3,80}$/iu,
  /^(?:(?:Contact|Write to|E-?[Mm]ail|Schreiben Sie|Kontakt|Contacte[rz])[\p{L} ]{0,24}[: ]\s?)?[\w.+-]+@[\w-]+\.[\w.]{2,20}$/u,
  /^(?:Advertising|Subscriptions?|Newsroom|Circulation|Classifieds|Anzeigen(?:annahme)?|Abonnements?|Abo|Redaktion|Leserservice|Vertrieb|Publicité|Rédaction|Service abonnés)\s?:\s?[^.!?]{0,60}\d[^.!?]{0,40}$/iu,
  /^(?:Editor|Page editor|Layout|Copy desk|Design|Redaktion|Gestaltung|Mise en page|Réalisation)\s?: ?\p{Lu}[\p{L}\p{N}.:,|© -]{3,100}$/u,
  // What leads to a paper's other pages in its edition on the web.
  /^(?:版面(?:导航|目录|概览)|标题导航|上一[版篇]|下一[版篇])(?:[\s|]+(?:版面(?:导航|目录|概览)|标题导航|上一[版篇]|下一[版篇])){0,3}$/u,
  // Whose text it is, below an article's end.
  /^(?:©|\(c\)\s)[^.!?。]{2,80}$/iu,
  // Where the page's pictures are from.
  /^本版(?:[图圖]片|照片|[摄攝]影|文[图圖])[^。，；]{0,40}$/u,
  // A page's number beside its section or paper: "都市晨刊 | 04".
  /^(?:\p{Script=Han}{2,8}\s?\|\s?[A-D]?\d{1,2}|[A-D]?\d{1,2}\s?\|\s?\p{Script=Han}{2,8})$/u,
  /^(?:社址|地址|定价|零售|印刷|督印|承印|出版|邮编|邮政编码|广告(?:经营)?许可证?)[：:\s].{0,80}$/u,
  /^(?:扫码|扫一扫|扫描二维码|微信扫).{0,20}$/u,
  /^[-–—]{0,2}\s*(?:(?:Page|第)\s*)?\d{1,4}(?:\s*(?:页|of \d+|\/\s*\d+))?(?:\s*[-–—]{1,2})?$/iu,
  /^[ABCD]\s?\d{1,2}(?:\s*版)?$/u,
];

const SECTIONS = pressPattern(
  "iu",
  () =>
    `^(?:[A-D]?\\d{1,2}\\s*)?(?:${wordsOfPress("sections")})(?:[·・\\s&/]{0,3}(?:${wordsOfPress("sections")})){0,3}(?:\\s*\\d{1,2}(?:\\s*版)?)?$`,
);
const PAGE_NUMBER = pressPattern("iu", () => `^[-–—(（\\s]*(?:${wordsOfPress("pageNumbers")})[-–—)）\\s]*$`);
/** When a page of the web was written: "Publié le 8 avril 2024 à 9 h". */
const UPDATED = pressPattern(
  "iu",
  () =>
    `^(?:${wordsOfPress("updates")})(?!\\p{L})[:：]?\\s?(?:[^.!?。]|(?<=\\d)\\.){0,40}\\d(?:[^.!?。]|(?<=\\d)\\.){0,40}$`,
);
const OF_PRESS = [SECTIONS, PAPER, PAGE_NUMBER, UPDATED];

/** What else stands beside it: the paper's name, the page, the number, the price. */
const BESIDE_DATE = pressPattern(
  "iu",
  () =>
    `^(?:(?:${wordsOfPress("papers")}|${wordsOfPress("sections")}|${wordsOfPress("pageNumbers")}|(?:Nr|No|Vol|Jg|N°|№|Ausgabe)\\.?\\s*\\d{1,6}|(?:星期|周)[一二三四五六日天]|[月火水木金土日]曜日?|[£$€]\\s?\\d[\\d.]*|\\d{1,4})(?=[\\s·|,，.;/–—-]|$)|[\\s·|,，.;/–—-]){0,24}$`,
);

/** Names of papers and sections that no table has, in capitals, and codes of editions: "REGION UND LAND", "LB1". */
const IN_CAPITALS = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,16}|\p{Lu}{1,3}\p{Nd}{1,3})(?![\p{L}\p{N}])/gu;

const PAPER_FIRST = pressPattern("u", () => `^(?:${wordsOfPress("papers")})(?=[\\s·|,，.;/–—-])`);
const SECTION_ALONE = pressPattern(
  "u",
  () => `^(?:${wordsOfPress("sections")})(?:[·・\\s&/]{0,3}(?:${wordsOfPress("sections")})){0,3}$`,
);

/** Whether a line is what stands above a newspaper's page: its name and a date, or a date with its day of the week and the page's number. */
export function isPageHead(line: string): boolean {
  if (!YEAR.test(line)) return false;
  return isNumberedHead(line) || (PAPER_FIRST().test(line) && withoutDate(line) !== line && isOtherFurniture(line));
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

/** A paper's name and a page's number or section in one line: "A04 江城晚报 城事", "环球日报 海外版", "江城晚报 A4 城事". */
const PAPER_AND_SECTION = pressPattern(
  "u",
  () =>
    `^(?:[A-D]?\\d{1,2}版?\\s*)?(?:${wordsOfPress("papers")})(?:\\s+(?:[A-D]?\\d{1,2}版?|第[一二三四五六七八九十\\d]{1,3}版))?(?:\\s+[\\p{Script=Han}·・]{1,6})?$`,
);

/** A longer line is none but a page's head, in UTF-16 units. */
const LONGEST = 90;

/** Page numbers, dates, editors, telephone numbers and the like that a page prints around its articles. */
export function isFurniture(line: string): boolean {
  return isNumberedHead(line) || isOtherFurniture(line);
}

/** The same of lines that are no page's head with a number. */
function isOtherFurniture(line: string): boolean {
  if (line.length > LONGEST || /[。！？]$/u.test(line)) return false;
  const capitals = inSmallLetters(line);
  if (FURNITURE.some((pattern) => pattern.test(capitals))) return true;
  if (OF_PRESS.some((pattern) => pattern().test(capitals))) return true;
  const closed = closedUp(line);
  if (PAPER_AND_SECTION().test(closed) || (closed !== line && SECTIONS().test(closed))) return true;
  const beside = withoutDate(line);
  return (
    beside !== line && (BESIDE_DATE().test(beside.trim()) || BESIDE_DATE().test(beside.replace(IN_CAPITALS, "").trim()))
  );
}
