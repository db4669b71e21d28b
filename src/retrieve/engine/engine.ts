import type {
  Answer,
  ArticleFilter,
  ArticleGrouping,
  ArticleGroups,
  ArticleList,
  ArticlePart,
  Citation,
  FoundArticle,
  FoundSpeaker,
  Question,
} from "../answer.ts";
import type { Told } from "../compare/told.ts";
import type { Comparison, Timeline } from "../comparison.ts";
import type { Digest, DigestRequest } from "../digest.ts";
import type { SourceLines } from "../source-lines.ts";
import type { Verification } from "../verification.ts";

/**
 * Everything that a conversation needs of the index; the same in process and across processes. Every method throws
 * IndexFolderError when the index cannot be used (any longer). An engine in another process also throws EngineBusyError
 * when too many calls wait, ProcessError when that process ends over a call, and UnexpectedError for what only that process
 * knows.
 */
export interface Engine {
  /**
   * @throws QuotationMismatchError when a quotation is not the source's, EmbeddingError when the question cannot be
   *   embedded, RerankerError when the passages cannot be read.
   */
  ask(question: Question): Promise<Answer>;
  /**
   * Articles by what was typed so far of a headline, a section heading or a file name, best first: those that have it as it was
   * typed, then those that have it nearly, or in another script. All of them, by file, for "".
   */
  lookUp(typed: string, limit: number, offset?: number): Promise<FoundArticle[]>;
  /**
   * Those whose words articles quote or report, by what was typed so far of their names, best first, of equally close ones the most
   * quoted; all of them for "".
   */
  findSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]>;
  /**
   * At most `limit` (at least 1) of the articles that a filter lets through, after the first `offset`: the newest first, those
   * without a date last; those of a file in their order there.
   */
  listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList>;
  /**
   * At most `limit` (at least 1) groups of articles after the first `offset`: years and months from the last, languages from the
   * most frequent, files by name.
   */
  groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups>;
  /** Null when no passage has this citation id (any longer). @throws QuotationMismatchError like `ask`. */
  cite(citation: string): Promise<Citation | null>;
  /**
   * At most `count` passages (at least 1) of the article that the passage with this citation id belongs to, from the one at
   * place `from` on; a place that the article does not have counts as its first or last. Null when no passage has this
   * citation id (any longer). @throws QuotationMismatchError like `ask`.
   */
  readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null>;
  /**
   * Checks the quotations that a text makes, which stand in quotation marks or quoted lines; without any, each of its lines.
   * @throws QuotationMismatchError like `ask`.
   */
  verify(text: string): Promise<Verification>;
  /**
   * What several articles tell of what is asked, side by side, with the numbers, dates, names and denials that differ.
   * @throws like `ask`.
   */
  compare(question: Question): Promise<Comparison>;
  /** What articles tell of a topic, by the days that their sentences speak of. @throws like `ask`. */
  timeline(topic: Question): Promise<Timeline>;
  /**
   * What each of its indexes tells of a question, as plain data: what `compare` and `timeline` make of that, and of what other
   * engines tell, is made by `compareTold` and `timelineOfTold`. @throws like `ask`.
   */
  tell(question: Question): Promise<readonly Told[]>;
  /** `compare`, of what indexes told, which may be others than this engine's. @throws QuotationMismatchError like `ask`. */
  compareTold(told: readonly Told[]): Promise<Comparison>;
  /** `timeline` of the same. @throws QuotationMismatchError like `ask`. */
  timelineOfTold(told: readonly Told[]): Promise<Timeline>;
  /**
   * Groups questions that mean much the same, in whatever language: for each the index of the first question of its group
   * (its own where it begins one).
   */
  groupQuestions(questions: readonly string[]): Promise<number[]>;
  /**
   * At most `count` lines (at least 1), from the one of number `from` (from 1) on, of the file that the passage with this citation
   * id is of, as they stand there, with what of them was left out; of long lines fewer. Null when no passage has this citation id
   * (any longer). @throws QuotationMismatchError like `ask`.
   */
  readSource(citation: string, from: number, count: number): Promise<SourceLines | null>;
  /**
   * What is new in the collection since an earlier digest, and what of it is worth telling, word for word.
   * @throws QuotationMismatchError like `ask`; StoreError where a part of the index is out of reach, lest all of it be new later.
   */
  digest(request: DigestRequest): Promise<Digest>;
  status(): Promise<EngineStatus>;
  /** Absent for an engine that has no process of its own. */
  readonly vitals?: EngineVitals;
  /** Finishes what is under way and frees the native parts. */
  close(): Promise<void>;
}

/** How an engine in a process of its own is doing, as its caller knows without asking it. */
export interface EngineVitals {
  /** Calls that have no answer yet. */
  readonly openCalls: number;
  /** How many there may be; beyond that, EngineBusyError. */
  readonly mostCalls: number;
  /** How often the process was started again after it had ended by itself. */
  readonly restarts: number;
}

export interface EngineStatus {
  readonly model: string;
  readonly dimensions: number;
  readonly files: number;
  readonly articles: number;
  readonly passages: number;
  /** Articles by BCP 47 language. */
  readonly languages: Readonly<Record<string, number>>;
  /** Counts up with every change of the index. */
  readonly generation: number;
  /** ISO 8601 time of the last change. */
  readonly updated: string;
  /** Files that are quoted though they are out of reach now, as when a share is not mounted; absent for none. */
  readonly vanished?: number;
}
