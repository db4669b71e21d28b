import { type TimeAsked, timeAsked } from "../../text/time/time-asked.ts";
import type { Question } from "../answer.ts";
import { distinctOf, quoteAll, type Ranking } from "../answering/answering.ts";
import type { DistinctPassage } from "../answering/distinct.ts";
import { metSentence } from "../answering/excerpt.ts";
import { daysAsked, type FoundInDays, inDays, isTimeFree } from "../answering/in-days.ts";
import { sourcePartOf } from "../answering/quote.ts";
import { sentenceShares, withLikeliestSentence } from "../answering/sentence-shares.ts";
import { askedOf } from "../scope/asked-of.ts";
import { dayOfClock } from "../scope/day-of-clock.ts";
import { typedFilters } from "../scope/typed-filters.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf, tierOfQuoted } from "../search/confidence.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { passageTerms } from "../store/passage-terms.ts";
import type { Telling, TermCounts, Told } from "./told.ts";

/** What tellings are made from. */
export interface TellingFrom {
  readonly snapshot: StoreSnapshot;
  readonly models: SearchModels;
  readonly thresholds: TierThresholds;
}

/** So many of the best passages are read closely. */
const READ = 16;
/** So many are looked at, of so many articles. */
const LOOKED_AT = 40;
const OF_ARTICLES = 10;
/** So many beside each. */
const BESIDE = 2;
/** So many of the nearest are named where none may answer. */
const NEAREST = 5;

/**
 * What a store tells of a question: the passages that may answer it, of the articles that its filters let through.
 * @throws QuotationMismatchError when one of the nearest is not what the source says
 */
export async function tellingsOf(question: Question, from: TellingFrom): Promise<Told> {
  const { snapshot } = from;
  const today = question.today ?? dayOfClock();
  const read = typedFilters(question.text, today);
  const { among, filters } = await askedOf(read, snapshot);
  const asked = { ...question, text: read.question };
  const time = isTimeFree(read) ? null : timeAsked(read.question, today);
  const { found, taken } = await foundInTime(asked, time, { ...from, snapshot: among });
  return {
    ...{ tier: found.tier, confidence: found.confidence, question: read.question },
    ...(found.tier === "nothing-found"
      ? { tellings: [], counts: [], nearest: await nearestOf(found, asked, from) }
      : { ...(await toldBy(found.passages, from)), nearest: [] }),
    ...(filters === null && taken === null ? {} : { within: { question: read.question, filters, time: taken } }),
    ...(snapshot.partsAway === undefined ? {} : { partsAway: snapshot.partsAway }),
  };
}

/**
 * Of the articles of days that a question names, as an answer is. What an event bounds is left as it is: the first reports of it would
 * be left out; nor does the newest come first, as comparisons and timelines are in the order of time.
 */
async function foundInTime(question: Question, time: TimeAsked | null, from: TellingFrom): Promise<FoundInDays<Found>> {
  const { snapshot } = from;
  const amongAll = () => foundAmong(question, from);
  const bounds = time?.kind === "days" ? await daysAsked(time, snapshot) : null;
  if (time === null || bounds === null) return { found: await amongAll(), taken: null };
  const words = question.text.slice(time.words.start, time.words.end);
  return inDays(words, bounds, snapshot, {
    amongAll,
    among: (then) => foundAmong(question, { ...from, snapshot: then }),
    seen: ({ tier, confidence, passages, ordered }) => ({
      ...{ tier, confidence },
      first: (tier === "nothing-found" ? ordered[0] : passages[0])?.passage ?? null,
    }),
  });
}

/** The passages that may answer a question, the best first. */
interface Found extends Pick<Told, "tier" | "confidence"> {
  readonly ordered: Ranking;
  readonly passages: readonly FoundPassage[];
}

type FoundPassage = Omit<Telling, "source" | "beside">;

async function foundAmong(question: Question, { snapshot, models, thresholds }: TellingFrom): Promise<Found> {
  const ranking = await rankQuestion(question, snapshot, models, READ);
  const ordered = ranking?.ranked.map(withLikeliestSentence) ?? [];
  const passages = distinctOf(ordered, LOOKED_AT, { models })
    .filter(({ best }) => best.passage.kind !== "headline" && best.passage.kind !== "byline")
    .map((each) => ({ ...foundPassage(each), confidence: confidenceIn(ordered, each, models) }));
  const confidence = passages[0]?.confidence ?? 0;
  const isAnswered = passages.length > 0 && confidence >= thresholds.related;
  return { ordered, passages, confidence, tier: isAnswered ? tierOfQuoted(confidence, thresholds) : "nothing-found" };
}

function confidenceIn(ordered: Ranking, { best }: DistinctPassage, { calibration }: SearchModels): number {
  return confidenceOf(ordered, calibration, ordered.indexOf(best));
}

function foundPassage({ best, alsoIn }: DistinctPassage): Omit<FoundPassage, "confidence"> {
  const { passage, answering, score } = best;
  return { passage, alsoIn, answering: metSentence(passage, answering), score, shares: sentenceShares(best) };
}

function nearestOf({ ordered }: Found, question: Question, from: TellingFrom): Promise<Told["nearest"]> {
  return quoteAll(distinctOf(ordered, NEAREST, from), ordered, { question, ...from });
}

/** Passages of the first articles, with all that is needed to contrast and quote them. */
async function toldBy(
  passages: readonly FoundPassage[],
  { snapshot, thresholds }: TellingFrom,
): Promise<Pick<Told, "tellings" | "counts">> {
  const articles = new Set([...new Set(passages.map(({ passage }) => passage.articleId))].slice(0, OF_ARTICLES));
  const told = passages.filter(({ passage }) => articles.has(passage.articleId));
  const sources = await snapshot.sourceTexts(told.map(({ passage }) => sourcePartOf(passage)));
  const near = await snapshot.passages([...new Set(told.flatMap(({ passage }) => around(passage.id)))]);
  const byId = new Map(near.map((passage) => [passage.id, passage]));
  const tellings = told.map((each, i): Telling => {
    const { id, articleId } = each.passage;
    const beside = around(id).flatMap((other) => byId.get(other) ?? []);
    return { ...each, source: sources[i] as string, beside: beside.filter((other) => other.articleId === articleId) };
  });
  const answering = passages.filter(({ confidence }) => confidence >= thresholds.related);
  return { tellings, counts: [await countsOf(tellings, answering, snapshot)] };
}

/** Ids are in the order of the passages in their article. */
function around(id: number): number[] {
  return Array.from({ length: 2 * BESIDE + 1 }, (_, i) => id - BESIDE + i).filter((each) => each > 0 && each !== id);
}

async function countsOf(
  tellings: readonly Pick<Telling, "passage">[],
  answering: readonly Pick<Telling, "passage">[],
  snapshot: StoreSnapshot,
): Promise<TermCounts> {
  const terms = [...new Set(tellings.flatMap(({ passage }) => passageTerms(passage)))];
  const { passages, frequencies } = await snapshot.termStatistics(terms);
  const inAnswers = new Map<string, number>();
  for (const { passage } of answering) {
    for (const term of new Set(passageTerms(passage))) inAnswers.set(term, (inAnswers.get(term) ?? 0) + 1);
  }
  return {
    passages,
    terms: terms.map((term, i) => [term, { all: frequencies[i] ?? 0, answering: inAnswers.get(term) ?? 0 }]),
  };
}
