import { fold } from "../fold.ts";
import type { DatePhrase } from "./date-phrase.ts";
import { isInName } from "./name-of-date.ts";
import type { Named } from "./named.ts";
import type { Scanned } from "./scan.ts";

/** What is counted, in any language: a number before one of these is no year. Folded. */
const COUNTED = new Set(
  fold(`
    m km cm mm kg g ha km2 m2 ft feet foot miles mile metres meters meter metre mètres metros metri metern kilometer
    kilometern kilometers kilometres kilómetros quilômetros метров метра метрах километров км м человек людей рублей
    евро долларов домов people persons men women children students voters members residents inhabitants soldiers
    houses homes households schools cities towns villages cases copies pages words seats dollars euros euro pounds
    yen yuan won votes points times tons tonnes litres liters personas personnes pessoas personen persone menschen
    leute einwohner einwohnern habitants habitantes abitanti stimmen votos voix pesos reais dólares dollar seiten
    páginas casas maisons häuser häusern stück tonnen toneladas liter grad degrees steps islands hours minutes
    seconds bc bce ad bits mb gb hz watts kw mw volt uhr pm am jobs acres hectares hektar гектаров тонн голосов
    жителей v a.c ac av
  `)
    .trim()
    .split(/\s+/),
);

/**
 * Whether a date in a question is one, and nothing that looks like it: what its words leave open, what stands around says.
 */
export function isPlainDate(
  scanned: Scanned,
  { start, end, named }: DatePhrase,
  standing: "by itself" | "after a preposition",
): boolean {
  const { tokens, lexicon } = scanned;
  const { words } = lexicon;
  const [first, next, previous, beforeThat] = [tokens[start], tokens[end], tokens[start - 1], tokens[start - 2]];
  if (next?.kind === "6") return true;
  if (isInName(scanned, { start, end, named })) return false;
  const isUnspaced = words.division !== "words";
  const isBeforeName =
    !words.capitals &&
    !isUnspaced &&
    next?.kind === "x" &&
    next.isCapital &&
    hasSmallLetters(scanned) &&
    !(named.isSure && named.year !== undefined);
  if (isOnly(named, ["year"])) {
    if (named.isSure) return true;
    // "1620-21", "the 2010 drought".
    if (next?.kind === "-" || (words.articleMatters && previous?.kind === "H")) return false;
    if (next !== undefined && COUNTED.has(next.text)) return false;
    if (standing === "after a preposition") return !/[j]/.test(previous?.kind ?? "");
    return words.bare === "weekdays and years" && isFree(scanned, start, end) && !isLabelled(scanned, start);
  }
  if (first?.date?.isSeason) return false;
  if (named.day !== undefined || named.days !== undefined || named.week !== undefined) return true;
  if (isOnly(named, ["month"])) {
    if (named.isSure || isUnspaced) return true;
    const ofNoMonth = next?.kind === "g" && words.articleMatters === true;
    return (
      standing === "after a preposition" &&
      previous?.kind !== "j" &&
      previous?.kind !== "t" &&
      !isBeforeName &&
      !ofNoMonth
    );
  }
  if (isOnly(named, ["month", "year"]) && first?.kind === "M") {
    return !(previous?.kind === "x" && previous.isCapital && first.isCapital && !words.capitals && start > 1);
  }
  if (isOnly(named, ["month", "part"]) || isOnly(named, ["month", "weekday"])) return true;
  if (isOnly(named, ["weekday"])) {
    if (isUnspaced) return true;
    // "the Sunday school": an article is no preposition.
    if (previous?.kind === "H" && words.articleMatters && next?.kind === "x" && !/[ij]/.test(beforeThat?.kind ?? ""))
      return false;
    if (standing === "after a preposition" || (previous?.kind === "H" && words.bare !== undefined))
      return !isBeforeName && previous?.kind !== "t" && (next?.kind !== "x" || next.text !== "times");
    // Where days have no capital, a name has: "Viernes" is Robinson's.
    const mayBeName = first?.ambiguous === true || (first?.isCapital === true && words.capitals !== true && start > 0);
    return words.bare !== undefined && !mayBeName && isFree(scanned, start, end);
  }
  if (named.season !== undefined) return named.year !== undefined || named.seasonShift !== undefined;
  if (named.decade !== undefined)
    return (
      isUnspaced ||
      standing === "after a preposition" ||
      named.part !== undefined ||
      named.century !== undefined ||
      /[KTNY]/.test(previous?.kind ?? "")
    );
  if (named.century !== undefined) return named.isSure === true || isUnspaced || standing === "after a preposition";
  if (named.quarter !== undefined || named.half !== undefined)
    return named.year !== undefined || named.isSure === true || isUnspaced;
  return named.year !== undefined || named.monthShift !== undefined || named.weekdayShift !== undefined;
}

function isOnly(named: Named, keys: readonly (keyof Named)[]): boolean {
  const said = Object.keys(named).filter((key) => key !== "isSure");
  return said.length === keys.length && keys.every((key) => key in named);
}

/** Nothing stands beside it that it may belong to: the question begins or ends there, or goes on with a frequent word. */
function isFree({ tokens, lexicon }: Scanned, start: number, end: number): boolean {
  const [previous, next] = [tokens[start - 1], tokens[end]];
  if (previous === undefined && lexicon.words.capitals && next?.kind === "x" && !next.isCapital)
    return !COUNTED.has(next.text);
  const isClear =
    next === undefined ||
    next.kind !== "x" ||
    (lexicon.words.capitals === true &&
      previous !== undefined &&
      /[zaH]/.test(previous.kind) &&
      next.text.length > 2 &&
      !COUNTED.has(next.text));
  return isClear && !(previous?.kind === "x" && previous.isCapital);
}

/** "zimmer 2024": without capitals it is unknown which words are nouns. */
function isLabelled({ tokens }: Scanned, start: number): boolean {
  return tokens[start - 1]?.kind === "x" && !hasCapitals(tokens);
}

function hasCapitals(tokens: Scanned["tokens"]): boolean {
  return tokens.some(({ isCapital }, index) => isCapital && index > 0);
}

/** In a headline of capitals they tell nothing. */
function hasSmallLetters({ tokens }: Scanned): boolean {
  return tokens.some(({ kind, isCapital }) => kind === "x" && !isCapital);
}
