import type { DayRange } from "../text/time/days.ts";

/** Of which articles a question was asked, as it says by filters (`typed-filters.ts`) or in words. */
export interface AskedWithin {
  /** The question without its filters. */
  readonly question: string;
  /** Null where it has no filters. */
  readonly filters: TypedFilters | null;
  /** What its words say of time; null where they say nothing, or what no article here is dated by. */
  readonly time: TimeTaken | null;
}

/** Filters in a question: all of them hold. */
export interface TypedFilters {
  /** Days of the articles; null for any. */
  readonly days: DayRange | null;
  /** See `ArticleScope`. */
  readonly files: readonly string[];
  /** The headline of the one article that is asked, "" where it has none or is not there; null for any. */
  readonly article: string | null;
  /** Whose words answer, any of these; anybody's or nobody's where there are none. */
  readonly saidBy: readonly AskedSpeaker[];
  /** Words and phrases that passages or their headlines must have, and must not have. */
  readonly having: readonly string[];
  readonly without: readonly string[];
  /** What looks like a filter but names no day, or none that the others leave, as it was typed: it was not heeded. */
  readonly misread: readonly string[];
}

/** Somebody by whom an answer shall be said. */
export interface AskedSpeaker {
  /** The name as it was typed. */
  readonly asked: string;
  /** Who is meant, as articles name them, the most quoted first; empty where nobody of that name says anything. */
  readonly names: readonly string[];
  /** Then: speakers whose names come near to it. */
  readonly nearest: readonly string[];
}

/** What was made of the time that a question speaks of. */
export type TimeTaken =
  | {
      /** "only": articles of these days answer; "elsewhere": they do not, and the answer is from others, or undated. */
      readonly kind: "only" | "elsewhere";
      readonly days: DayRange;
      /** What happened on the day that bounds them: the article that tells so. */
      readonly event: EventArticle | null;
    }
  /** Of what may answer, the newest comes first. */
  | { readonly kind: "newest-first" };

export interface EventArticle {
  readonly title: string | null;
  /** ISO 8601. */
  readonly date: string;
}
