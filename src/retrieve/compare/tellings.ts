import type { Question } from "../answer.ts";
import { distinctOf } from "../answering/answering.ts";
import type { DistinctPassage } from "../answering/distinct.ts";
import { metSentence } from "../answering/excerpt.ts";
import { sentenceShares, withLikeliestSentence } from "../answering/sentence-shares.ts";
import { askedOf } from "../scope/asked-of.ts";
import { dayOfClock } from "../scope/day-of-clock.ts";
import { typedFilters } from "../scope/typed-filters.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf } from "../search/confidence.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** A passage that tells of what is asked. */
export interface Telling extends Pick<DistinctPassage, "alsoIn"> {
  /** Of one of which only some sentences are met, these (`StoredPassage.whole`). */
  readonly passage: StoredPassage;
  /** Calibrated probability, 0..1, that it answers. */
  readonly confidence: number;
  /** Of each of its sentences, 0..1: how likely it is the one that answers, if any does. */
  readonly shares: readonly number[];
  /** Place of the likeliest one. */
  readonly answering: number;
  readonly score: number;
}

/** What tellings are made from. */
export interface TellingFrom {
  readonly snapshot: StoreSnapshot;
  readonly models: SearchModels;
  readonly thresholds: TierThresholds;
}

/** Passages with the question that they answer, without its filters. */
export interface Told {
  readonly question: string;
  /** The surest first; empty where none may answer. */
  readonly tellings: readonly Telling[];
}

/** So many of the best passages are read closely. */
const READ = 16;
/** So many are looked at. */
const LOOKED_AT = 40;

/** The passages that may answer a question, of the articles that its filters let through. */
export async function tellingsOf(
  { text, ...question }: Question,
  { snapshot, models, thresholds }: TellingFrom,
): Promise<Told> {
  const read = typedFilters(text, question.today ?? dayOfClock());
  const { among } = await askedOf(read, snapshot);
  const found = await rankQuestion({ ...question, text: read.question }, among, models, READ);
  const ordered = found?.ranked.map(withLikeliestSentence) ?? [];
  const tellings = distinctOf(ordered, LOOKED_AT, { models })
    .filter(({ best }) => best.passage.kind !== "headline" && best.passage.kind !== "byline")
    .map(({ best, alsoIn }) => ({
      ...{ passage: best.passage, alsoIn, answering: metSentence(best.passage, best.answering), score: best.score },
      confidence: confidenceOf(ordered, models.calibration, ordered.indexOf(best)),
      shares: sentenceShares(best),
    }));
  const isAnswered = (tellings[0]?.confidence ?? 0) >= thresholds.related;
  return { question: read.question, tellings: isAnswered ? tellings : [] };
}
