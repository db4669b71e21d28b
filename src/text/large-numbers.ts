/** A number without separators: "120000000". */
type NumberTerm = string;

/** Digits or numerals from the first of them on: what follows is the same wherever in them one begins. */
const DIGITS_RUN = "(?<!\\d)\\d+(?:\\.\\d+)?";
const NUMERAL = "(?<![〇零一二三四五六七八九十百千两])[〇零一二三四五六七八九十百千两]+";

/** "1.2亿", "1亿2000万", "三万五千": groups of a number and a power, and what is below ten thousand. */
const WITH_POWERS = new RegExp(
  `(?:(?:${DIGITS_RUN}|${NUMERAL})[万亿]){1,2}(?:\\d{4}(?![\\d.,])|[一二三四五六七八九两]千[〇零一二三四五六七八九十百]*)?`,
  "gu",
);
const POWER_GROUP = new RegExp(`(\\d+(?:\\.\\d+)?|${NUMERAL})([万亿]?)`, "gu");
const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** "1.2 million", "1,2 млн"; three digits after a comma may be thousands as well. */
const WITH_WORD = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(\p{L}{2,})(?!\p{L})/gu;

/**
 * Words for a million and for a thousand of them, folded, by how they begin or whole where "$" ends them. "Billion" is the
 * English one: where it is a million millions, hardly anything is counted in it.
 */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:milli[oa]n|milion|milyon|millon|milh(?:ao|oes)|миллион|мільйон|εκατομμυρι|مليون|ملايين|trieu$|juta$|mio$|mln$|млн$)/,
    1e6,
  ],
  [/^(?:milliard|miliard|milyar|miljard|миллиард|мільярд|δισεκατομμυρι|مليار|billion$|bn$|mrd$|млрд$)/, 1e9],
];

/** Numbers of a folded text that are written with a power of ten in words or Chinese characters, as plain numbers. */
export function largeNumbers(folded: string): NumberTerm[] {
  const numbers: number[] = [];
  for (const [written] of folded.matchAll(WITH_POWERS)) numbers.push(sumOfPowers(written));
  for (const [, number, word] of folded.matchAll(WITH_WORD)) {
    const magnitude = MAGNITUDES.find(([beginning]) => beginning.test(word as string))?.[1];
    if (magnitude !== undefined) numbers.push(Number((number as string).replace(",", ".")) * magnitude);
  }
  // 1.2 x 100,000,000 may end a hair beside the whole number.
  return numbers.map((number) => String(Math.round(number)));
}

function sumOfPowers(written: string): number {
  let sum = 0;
  for (const [, number, power] of written.matchAll(POWER_GROUP)) {
    sum += parseNumeral(number as string) * (POWERS[power as string] ?? 1);
  }
  return sum;
}

const DIGITS = new Map([..."〇一二三四五六七八九"].map((character, value) => [character, value]));
const SMALL_POWERS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** 23 for "23" and "二十三", 2024 for "二〇二四". */
export function parseNumeral(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  let sum = 0;
  let digit: number | null = null;
  for (const character of number.replaceAll("零", "〇").replaceAll("两", "二")) {
    const power = SMALL_POWERS.get(character);
    if (power !== undefined) {
      sum += (digit ?? 1) * power;
      digit = null;
    } else {
      digit = (digit ?? 0) * 10 + (DIGITS.get(character) ?? 0);
    }
  }
  return sum + (digit ?? 0);
}
