import { fold } from "../fold.ts";
import type { DatePhrase } from "./date-phrase.ts";
import type { Scanned, Token } from "./scan.ts";

/** What is named after days of a year, before or behind which they are a name: streets, movements. Folded. */
const PLACES = new Set(
  fold(`
    street road avenue boulevard square bridge stadium rue avenue boulevard pont quai calle avenida plaza paseo barrio puente
    estadio rua praça ponte bairro via viale piazza corso ponte straße strasse platz allee brücke straat plein laan brug
    ulica ulicy ulicę ulicą ulice plac placu aleja alei rondo most caddesi sokağı meydanı mahallesi parkı stadı köprüsü
    bulvarı улица улице улицу улицы улицей площадь площади проспект проспекте вулиця вулиці вулицю площа площі
    bewegung movimiento movimento mouvement movement движение движения рух hareketi ruch
    شارع ميدان مدينة جسر ساحة كوبري
  `)
    .trim()
    .split(/\s+/),
);

/** Behind the short name of a day of the week in Japanese: parts of the day, which make no name of it. */
const PART_OF_DAY = /[朝夜晩夕午深昼未]/u;
/** Between the word for a street and a date; where the day alone is none, it stands there too. */
const BEFORE_NAME = /[no]?[gf]?$/;
const HAN = /^\p{Script=Han}$/u;
const LETTER_OF_NAME = /^[\p{Script=Han}\p{Script=Katakana}]$/u;
const NUMERAL = /^\p{Script=Han}+$/u;
const ASKS_WHO = /^(?:是谁|是哪[里个]?人|是什么人|是何|何许人)/u;
const WHICH_DAY = /^(?:是(?:一个)?什么(?:日子|节)|[はって]{0,2}(?:何|なん)の日|[은는이]?무슨날)/u;
/** The most characters of a given name. */
const LONGEST_GIVEN_NAME = 2;

/** Whether a date belongs to a name: a street's, a feast's, a person's. */
export function isInName(scanned: Scanned, date: DatePhrase): boolean {
  const { division, language } = scanned.lexicon.words;
  if (division !== "words" && isAskedWhichDay(scanned, date)) return true;
  if (division === "words") return isNameOfPlace(scanned, date);
  if (language === "ja") return isJapaneseCompound(scanned, date);
  return language === "zh" && (isFolkDay(scanned, date) || isStreet(scanned, date) || isAskedWho(scanned, date));
}

/** "calle 25 de Mayo", "Platz des 18. März", "1 Mayıs Mahallesi". */
function isNameOfPlace({ tokens, kinds, lexicon }: Scanned, { start, end, named }: DatePhrase): boolean {
  if (named.month === undefined || named.year !== undefined || named.monthShift !== undefined) return false;
  const behind = tokens[end];
  if (behind !== undefined && PLACES.has(behind.text) && (behind.isCapital || !lexicon.words.monthFirst)) return true;
  // "de Mars": months have no capital there, the planet has.
  const [first, previous] = [tokens[start], kinds.charAt(start - 1)];
  const isLowerElsewhere = lexicon.words.bare === "weekdays" && first?.ambiguous === true && first.isCapital;
  if (isLowerElsewhere && previous === "g" && named.day === undefined) return true;
  const before = start - (BEFORE_NAME.exec(kinds.slice(0, start))?.[0].length ?? 0);
  return PLACES.has(tokens[before - 1]?.text ?? "");
}

/** "日曜大工", "五月病": what follows at once makes a word of it, where a particle would make it a time. */
function isJapaneseCompound({ tokens, kinds }: Scanned, { start, end, named }: DatePhrase): boolean {
  const [first, next] = [tokens[start] as Token, tokens[end]];
  if (kinds.charAt(end) !== "x" || next === undefined || !LETTER_OF_NAME.test(next.text)) return false;
  if (PART_OF_DAY.test(next.text)) return false;
  const isShortWeekday = kinds.slice(start, end) === "W" && first.text.endsWith("曜");
  const isMonthInCharacters = kinds.slice(start, end) === "nm" && NUMERAL.test(first.text) && HAN.test(next.text);
  return isShortWeekday || (isMonthInCharacters && named.year === undefined);
}

/** "九月九", "三月三": feasts of the old calendar, which are said without 日. */
function isFolkDay({ tokens, kinds }: Scanned, { start, end, named }: DatePhrase): boolean {
  return kinds.slice(start, end) === "nmn" && named.month === named.day && NUMERAL.test(tokens[start]?.text ?? "");
}

/** "5月5日は何の日": asks what the day is, of any year. */
function isAskedWhichDay({ tokens }: Scanned, { end, named }: DatePhrase): boolean {
  if (named.day === undefined || named.year !== undefined) return false;
  const behind = tokens
    .slice(end, end + 6)
    .map(({ text }) => text)
    .join("");
  return WHICH_DAY.test(behind);
}

/** "三月街". */
function isStreet({ tokens, kinds }: Scanned, { start, end }: DatePhrase): boolean {
  const [first, next] = [tokens[start], tokens[end]];
  return (
    kinds.slice(start, end) === "nm" && NUMERAL.test(first?.text ?? "") && /^[街路巷镇村]$/u.test(next?.text ?? "")
  );
}

/** "周一良是谁": a person of the surname 周. */
function isAskedWho({ tokens, kinds }: Scanned, { start, end }: DatePhrase): boolean {
  if (kinds.slice(start, end) !== "W" || !/^周/u.test(tokens[start]?.text ?? "")) return false;
  let behind = end;
  while (behind < tokens.length && behind - end < LONGEST_GIVEN_NAME && kinds.charAt(behind) === "x") behind++;
  const asked = tokens
    .slice(behind, behind + 4)
    .map(({ text }) => text)
    .join("");
  return behind > end && ASKS_WHO.test(asked);
}
