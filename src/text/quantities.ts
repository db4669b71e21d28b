import { MONTHS } from "./month-names.ts";

/** What numbers and dates a folded text names, written in one way for all languages. */
type QuantityTerm = string;

const NUMERAL = "[〇零一二三四五六七八九十百千两]+";
const MEASURES = "年月日号个人名项家场次届倍岁公万亿元米吨种座条所位天周";

const WITH_MEASURE = new RegExp(`(\\d+(?:\\.\\d+)?|${NUMERAL})余?([${MEASURES}])`, "gu");
const EAST_ASIAN_DATE =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月월]\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号일])?/gu;
/** A word that may be a month, with a number before or after it. */
const WESTERN_DATE =
  /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?)?(?<!\p{L})(\p{L}{4,})(?!\p{L})(?:\s+(\d{1,2})(?!\d))?/gu;
const VIETNAMESE_DATE = /(?:(\d{1,2})\s+)?thang\s+(\d{1,2})/g;

/** Numbers with their measure ("3年", also for "三年"), days ("m11d23") and months ("m11") of a folded text. */
export function quantityTerms(folded: string): QuantityTerm[] {
  const terms: QuantityTerm[] = [];
  for (const [, number, measure] of folded.matchAll(WITH_MEASURE))
    terms.push(`${parseNumeral(number as string)}${measure}`);
  for (const [, month, day] of folded.matchAll(EAST_ASIAN_DATE)) pushDate(terms, month, day);
  for (const [, before, name, after] of folded.matchAll(WESTERN_DATE)) {
    const month = MONTHS.get(name as string);
    if (month !== undefined) pushDate(terms, String(month), before ?? after);
  }
  for (const [, day, month] of folded.matchAll(VIETNAMESE_DATE)) pushDate(terms, month, day);
  return terms;
}

function pushDate(terms: QuantityTerm[], month: string | undefined, day: string | undefined): void {
  const number = parseNumeral(month ?? "");
  if (number < 1 || number > 12) return;
  terms.push(`m${number}`);
  if (day !== undefined) terms.push(`m${number}d${parseNumeral(day)}`);
}

const DIGITS = new Map([..."〇一二三四五六七八九"].map((character, value) => [character, value]));
const POWERS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** 23 for "23" and "二十三", 2024 for "二〇二四". */
function parseNumeral(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  let sum = 0;
  let digit: number | null = null;
  for (const character of number.replaceAll("零", "〇").replaceAll("两", "二")) {
    const power = POWERS.get(character);
    if (power !== undefined) {
      sum += (digit ?? 1) * power;
      digit = null;
    } else {
      digit = (digit ?? 0) * 10 + (DIGITS.get(character) ?? 0);
    }
  }
  return sum + (digit ?? 0);
}
