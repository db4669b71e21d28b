import { chineseScript } from "../text/chinese.ts";
import { fullDate } from "../text/dates.ts";

/** What a file says of itself beside its text: front matter, HTML metadata, a document's properties. */
export interface GivenFacts {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  readonly tags: readonly string[];
}

export const NOTHING_GIVEN: GivenFacts = { title: null, byline: null, date: null, language: null, url: null, tags: [] };

/** A text as one line without white space around it; null when nothing is left, or it is no text. */
export function oneLine(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const line = String(value).replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}

/**
 * The day that a date written in a common way names, ISO 8601; null when it names none.
 * @param language BCP 47, see `fullDate`.
 */
export function dayOf(value: unknown, language?: string | null): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  const line = oneLine(value);
  return line === null ? null : fullDate(line, language ?? undefined);
}

/** Han languages that BCP 47 names by a tag of their own or behind "zh-", as they are written here. */
const CHINESE: ReadonlySet<string> = new Set(["zh", "cmn", "yue", "wuu", "hak", "nan", "gan", "hsn", "cdo"]);

/** The BCP 47 tag that a file gives, Chinese with its script; null when it is none. Parts that it does not know are passed over. */
export function languageTag(value: unknown, text: string): string | null {
  const line = oneLine(value)?.replaceAll("_", "-");
  if (line === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(line)) return null;
  const [primary = "", ...rest] = line.toLowerCase().split("-");
  // A language's tag as it is written today: "iw" is "he".
  if (!CHINESE.has(primary)) return new Intl.Locale(primary).language;
  const script = rest.find((part) => part === "hans" || part === "hant");
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  if (script !== undefined) return script === "hant" ? "zh-Hant" : "zh-Hans";
  if (region !== undefined) return ["tw", "hk", "mo"].includes(region) ? "zh-Hant" : "zh-Hans";
  return `zh-${chineseScript(text.slice(0, 3000))}`;
}
