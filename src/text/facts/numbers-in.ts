import { parseNumeral } from "../large-numbers.ts";
import { foldWithPlaces } from "../time/scan.ts";
import { clockAt } from "./clock-digits.ts";
import { type ClockSaid, clocksSaid } from "./clock-words.ts";
import { type Measure, measureBehind, moneyBefore } from "./measures.ts";
import { ratiosSaid } from "./ratios.ts";
import { speltNumbers } from "./spelt-numbers.ts";

/** A number that a text says, in digits or in letters. */
export interface NumberSaid {
  /** UTF-16 offsets of the number without what it counts, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The least and the most that it says, in the base of its measure. */
  readonly low: number;
  readonly high: number;
  /** What is measured: "percent", "length", "clock" (minutes of the day), "ordinal", "score"; null for what is counted otherwise. */
  readonly of: string | null;
  /** "About", "more than": the number is near. */
  readonly isAbout: boolean;
}

const DIGITS = "[0-9]{1,15}(?:[.,'’٬٫ \\u00a0\\u202f][0-9]{1,15}){0,8}";
const NUMERAL = "[〇零一二三四五六七八九十百千两]{1,16}";
const POWER = "[万亿千만억천]";
/** Sino-Korean numerals, where more than one stand together. */
const KOREAN =
  "(?<![가-힣])[일이삼사오육칠팔구십백천만억]{2,12}(?=\\s?(?:원|명|개|년|미터|킬로|톤|건|가구|퍼센트|여|채|대|곳|마리))";
const NUMBER = new RegExp(`${DIGITS}|${NUMERAL}|${KOREAN}`, "gu");
const KOREAN_NUMERALS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."일이삼사오육칠팔구십백천"].map((sign, at) => [sign, "一二三四五六七八九十百千"[at] as string]),
);
const ONE_POWER = new RegExp(`^\\s?(${POWER})`, "u");
const NEXT_GROUP = new RegExp(
  `^\\s?(${DIGITS}|${NUMERAL})(?=\\s?${POWER})|^[0-9]{4}(?![0-9.,])|^[一二三四五六七八九两]千${NUMERAL}?`,
  "u",
);
const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 만: 1e4, 억: 1e8, 천: 1e3 };

/** Words of magnitude behind digits, folded. */
const MAGNITUDE =
  /^[\s-]?(thousand|tausend|mille|mila|mil|тысяч[аиу]?|тыс|الف|الاف|mill?ion[a-z]{0,3}|mio|mln|millon(?:es)?|milh(?:ao|oes)|миллион\p{L}{0,2}|млн|مليون|ملايين|billion|bn|milliarde?[ns]?|mrd|miliard[a-z]{0,2}|bilh(?:ao|oes)|миллиард\p{L}{0,2}|млрд|مليار\p{L}{0,2}|m|k)(?![\p{L}\p{M}])/u;

