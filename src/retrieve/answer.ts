import type { BlockKind, DateSource } from "../read/article.ts";
import type { AskedWithin } from "./asked-within.ts";
import type { Composed } from "./composed.ts";
import type { Explanation } from "./explanation.ts";
import type { WordPair } from "./word-pair.ts";

/** What a person asked. */
export interface Question {
  /** In it may stand filters (`scope/typed-filters.ts`). */
  readonly text: string;
  /** The question before, when this one follows up on it. */
  readonly previous?: string;
  /** Citation ids that the answer to the question before quoted. */
  readonly previousCitations?: readonly string[];
  /** How many quotations are wanted, 1..20; as many as help by default (`usualCount`). */
  readonly count?: number;
  /** The day on which it is asked, ISO 8601, for "yesterday"; today by the clock of the machine, if nothing is said. */
  readonly today?: string;
  /** The answer shall tell why its passages came first. */
  readonly explain?: true;
}

export type Answer = QuotedAnswer | NothingFound;

/**
 * What an answer promises: "answers", that its first quotation answers the question, which is right in at least 85 % of the
 * questions that the calibration knows; "related", that it may be related; "nothing-found", nothing.
 */
export type Tier = QuotedAnswer["tier"] | NothingFound["kind"];

export function tierOf(answer: Answer): Tier {
  return answer.kind === "quoted" ? answer.tier : answer.kind;
}

/** What may be said of any answer. */
interface AnyAnswer {
  /**
   * Where a part of the index was out of reach, and the operator wants answers from what is left: the names of the parts that
   * were not asked, never empty.
   */
  readonly partsAway?: readonly string[];
  /** Where the question says which articles it is asked of. */
  readonly within?: AskedWithin;
}

/** Something was found that answers the question, or may be related to it. */
export interface QuotedAnswer extends AnyAnswer {
  readonly kind: "quoted";
  readonly tier: "answers" | "related";
  /**
   * Calibrated probability, 0..1, that the first quotation answers the question; of those that are composed from articles the
   * surest one, of those that answer its parts the least sure one.
   */
  readonly confidence: number;
  /** Best first, never empty; before the others, in their order, those that are composed. */
  readonly quotations: readonly Quotation[];
  /** Where the question asks for more than one place can say, and several do. */
  readonly composed?: Composed;
  /** Set when the question asked for an exact phrase in quotation marks: how it was found. */
  readonly phraseMatch?: "exact" | "similar";
  /** Where the question asked for it. */
  readonly explanation?: Explanation;
}

/** Nothing answers well enough; the nearest passages are for orientation only. */
export interface NothingFound extends AnyAnswer {
  readonly kind: "nothing-found";
  readonly confidence: number;
  /** May be empty (nothing is indexed, or nothing is near). */
  readonly nearest: readonly Quotation[];
  /** Where the question asked for it. */
  readonly explanation?: Explanation;
}

/** Verbatim text of one passage, or a part of it cut at sentence ends; of an answer of several articles also of those beside it. */
export interface Quotation {
  /**
   * The source's own characters in their order. Reading may have joined wrapped lines; where anything but white space
   * is left out in the middle, or a sentence is cut, "[…]" stands.
   */
  readonly text: string;
  /** Its sentences in order; outside of them `text` holds only white space and "[…]". Never empty. */
  readonly sentences: readonly TextRange[];
  /** The one of `sentences` that answers; null in a passage that was looked up by its citation id. */
  readonly answering: TextRange | null;
  /** Place of the first of `sentences` among all of the passage, from 0; below 0 where it stands in a passage before. */
  readonly firstSentence: number;
  /**
   * Who says the answering sentence or, where none is, all of it: the longest name that its article surely has for them, as it is
   * printed there. Absent where nobody does, or that is in doubt.
   */
  readonly saidBy?: string;
  readonly kind: BlockKind;
  readonly article: ArticleReference;
  /** Section headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The source file's name. */
  readonly source: string;
  /** First and last line in the source file, counted from 1. */
  readonly lines: readonly [number, number];
  /** First page, counted from 1, for sources that have pages; null otherwise. */
  readonly page: number | null;
  /** Text recognition has read it from a picture: it may be misread. */
  readonly recognized?: true;
  /** UTF-16 offsets into the source file's decoded text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Short stable name of the passage. */
  readonly citation: string;
  /** Address of what is quoted on the operator's pages (`npm run pages`); absent where there are none of it. */
  readonly link?: string;
  /** Ranking score, higher is better; comparable within one answer only. */
  readonly score: number;
  /** The passage goes on before or after the quotation. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  /** Where the same text is printed again. */
  readonly alsoIn: readonly Place[];
  /** By itself it would not have been quoted: it is among the nearest, and probably beside the point. */
  readonly weak?: true;
  /** Where it is in another language than the question: words of both that met, never empty. */
  readonly pairs?: readonly WordPair[];
}

