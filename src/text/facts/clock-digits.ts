import { parseNumeral } from "../large-numbers.ts";
import type { ClockSaid } from "./clock-words.ts";

const CLOCK =
  /^(?:(?:[:.]|\s?h\s?)([0-5][0-9])(?![0-9]))?\s?(am|pm|a\.m\.?|p\.m\.?|uhr|h(?![\p{L}])|часов(?= утра| вечера| дня)|点|时|時|시)?/u;
const EAST = /^(?:点|时|時|시)$/;
const EAST_MINUTES = /^\s?([0-5]?[0-9]|[一二三四五六七八九十]{1,3})(?:分|분)|^(?<quarters>[一三])刻|^半/u;
const AFTERNOON = /(?:下午|晚上|傍晚|午后|夜|오후|저녁)\s?$/u;
const IS_AFTERNOON_BEHIND = /^p\.?m/u;

const HOURS = /^(?:[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,3}(?=[点时時])|两(?=点(?:半|一刻|三刻|整|钟)))/u;

/** The time of day that a folded text tells at a place, behind these words; null where it is none. */
export function clockAt(folded: string, index: number, before: string): ClockSaid | null {
  const hours = HOURS.exec(folded.slice(index, index + 4))?.[0];
  if (hours === undefined || /[0-9][:.,]$/.test(before)) return null;
  const value24 = parseNumeral(hours);
  if (value24 > 24) return null;
  const behind = folded.slice(index + hours.length, index + hours.length + 12);
  const [all = "", minutes, mark] = CLOCK.exec(behind) ?? [];
  const isColon = minutes !== undefined && /^(?::|\s?h)/.test(behind);
  if (mark === undefined && !isColon) return null;
  const isEast = EAST.test(mark ?? "");
  const rest = folded.slice(index + hours.length + all.length);
  if (isEast && /^(?:间|間)/.test(rest)) return null;
  const east = isEast ? EAST_MINUTES.exec(rest) : null;
  const later = value24 < 12 && (IS_AFTERNOON_BEHIND.test(mark ?? "") || AFTERNOON.test(before)) ? 12 : 0;
  const value = 60 * (value24 + later) + Number(minutes ?? minutesOf(east));
  const end = index + hours.length + all.length + (east?.[0].length ?? 0);
  return { start: index, end, minutes: value };
}

/** Of "20分", "一刻", "半"; none without them. */
function minutesOf(behind: RegExpExecArray | null): number {
  if (behind === null) return 0;
  const { 1: minutes, groups } = behind;
  if (groups?.quarters !== undefined) return groups.quarters === "一" ? 15 : 45;
  return minutes === undefined ? 30 : parseNumeral(minutes);
}