/** The number is near: before it, or behind it and what it counts. */
const ABOUT_BEFORE =
  /(?:about|around|some|roughly|nearly|almost|approximately|close to|more than|over|at least|up to|under|below|less than|fewer than|as many as|well over|etwa|rund|circa|ca\.?|ungefahr|fast|knapp|gut|uber|mehr als|mindestens|weniger als|unter|bis zu|environ|pres d[e']|plus d[e']|moins d[e']|quelque|au moins|quasiment|unos|unas|cerca de|alrededor de|mas de|menos de|casi|al menos|aproximadamente|quase|mais de|pelo menos|около|примерно|более|менее|почти|свыше|порядка|не менее|حوالي|نحو|اكثر من|قرابه|ما يقارب|اقل من|约|大约|近|超过|逾|超|至少|将近|接近|不到|不足|多达|最多|上下|左右|およそ|约ね|ほぼ|최소|최대|약|거의)\s{0,2}(?:the |die |les |los |las |a )?$/u;
const ABOUT_BEHIND =
  /^\s?(?:多|余|来|以上|以下|上下|左右|余り|あまり|ほど|程度|前后|近く|超|여|이상|이하|가량|정도|or so|or more)/u;

const NEGATIVE = /(?<![\p{L}\p{N}]\s?)[-−]$|(?:零下|氷点下|영하 ?|minus |moins |menos |минус )$/u;
const BELOW_ZERO =
  /^\s?(?:celsius |c )?(?:below zero|under zero|unter null|(?:au-dessous de|sous) zero|bajo cero|abaixo de zero|sotto zero|ниже нуля|мороза|تحت الصفر)/u;

/**
 * The numbers of a text with what they measure, in its order. Units of a kind are in one base: metres, kilograms, minutes; money
 * stays in its currency.
 * @param language BCP 47, of the words in which numbers may be spelt
 */
export function numbersIn(text: string, language: string): NumberSaid[] {
  const { folded, places } = foldWithPlaces(text);
  const phrases = inPhrases(folded, language);
  const isInPhrase = (at: number) => phrases.some(({ start, end }) => start <= at && at < end);
  const found = [...phrases];
  let through = 0;
  for (const { 0: written, index } of folded.matchAll(NUMBER)) {
    if (index < through || isInPhrase(index)) continue;
    const read = readNumber(folded, index, written);
    if (read === null) continue;
    found.push(read);
    through = read.through;
  }
  for (const spelt of speltNumbers(folded, language)) {
    if (found.some(({ start, through }) => spelt.start < through && start < spelt.end)) continue;
    found.push(ofSpelt(folded, spelt));
  }
  return withRanges(
    found.sort((a, b) => a.start - b.start),
    folded,
  ).map(({ start, end, through: _, ...number }) => ({
    ...number,
    start: places[start] as number,
    end: places[end] as number,
  }));
}

interface Found extends NumberSaid {
  /** Behind its measure. */
  readonly through: number;
}

/** "Half past six", "four in ten". */
function inPhrases(folded: string, language: string): Found[] {
  const clocks = clocksSaid(folded, language).map(ofClock);
  const ratios = ratiosSaid(folded, language).map(({ start, end, percent }): Found => {
    return { start, end, through: end, low: percent, high: percent, of: "percent", isAbout: true };
  });
  return [...clocks, ...ratios];
}

function ofClock({ start, end, minutes }: ClockSaid): Found {
  return { start, end, through: end, low: minutes, high: minutes, of: "clock", isAbout: false };
}

function readNumber(folded: string, index: number, written: string): Found | null {
  const before = folded.slice(Math.max(0, index - 24), index);
  if (HANGUL.test(written)) return ofKorean(folded, index, written);
  const clock = clockAt(folded, index, before);
  if (clock !== null) return ofClock(clock);
  const isNumeral = !/^[0-9]/.test(written);
  const { digits, length } = isNumeral ? { digits: parseNumeral(written), length: written.length } : digitsOf(written);
  let end = index + length;
  // "B12", "第三", "3rd".
  if (!isNumeral && /[\p{Script=Latin}_]$/u.test(before)) return null;
  const isOrdinal =
    /第\s?$/u.test(before) || /^(?:st|nd|rd|th|er|eme|e|º|ª)(?![\p{L}])/u.test(folded.slice(end, end + 4));
  let value = digits;
  const power = ONE_POWER.exec(folded.slice(end, end + 2));
  if (power !== null) {
    const whole = withPowers(folded, index, length, digits);
    [value, end] = [whole.value, whole.end];
  } else {
    const magnitude = MAGNITUDE.exec(folded.slice(end, end + 14));
    if (magnitude !== null && !isNumeral) {
      value *= magnitudeOf(magnitude[1] as string);
      end += magnitude[0].length;
    }
  }
  const isPercent = /百分之\s?$/u.test(before);
  const about = ABOUT_BEHIND.exec(folded.slice(end, end + 8));
  const behind = measureBehind(folded, end + (about?.[0].length ?? 0));
  if (isNumeral && power === null && !isPercent && !isOrdinal && !isCounting(written, behind !== null)) return null;
  const measure: Measure | null = isPercent
    ? { of: "percent", factor: 1 }
    : isOrdinal
      ? { of: "ordinal", factor: 1 }
      : (behind?.measure ?? moneyBefore(before));
  const whole = isPercent || isOrdinal ? end : (behind?.end ?? end);
  const below = BELOW_ZERO.exec(folded.slice(whole, whole + 30))?.[0].length ?? 0;
  const isNegative = below > 0 || NEGATIVE.test(before);
  const signed = (isNegative ? -1 : 1) * value * (measure?.factor ?? 1);
  return {
    ...{ start: index, end, low: signed, high: signed },
    of: measure?.of ?? null,
    isAbout: about !== null || ABOUT_BEFORE.test(before),
    through: whole + below,
  };
}

/** Of Chinese numerals alone, "一" and many words with one count nothing. */
function isCounting(numeral: string, hasMeasure: boolean): boolean {
  if (/^一$|^[千百十]/.test(numeral) && numeral.length === 1) return false;
  if (/^十$|^[〇零一二三四五六七八九]{4}$/.test(numeral)) return hasMeasure;
  return hasMeasure || (numeral.length > 1 && /[十百千]/.test(numeral) && /[一二三四五六七八九两]/.test(numeral));
}

/** Three digits behind a separator are thousands; others behind one are decimals. */
function digitsOf(written: string): { digits: number; length: number } {
  const parts = written.split(/([^0-9])/);
  let [digits, length] = [parts[0] as string, (parts[0] as string).length];
  let decimals = "";
  for (let at = 1; at < parts.length; at += 2) {
    const [sign, more] = [parts[at] as string, parts[at + 1] as string];
    const isSpace = /\s/.test(sign);
    const isThousands =
      more.length === 3 && digits.length <= 3 * at && (at > 1 || digits.length <= 3) && digits !== "0";
    if (decimals === "" && isThousands && (!isSpace || parts[0]?.length !== 4)) digits += more;
    else if (decimals === "" && !isSpace && /[.,٫]/.test(sign)) decimals = more;
    else break;
    length += 1 + more.length;
  }
  return { digits: Number(decimals === "" ? digits : `${digits}.${decimals}`), length };
}

/** "1亿2000万", "3만 2천": groups of a number and a power, and four digits below. */
function withPowers(folded: string, index: number, length: number, first: number): { value: number; end: number } {
  let [sum, group, at] = [0, first, index + length];
  for (;;) {
    let power = ONE_POWER.exec(folded.slice(at, at + 2));
    if (power === null) return { value: sum + group, end: at };
    while (power !== null) {
      group *= POWERS[power[1] as string] as number;
      at += power[0].length;
      power = ONE_POWER.exec(folded.slice(at, at + 2));
    }
    sum += group;
    const next = NEXT_GROUP.exec(folded.slice(at, at + 20));
    if (next === null) return { value: sum, end: at };
    const written = next[0].trim();
    group = /^[0-9]/.test(written) ? digitsOf(written).digits : parseNumeral(written);
    at += next[0].length;
  }
}

function magnitudeOf(word: string): number {
  if (/^(?:thousand|tausend|mille|mila|mil|тыс\p{L}{0,3}|الف|الاف|k)$/u.test(word)) return 1e3;
  return /^(?:billion|bn|mill?iard|mrd|bilh|миллиард|млрд|مليار)/u.test(word) ? 1e9 : 1e6;
}

const HANGUL = /^\p{Script=Hangul}/u;

/** "팔천오백 원". */
function ofKorean(folded: string, index: number, written: string): Found {
  const value = written
    .split("만")
    .map((part) => (part === "" ? 0 : parseNumeral([...part].map((sign) => KOREAN_NUMERALS[sign] ?? "").join(""))))
    .reduce((sum, part, at) => (at === 0 ? part : (sum || 1) * 10_000 + part), 0);
  const end = index + written.length;
  const behind = measureBehind(folded, end);
  const low = value * (behind?.measure.factor ?? 1);
  const isAbout = ABOUT_BEHIND.test(folded.slice(end, end + 8));
  return { start: index, end, through: behind?.end ?? end, low, high: low, of: behind?.measure.of ?? null, isAbout };
}

function ofSpelt(
  folded: string,
  { start, end, value, isPart }: { start: number; end: number; value: number; isPart: boolean },
): Found {
  const about = ABOUT_BEFORE.test(folded.slice(Math.max(0, start - 24), start));
  if (isPart) return { start, end, through: end, low: value, high: value, of: "percent", isAbout: true };
  const behind = measureBehind(folded, end);
  const low = value * (behind?.measure.factor ?? 1);
  return { start, end, through: behind?.end ?? end, low, high: low, of: behind?.measure.of ?? null, isAbout: about };
}

const RANGE_SIGN = /^\s?[-–—~〜～至到:]\s?$|^\s(?:to|bis|a|à|до|or|und|and|bis zu)\s$/u;
const SCORE_SIGN = /^[-–:]$/u;

/** "10-12 km" is one number, "3-1" a score. */
function withRanges(found: readonly Found[], folded: string): Found[] {
  const joined: Found[] = [];
  for (const number of found) {
    const before = joined.at(-1);
    const between = before === undefined ? "" : folded.slice(before.end, number.start);
    if (before === undefined || before.of === "clock" || number.of === "clock" || !RANGE_SIGN.test(between)) {
      joined.push(number);
      continue;
    }
    const factor =
      before.of === null && number.of !== null && number.low !== 0 ? number.low / rawOf(folded, number) : 1;
    const low = before.low * factor;
    if (SCORE_SIGN.test(between) && number.of === null && number.high < 100 && before.low < 100) {
      joined[joined.length - 1] = {
        ...before,
        end: number.end,
        through: number.through,
        low: 1000 * before.low + number.low,
        high: 1000 * before.low + number.low,
        of: "score",
      };
    } else if (
      low < number.low &&
      (before.of === null || before.of === number.of) &&
      !/^\s(?:or|und|and)\s$/.test(between)
    ) {
      joined[joined.length - 1] = { ...number, start: before.start, low, isAbout: number.isAbout || before.isAbout };
    } else joined.push(number);
  }
  return joined;
}

/** The number as it is written, without its measure's factor. */
function rawOf(folded: string, { start, end, low }: Found): number {
  const { digits } = digitsOf(/^[0-9]+/.exec(folded.slice(start, end))?.[0] ?? "0");
  return digits === 0 ? low : digits;
}