/** A part of a text: `text.slice(start, end)`, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The answering sentence where it has to be told from others; null where it is all that is quoted. */
export function markedSentence({ sentences, answering }: Quotation): TextRange | null {
  return sentences.length > 1 ? answering : null;
}

/** The quotations to show to people: the best one, and of the others those that may answer too. */
export function worthShowing(quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter(({ weak }, i) => i === 0 || !weak);
}

export interface ArticleReference {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601 date or null. */
  readonly date: string | null;
  /** Null without a date, and of articles that an earlier version of the program has read. */
  readonly datedBy: DateSource | null;
  /** BCP 47, "und" where unknown. */
  readonly language: string;
  readonly url: string | null;
}

export interface Place {
  readonly source: string;
  readonly title: string | null;
  readonly lines: readonly [number, number];
}

/** Where a passage, or a quotation of it, stands. */
export function placeOf(passage: Pick<Quotation, "source" | "lines"> & { article: Pick<Place, "title"> }): Place {
  return { source: passage.source, title: passage.article.title, lines: passage.lines };
}

/** A passage found again by its citation id, with its surroundings. */
export interface Citation {
  readonly quotation: Quotation;
  /** The passages before and after it in its article, whole; null at the article's ends. */
  readonly previous: Quotation | null;
  readonly next: Quotation | null;
}

/** A part of an article, in its order. */
export interface ArticlePart {
  readonly article: ArticleEntry;
  /** How many passages the article has, at least 1. */
  readonly total: number;
  /** Place of the passage whose citation id was named, from 0. */
  readonly at: number;
  /** Place of the first of `passages`. */
  readonly from: number;
  /** Quoted whole, never empty; together all of them cover the article's text once. */
  readonly passages: readonly Quotation[];
  /** Every passage of the article. */
  readonly outline: readonly PassageOutline[];
}

/** A passage as a table of contents names it. */
export interface PassageOutline {
  readonly kind: BlockKind;
  /** How long it is, in Unicode characters. */
  readonly length: number;
  /** Its first characters, as they stand in it. */
  readonly opening: string;
}

/** Somebody whose words articles quote or report. */
export interface FoundSpeaker {
  /** As articles name them. */
  readonly name: string;
  /** How many sentences are theirs, at least 1. */
  readonly sentences: number;
  /** See `FoundArticle`. */
  readonly closeness: number;
}

/** One indexed article, for look-ups and lists. */
export interface ArticleEntry extends ArticleReference {
  readonly source: string;
  readonly lines: readonly [number, number];
  readonly passages: number;
  /** Citation id of its first passage. */
  readonly citation: string;
}

/**
 * Which articles of a list are wanted: those whose ISO 8601 date begins so ("2024", "2024-11"; null: that have none), those in a
 * BCP 47 language, or those of the file that a passage is from, by its citation id.
 */
export type ArticleFilter =
  | { readonly by: "all" }
  | { readonly by: "date"; readonly begins: string | null }
  | { readonly by: "language"; readonly language: string }
  | { readonly by: "file"; readonly citation: string };

/** Which articles a question is asked of: those that all of this holds for. */
export interface ArticleScope {
  /** First and last ISO 8601 day that they may be dated; null: open on that side. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where there is such a day: whether articles without a date are asked too. */
  readonly withUndated: boolean;
  /**
   * Of what the names of their files have, whatever the case of Latin letters: any of these, of files of any name where there
   * are none. "*" stands for any characters; a name without one may stand anywhere in the file's.
   */
  readonly files: readonly string[];
  /** Citation id of a passage of the one article; null for any. */
  readonly article: string | null;
}

/** A part of a list of articles. */
export interface ArticleList {
  /** How many the whole list has. */
  readonly total: number;
  readonly articles: readonly ArticleEntry[];
}

/** How articles are put in groups: by year of their date, by month of one year ("2024"), by language or by file. */
export type ArticleGrouping =
  | { readonly by: "year" | "language" | "file" }
  | { readonly by: "month"; readonly year: string };

/** A part of the groups of articles. */
export interface ArticleGroups {
  /** How many groups there are. */
  readonly total: number;
  readonly groups: readonly ArticleGroup[];
}

export interface ArticleGroup {
  /** "2024", "2024-11", "" for no date; the language; the citation id of the file's first passage. */
  readonly key: string;
  /** The file's name; otherwise as `key`. */
  readonly name: string;
  /** How many, at least 1. */
  readonly articles: number;
}

/** An article that is looked up by a few words. */
export interface FoundArticle extends ArticleEntry {
  /**
   * 1 where its headline, a section heading or its file name has them as they were typed; less, above 0, where they are
   * misspelt, in another script or in another order.
   */
  readonly closeness: number;
}
