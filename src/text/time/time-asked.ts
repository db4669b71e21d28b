import { type Clause, clauseAt } from "./clause.ts";
import type { DayRange } from "./days.ts";
import { eventIn, isQuoted } from "./event.ts";
import { languagesByScript, likeliestLanguages } from "./languages.ts";
import { lexiconOf } from "./lexicon.ts";
import { type FoldedText, foldWithPlaces, type Scanned, scan } from "./scan.ts";

/** Half-open UTF-16 offsets into the question. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a question says of the time that its answer is of. `words` covers the preposition too ("in March"). */
export type TimeAsked =
  /**
   * These days. `repeats`: the words name no year ("in March", "11月23日"): the same days of any year may be meant; `range` is
   * then the last such days that have begun, seen from today.
   */
  | { readonly kind: "days"; readonly range: DayRange; readonly repeats: boolean; readonly words: TextRange }
  /** The newest ("latest news on the bridge"). */
  | { readonly kind: "latest"; readonly words: TextRange }
  /** Since or before something that is no date ("since the summit"): when that was, the articles have to say. */
  | { readonly kind: "event"; readonly side: "since" | "before"; readonly event: TextRange; readonly words: TextRange };

/** Longer questions are read up to here, in UTF-16 units. */
const LONGEST_QUESTION = 500;
/** Longer phrases name no days. */
const LONGEST_PHRASE = 100;

/**
 * What a question says of time, in any of twenty languages; null where it says nothing, or where what it says is in doubt.
 * @param today ISO 8601 day.
 */
export function timeAsked(question: string, today: string): TimeAsked | null {
  const source = foldWithPlaces(question.slice(0, LONGEST_QUESTION));
  const languages = likeliestLanguages(source, languagesByScript(source.text));
  let weaker: TimeAsked | null = null;
  for (const language of languages) {
    const found = askedIn(scan(source, lexiconOf(language)), source, today);
    if (found?.kind === "days") return found;
    weaker ??= found;
  }
  return weaker;
}

function askedIn(scanned: Scanned, { text }: FoldedText, today: string): TimeAsked | null {
  const clauses = clausesOf(scanned, today).filter(({ words }) => !isQuoted(text, words.start, words.end));
  const [first, ...others] = clauses;
  if (first !== undefined) {
    // Of two times it is unknown which one the answer is of.
    if (others.some(({ range }) => range.from !== first.range.from || range.to !== first.range.to)) return null;
    return { kind: "days", range: first.range, repeats: first.repeats, words: first.words };
  }
  const event = eventIn(scanned);
  if (event !== null) {
    const { side } = event;
    const words = placeOf(scanned, event.start, event.end);
    return { kind: "event", side, event: placeOf(scanned, event.eventStart, event.eventEnd), words };
  }
  const latest = scanned.kinds.indexOf("l");
  if (latest < 0) return null;
  const words = placeOf(scanned, latest, latest + 1);
  return isQuoted(text, words.start, words.end) ? null : { kind: "latest", words };
}

function clausesOf(scanned: Scanned, today: string): (Clause & { readonly words: TextRange })[] {
  const found: (Clause & { words: TextRange })[] = [];
  for (let at = 0; at < scanned.tokens.length; ) {
    const clause = clauseAt({ scanned, at, today, setting: "question" });
    if (clause !== null) found.push({ ...clause, words: placeOf(scanned, clause.start, clause.end) });
    at = clause?.end ?? at + 1;
  }
  return found;
}

function placeOf({ tokens }: Scanned, start: number, end: number): TextRange {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/**
 * The days that a phrase alone names, as a person types it into a field or a filter: "2025-03", "last week", "去年三月"; null
 * where it names none, or where 3/4/2025 may be either of two days.
 * @param today ISO 8601 day.
 */
export function daysNamed(phrase: string, today: string): DayRange | null {
  const trimmed = phrase.trim();
  if (trimmed === "" || trimmed.length > LONGEST_PHRASE) return null;
  const source = foldWithPlaces(trimmed);
  for (const language of languagesByScript(trimmed)) {
    const scanned = scan(source, lexiconOf(language));
    if (scanned.tokens.some(({ date }) => date?.isUnclear)) return null;
    const clause = clauseAt({ scanned, at: 0, today, setting: "alone" });
    if (clause !== null && /^[g.]?$/.test(scanned.kinds.slice(clause.end))) return clause.range;
  }
  return null;
}
