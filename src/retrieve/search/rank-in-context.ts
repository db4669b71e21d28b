import type { Question } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Calibration } from "./calibration.ts";
import { CloseReading, reorder } from "./close-reading.ts";
import { confidenceOf } from "./confidence.ts";
import { bondOf, rankFollowUp } from "./follow-up.ts";
import { isSearchable, type NameReading, type PreparedQuestion, prepareQuestion } from "./prepare-question.ts";
import { type MeasuredPassage, measureCandidates, type RankedPassage, rank } from "./rank.ts";
import type { SearchModels } from "./search-models.ts";
import { WEIGHTS, type Weights, weightsWith } from "./signals.ts";

/** A question's candidates, measured by the question alone and, where something was said before, together with that. */
export interface MeasuredQuestion {
  readonly text: string;
  /** The question before; empty where it is not known. */
  readonly previous: string;
  /** The question alone. */
  readonly prepared: PreparedQuestion;
  /** Distinct tokens of the question that carry meaning. */
  readonly tokens: number;
  readonly alone: readonly MeasuredPassage[];
  /** Null where nothing was said before. */
  readonly together: readonly MeasuredPassage[] | null;
  /** Ids of the articles that the answer before quoted, first ones first; empty where that is not known. */
  readonly quotedArticles: readonly number[];
  /** Where only the question before is known: the candidates of that. Its best passages stand for those quoted. */
  readonly before: readonly MeasuredPassage[];
}

/** So many passages of the question before stand for what its answer quoted, where that is not known. */
const PROBABLY_QUOTED = 3;

/** The best so many for the question together with what was said before are measured by the question alone too. */
const MEASURED_TWICE = 20;

/** Null where `prepareQuestion` makes nothing of the question. */
export async function measureInContext(
  question: Question,
  snapshot: StoreSnapshot,
  models: SearchModels,
  names: NameReading = "sure",
): Promise<MeasuredQuestion | null> {
  const prepared = await prepareQuestion(question.text, snapshot, models, names);
  if (prepared === null) return null;
  const citations = question.previousCitations ?? [];
  const quoted = citations.length === 0 ? [] : await snapshot.cited(citations);
  const context = (question.previous ?? quoted[0]?.text ?? "").trim();
  const measure = async (text: string) => {
    const asked = await prepareQuestion(text, snapshot, models);
    return asked === null ? null : measureCandidates(asked, { snapshot, models });
  };
  const together = context === "" ? null : await measure(inContext(context, question));
  const before = quoted.length > 0 ? null : await measure(context);
  const besides = together === null ? [] : rank(together).slice(0, MEASURED_TWICE);
  return {
    text: question.text,
    previous: (question.previous ?? "").trim(),
    prepared,
    tokens: prepared.late.tokenCount,
    alone: await measureCandidates(prepared, { snapshot, models, besides: besides.map(({ passage }) => passage.id) }),
    together,
    quotedArticles: articlesOf(quoted),
    before: before ?? [],
  };
}

/** A question with its candidates, best first. */
export interface RankedQuestion {
  readonly measured: MeasuredQuestion;
  /** What the reranker has read for it. */
  readonly reading: CloseReading;
  readonly ranked: readonly RankedPassage[];
}

/**
 * Measures and orders a question's candidates. Where none answers it, a name in it that the collection may write in another
 * script is guessed. Null for a question without a single letter or digit, and for one that says nothing.
 * @param read how many passages the reranker reads, if not as many as usual
 */
export async function rankQuestion(
  question: Question,
  snapshot: StoreSnapshot,
  models: SearchModels,
  read?: number,
): Promise<RankedQuestion | null> {
  const { calibration } = models;
  const reading = new CloseReading(models.reranker, read);
  const heard = async (names: NameReading): Promise<(RankedQuestion & { readonly confidence: number }) | null> => {
    const measured = await measureInContext(question, snapshot, models, names);
    if (measured === null) return null;
    const read = await readInContext(measured, { reading, calibration });
    const ranked = reorder(read, calibration.reranking);
    return { measured, reading, ranked, confidence: confidenceOf(ranked, calibration) };
  };
  const surely = await heard("sure");
  if (surely === null || surely.confidence >= calibration.thresholds.related) return surely;
  if (surely.measured.prepared.isGuess) return surely;
  const guessed = await heard("guessed");
  return guessed !== null && guessed.confidence > surely.confidence ? guessed : surely;
}

