import type { DayRange } from "../../text/time/days.ts";
import { daysNamed } from "../../text/time/time-asked.ts";

/** The filter by which a question is asked of articles of any time, whatever its words say. */
export const ANY_TIME = "dt:any";

/** A question, and the filters that stand in it; see `TypedFilters`. */
export interface ReadFilters {
  /** Without its filters. */
  readonly question: string;
  /** The filters as they were typed. */
  readonly typed: readonly string[];
  readonly days: DayRange | null;
  readonly anyTime: boolean;
  readonly files: readonly string[];
  /** Citation id of one of the article's passages; null for any. */
  readonly article: string | null;
  readonly having: readonly string[];
  readonly without: readonly string[];
  readonly misread: readonly string[];
}

const VALUE = String.raw`(?:"([^"\n]*)"|“([^“”\n]*)”|「([^「」\n]*)」|([^\s"“”「」]+))`;
/** Quotation marks may open an empty or a whole value; a sign stands directly before a letter or a quotation mark. */
const FILTER = new RegExp(
  String.raw`(?<!\S)(?:(dt|file|article)\s?([:：]|[<>]=?|=)\s?|([-+])(?=["“「\p{L}]))${VALUE}(?!\S)`,
  "giu",
);

/** What is quoted as a whole is a phrase, whatever it looks like. */
const PHRASE = /^["“„«「『].*["”“»」』]$/su;

/**
 * Reads the filters of a question, each a word of its own: `dt>=2025-03`, `dt<"last week"`, `dt:2025`, `file:bridge.md`,
 * `article:k3x9m2q7ab`, `-word`, `+"two words"`. `today` is ISO 8601.
 */
export function typedFilters(text: string, today: string): ReadFilters {
  const read = {
    ...{ typed: [] as string[], anyTime: false, files: [] as string[], article: null as string | null },
    ...{ having: [] as string[], without: [] as string[], misread: [] as string[] },
  };
  let days: DayRange | null = null;
  if (PHRASE.test(text.trim())) return { ...read, days, question: text };
  const question = text.replace(FILTER, (whole, name?: string, sign?: string, mark?: string, ...rest: string[]) => {
    const value = (rest.slice(0, 4).find((each) => each !== undefined) ?? "").trim();
    if (value === "") return whole;
    read.typed.push(whole);
    if (mark !== undefined) (mark === "-" ? read.without : read.having).push(value);
    else if (name?.toLowerCase() === "file") read.files.push(value);
    else if (name?.toLowerCase() === "article") read.article = value.replace(/^#/, "");
    else if (value.toLowerCase() === "any") read.anyTime = true;
    else {
      const range = daysCompared(sign ?? ":", daysNamed(value, today));
      if (range === null) read.misread.push(whole);
      else days = intersection(days, range);
    }
    return " ";
  });
  return { ...read, days, question: read.typed.length === 0 ? text : question.replace(/\s+/g, " ").trim() };
}

/** The days that are so compared with those named: "> March" begins in April. */
function daysCompared(sign: string, named: DayRange | null): DayRange | null {
  if (named === null) return null;
  const { from, to } = named;
  switch (sign) {
    case ">=":
      return { from, to: null };
    case "<=":
      return { from: null, to };
    case ">":
      return { from: to && dayBeside(to, 1), to: null };
    case "<":
      return { from: null, to: from && dayBeside(from, -1) };
    default:
      return named;
  }
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function intersection(a: DayRange | null, b: DayRange): DayRange {
  if (a === null) return b;
  const from = a.from !== null && b.from !== null ? (a.from > b.from ? a.from : b.from) : (a.from ?? b.from);
  const to = a.to !== null && b.to !== null ? (a.to < b.to ? a.to : b.to) : (a.to ?? b.to);
  return { from, to };
}
