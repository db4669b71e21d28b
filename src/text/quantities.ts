import { largeNumbers, parseNumeral } from "./large-numbers.ts";
import { MONTHS } from "./month-names.ts";

/** What numbers and dates a folded text names, written in one way for all languages. */
type QuantityTerm = string;

/** From the first of them on: what follows is the same wherever in them one begins. */
const NUMERAL = "(?<![〇零一二三四五六七八九十百千两])[〇零一二三四五六七八九十百千两]+";
const MEASURES = "年月日号个人名项家场次届倍岁公万亿元米吨种座条所位天周";

const WITH_MEASURE = new RegExp(`((?<!\\d)\\d+(?:\\.\\d+)?|${NUMERAL})余?([${MEASURES}])`, "gu");
const EAST_ASIAN_DATE =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月월]\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号일])?/gu;
/** A word that may be a month, with a number before or after it. */
const WESTERN_DATE =
  /(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?)?(?<!\p{L})(\p{L}{4,})(?!\p{L})(?:\s+(\d{1,2})(?!\d))?/gu;
const VIETNAMESE_DATE = /(?:(\d{1,2})\s+)?thang\s+(\d{1,2})/g;

/** Large numbers ("120000000" for 1.2亿), numbers with their measure ("3年", also for "三年"), days ("m11d23"), months ("m11"). */
export function quantityTerms(folded: string): QuantityTerm[] {
  const terms: QuantityTerm[] = largeNumbers(folded);
  for (const [, number, measure] of folded.matchAll(WITH_MEASURE))
    terms.push(`${parseNumeral(number as string)}${measure}`);
  for (const [, month, day] of folded.matchAll(EAST_ASIAN_DATE)) pushDate(terms, parseNumeral(month as string), day);
  for (const [, before, name, after] of folded.matchAll(WESTERN_DATE)) {
    const month = MONTHS.get(name as string);
    if (month !== undefined) pushDate(terms, month, before ?? after);
  }
  for (const [, day, month] of folded.matchAll(VIETNAMESE_DATE)) pushDate(terms, Number(month), day);
  return terms;
}

function pushDate(terms: QuantityTerm[], month: number, day: string | undefined): void {
  if (month < 1 || month > 12) return;
  terms.push(`m${month}`);
  if (day !== undefined) terms.push(`m${month}d${parseNumeral(day)}`);
}
