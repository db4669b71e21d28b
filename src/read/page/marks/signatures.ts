import { PERSON } from "./forms.ts";
import { isBriefsLabel } from "./labels.ts";
import { AGENCIES } from "./press.ts";

const INITIALS = "\\p{Lu}\\p{Ll}?\\.(?:\\s?-?\\p{Lu}\\p{Ll}?\\.){0,2}";
const CODE = `(?:(?:avec|mit|with|con|z)\\s+)?(?:${AGENCIES.latin}|[\\p{Script=Latin}\\p{Script=Cyrillic}]{2,4}|\\p{Lu}{2,6})(?:[/,]\\s?\\p{L}{2,6}){0,2}`;
const HAN_NAME = "(?![见見图圖注附详詳略又即如含])[\\p{Script=Han}\\p{Script=Katakana}·・\\s]{2,12}";
/** What stands in brackets behind an article's last sentence: initials, an agency, a name, who put it together. */
const IN_BRACKETS = `(?:${INITIALS}|${CODE}|${PERSON}|Соб\\.\\s?инф\\.|Eigener Bericht|red|完|${HAN_NAME})`;
const BEHIND_TEXT = new RegExp(
  `[.!?…。！？”"»“](?:\\s*(?:(?:\\*\\*)?[(（]${IN_BRACKETS}[)）](?:\\*\\*)?|＝[\\p{Script=Han}]{2,5})|\\s+(?:\\*\\*)?(?:[-–—]\\s*${PERSON}|${INITIALS}\\s*\\p{Lu}[\\p{Lu}'’-]+)(?:\\*\\*)?)$`,
  "u",
);
const ALONE = new RegExp(
  `^(?:[(（]${IN_BRACKETS}[)）]|＝[\\p{Script=Han}]{2,5}|[-–—]\\s*${PERSON}|${INITIALS}(?:\\s*\\p{Lu}[\\p{L}'’-]+)?)$`,
  "u",
);
/** Names of papers and offices have an article, and sentences a full stop. */
const NO_PERSON = /^(?:The|Der|Die|Das|Le|La|Les|L['’]|El|Il)\b|\p{Ll}{2}\.$/u;
const NAME_ALONE = new RegExp(`^${PERSON}(?:,\\s*${PERSON}){0,2}$`, "u");

/** Whether a paragraph ends with who wrote it: "(hv)", "(N. W.)", "（陶然 整理）". */
export function endsWithSignature(tail: string): boolean {
  return BEHIND_TEXT.test(tail);
}

const NAME_BEHIND_TEXT = new RegExp(`[.!?…”»"][)\\]]?\\s+${PERSON}(?:,\\s*${PERSON})?$`, "u");

/** Whether names stand behind a paragraph's last sentence; the next sentence may begin with them as well. */
export function endsWithName(tail: string): boolean {
  return NAME_BEHIND_TEXT.test(tail);
}

/** An office and a date below a notice: "云溪县自来水公司 2025年3月17日". */
const NOTICE =
  /^\p{Script=Han}{2,20}(?:公司|集团|集團|[局委办辦院处處会會社部所站厅廳校]|中心|政府|学校|學校|编辑部|編輯部)\s{1,4}\d{4}\s?年\d{1,2}月\d{1,2}日$/u;

/** A reporter below a Korean text, or above it: "박철수 기자 park@example.com", "[서울=이정민 특파원]". */
const KOREAN_REPORTER =
  /^[[(<]?(?:\p{Script=Hangul}{2,8}\s?=\s?)?\p{Script=Hangul}{2,4}(?:[·,]\s?\p{Script=Hangul}{2,4}){0,3}\s(?:(?:선임|수습|인턴)\s?)?(?:기자|특파원|논설위원)[\])>]?(?:\s{1,3}[\w.+-]{1,40}@[\w.-]{2,40})?$/u;

/** Whether a line is nothing but a signature: "(dpa)", "N. V.", "— Nora Whitlock", an office and a date, a reporter in Korean. */
export function isSignature(line: string): boolean {
  const bare = line.replace(/^\*\*|\*\*$/gu, "");
  return (
    (bare.length <= 40 && (ALONE.test(bare) || NOTICE.test(bare))) || (bare.length <= 60 && KOREAN_REPORTER.test(bare))
  );
}

/** Frequent Chinese family names; 欧阳 and the like have two characters. */
const FAMILY_NAMES =
  "(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|令狐|慕容|夏侯|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文温溫柳鲁魯耿项項祝季童卫衛苗俞韦韋骆駱毕畢聂聶焦纪紀舒阮蓝藍翟申庄莊倪殷詹柯冼岑])";
const HAN_NAME_ALONE = new RegExp(`^(?:[老小]\\s+\\p{Script=Han}|${FAMILY_NAMES}(?:\\s*\\p{Script=Han}){1,2})$`, "u");

/** Whether a line may be nothing but a Chinese name, "何淡文" or "老 犁": other short lines have this form, too. */
export function mayBeHanName(line: string): boolean {
  return line.length <= 12 && HAN_NAME_ALONE.test(line);
}

/** Whether a line is nothing but names, which may be a headline's as well: "Nora Wittkop". */
export function isNameAlone(line: string): boolean {
  const bare = line.replace(/^\*\*|\*\*$/gu, "");
  return (
    bare.length <= 48 &&
    NAME_ALONE.test(bare) &&
    !NO_PERSON.test(bare) &&
    !TITLE_IN_CAPITALS.test(bare) &&
    !isBriefsLabel(bare)
  );
}

/** "COUNCIL IN BRIEF", "DAS INTERVIEW": words that no name has, in capitals. */
const TITLE_IN_CAPITALS =
  /^\P{Ll}*(?<!\p{L})(?:THE|IN|OF|TO|THIS|AND|DER|DIE|DAS|UND|LE|LA|LES|DES|ET|EN)(?!\p{L})\P{Ll}*$/u;
