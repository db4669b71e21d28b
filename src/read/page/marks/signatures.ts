import { PERSON } from "./forms.ts";
import { AGENCIES } from "./press.ts";

const INITIALS = "\\p{Lu}\\p{Ll}?\\.(?:\\s?-?\\p{Lu}\\p{Ll}?\\.){0,2}";
const CODE = `(?:(?:avec|mit|with|con|z)\\s+)?(?:${AGENCIES.latin}|[\\p{Script=Latin}\\p{Script=Cyrillic}]{2,4}|\\p{Lu}{2,6})(?:[/,]\\s?\\p{L}{2,6}){0,2}`;
const HAN_NAME = "(?![见見图圖注附详詳略又即如含])[\\p{Script=Han}\\p{Script=Katakana}·・\\s]{2,12}";
/** What stands in brackets behind an article's last sentence: initials, an agency, a name, who put it together. */
const IN_BRACKETS = `(?:${INITIALS}|${CODE}|${PERSON}|Соб\\.\\s?инф\\.|Eigener Bericht|red|完|${HAN_NAME})`;
const BEHIND_TEXT = new RegExp(
  `[.!?…。！？”"»“](?:\\s*(?:[(（]${IN_BRACKETS}[)）]|＝[\\p{Script=Han}]{2,5})|\\s+(?:\\*\\*)?(?:[-–—]\\s*${PERSON}|${INITIALS}\\s*\\p{Lu}[\\p{Lu}'’-]+)(?:\\*\\*)?)$`,
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

/** Whether a line is nothing but a signature: "(dpa)", "N. V.", "— Nora Whitlock". */
export function isSignature(line: string): boolean {
  const bare = line.replace(/^\*\*|\*\*$/gu, "");
  return bare.length <= 40 && ALONE.test(bare);
}

/** Whether a line is nothing but names, which may be a headline's as well: "Nora Wittkop". */
export function isNameAlone(line: string): boolean {
  const bare = line.replace(/^\*\*|\*\*$/gu, "");
  return bare.length <= 48 && NAME_ALONE.test(bare) && !NO_PERSON.test(bare) && !TITLE_IN_CAPITALS.test(bare);
}

/** "COUNCIL IN BRIEF", "DAS INTERVIEW": words that no name has, in capitals. */
const TITLE_IN_CAPITALS =
  /^\P{Ll}*(?<!\p{L})(?:THE|IN|OF|TO|THIS|AND|DER|DIE|DAS|UND|LE|LA|LES|DES|ET|EN)(?!\p{L})\P{Ll}*$/u;