/** A ranking with the question that a reranker reads beside its passages. */
interface Hearing {
  readonly ranked: readonly RankedPassage[];
  readonly read: string;
}

/** The ways to hear a question, and which of them counts: the one whose first passage is the surest, or the least sure. */
interface Hearings {
  readonly hearings: readonly [Hearing, ...Hearing[]];
  readonly counting: "surest" | "least-sure";
}

/** The candidates in order, best first, where something was said before in the light of that; measured by the question alone. */
export function rankInContext(measured: MeasuredQuestion, weights: Weights = WEIGHTS): readonly RankedPassage[] {
  return hearingsOf(measured, weights).hearings[0].ranked;
}

/** By what a ranking is read, and what its numbers mean. */
interface ReadWith {
  readonly reading: CloseReading;
  readonly calibration: Calibration;
  /** Those of the calibration, if nothing is said. */
  readonly weights?: Weights;
}

/** The candidates in the same order, the best ones read (yet to be put in the order that follows from that: `reorder`). */
export async function readInContext(
  measured: MeasuredQuestion,
  { reading, calibration, weights = weightsWith(calibration.trust) }: ReadWith,
): Promise<RankedPassage[]> {
  const { hearings, counting } = hearingsOf(measured, weights);
  const heard = await Promise.all(
    hearings.map(async ({ ranked, read }) => {
      const candidates = await reading.read(read, ranked);
      return { candidates, confidence: confidenceOf(reorder(candidates, calibration.reranking), calibration) };
    }),
  );
  const direction = counting === "surest" ? -1 : 1;
  heard.sort((a, b) => direction * (a.confidence - b.confidence));
  return heard[0]?.candidates ?? [];
}

/**
 * A question that stands alone is answered as if nothing had been said before. Any other is heard twice, alone and after the
 * question before. Where the article that was quoted has its words, either may be what is meant. Where it points back with
 * words that are not met there, it may as well have left the subject: then no more counts than both bear out.
 */
function hearingsOf(measured: MeasuredQuestion, weights: Weights): Hearings {
  const { text, previous, prepared, tokens } = measured;
  const ranked = rank(measured.alone, weights);
  const alone: Hearing = { ranked, read: prepared.text };
  if (measured.together === null) return { hearings: [alone], counting: "surest" };
  const articles = quotedBefore(measured, weights);
  const quoted = ranked.filter(({ passage }) => passage.articleId === articles[0]);
  const bond = bondOf({ text, tokens, quoted });
  if (bond === "stands") return { hearings: [alone], counting: "surest" };
  const rankings = rankFollowUp({ alone: ranked, together: rank(measured.together, weights) }, articles);
  return {
    hearings: [
      { ranked: rankings.alone, read: prepared.text },
      { ranked: rankings.together, read: `${previous} ${prepared.text}`.trim() },
    ],
    counting: bond === "asks-on" ? "surest" : "least-sure",
  };
}

/** Ids of the articles that the answer before quoted, or probably did. */
function quotedBefore({ quotedArticles, before }: MeasuredQuestion, weights: Weights): readonly number[] {
  if (quotedArticles.length > 0) return quotedArticles;
  return articlesOf(
    rank(before, weights)
      .slice(0, PROBABLY_QUOTED)
      .map(({ passage }) => passage),
  );
}

function articlesOf(passages: readonly StoredPassage[]): number[] {
  return [...new Set(passages.map(({ articleId }) => articleId))];
}

/** The texts that must be embedded to answer a question, as far as they are known without the store. */
export function textsToEmbed(question: Question): string[] {
  const context = (question.previous ?? "").trim();
  const together = context === "" ? [] : [inContext(context, question)];
  const before = (question.previousCitations ?? []).length > 0 ? [] : [context];
  return [question.text, ...together, ...before].filter(isSearchable);
}

function inContext(context: string, { text }: Question): string {
  return `${context}\n${text}`;
}
