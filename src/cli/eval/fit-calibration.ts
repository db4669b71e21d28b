import type { Background } from "../../retrieve/search/background.ts";
import type { Calibration, Logistic } from "../../retrieve/search/calibration.ts";
import { reorder } from "../../retrieve/search/close-reading.ts";
import { confidenceFeatures, likelihood } from "../../retrieve/search/confidence.ts";
import type { RankedPassage } from "../../retrieve/search/rank.ts";
import { rankInContext, readInContext } from "../../retrieve/search/rank-in-context.ts";
import { weightsWith } from "../../retrieve/search/signals.ts";
import { bestFactor } from "./best-factor.ts";
import { rankOf } from "./evaluate.ts";
import { fitLogistic } from "./logistic.ts";
import { type AbstentionCase, abstentionMetrics, mean, rankingMetrics } from "./metrics.ts";
import type { ObservedQuestion } from "./observe-set.ts";
import type { EvalQuestion } from "./question-set.ts";

/** What a reranker's usual logit, one standard deviation of them, counts in the score. */
const USUAL_READING = 0.3;

/** So many answerable questions may be refused for the sake of unanswerable ones; others than these are refused more often. */
const MOST_REFUSED = 0.08;

/** What the upper tier promises: so many of its first quotations answer. No confidence below it promises as much. */
const PROMISED = 0.85;

/** Among the questions from which this is learned: those of another collection are harder to tell. */
export const PRECISION_OF_ANSWERS = 0.92;

/** Of the questions that people ask, so many have no answer in the articles: the confidence is a probability among such. */
const UNANSWERABLE_SHARE = 1 / 3;

/** A question with one ranking of its candidates. */
interface RankedQuestion {
  readonly question: EvalQuestion;
  readonly ranking: readonly RankedPassage[];
}

/** A ranked question as the confidence sees it, with what it counts beside others. */
interface ConfidenceCase extends Omit<AbstentionCase, "confidence"> {
  readonly features: Readonly<Record<string, number>>;
  readonly isAcrossLanguages: boolean;
  readonly weight: number;
}

/**
 * Learns from sets of questions with known answers what two models' numbers mean, in this order: the background of
 * similarities; how far the embedding model is trusted; how far the reranker is; what they say together of an answer's
 * being there. Each set counts the same, however many questions it has. What is `expected` of such a pair of models holds up
 * what few questions tell.
 * @throws RangeError where no question is answered rightly, or every one.
 */
export async function fitCalibration(
  sets: readonly (readonly ObservedQuestion[])[],
  expected: Calibration,
): Promise<Calibration> {
  const trust = bestFactor((factor) => mean(sets.map((set) => reciprocalRank(rankedWith(set, factor)))));
  const read = await Promise.all(
    sets.map((set) =>
      Promise.all(
        set.map(async ({ question, measured, reading }) => {
          return { question, ranking: await readInContext(measured, { reading, calibration: { ...expected, trust } }) };
        }),
      ),
    ),
  );
  const reranking = fitReranking(read);
  const cases = read.flatMap((set) => casesOf(set, { trust, reranking }));
  const confidence = {
    sameLanguage: fitConfidence(
      cases.filter((each) => !each.isAcrossLanguages),
      expected.confidence.sameLanguage,
    ),
    acrossLanguages: fitConfidence(
      cases.filter((each) => each.isAcrossLanguages),
      expected.confidence.acrossLanguages,
    ),
  };
  const background = meanBackground(sets.flat().flatMap(({ measured }) => measured.prepared.background ?? []));
  return { background, trust, reranking, confidence, thresholds: thresholdsFor(cases, confidence) };
}

function rankedWith(set: readonly ObservedQuestion[], trust: number): RankedQuestion[] {
  return set.map(({ question, measured }) => ({ question, ranking: rankInContext(measured, weightsWith(trust)) }));
}

/** Mean reciprocal rank of those that have an answer; 0 where none has. */
function reciprocalRank(ranked: readonly RankedQuestion[]): number {
  const answerable = ranked.filter(({ question }) => question.answerable);
  return rankingMetrics(answerable.map(({ question, ranking }) => rankOf(ranking, question))).mrr;
}

/** For each kind of pair of languages, on the questions whose best passage is of that kind. */
function fitReranking(sets: readonly (readonly RankedQuestion[])[]): Calibration["reranking"] {
  const logits = sets.flatMap((set) =>
    set.flatMap(({ ranking }) => ranking.flatMap(({ reading }) => reading?.logit ?? [])),
  );
  const usual = logits.length === 0 ? 0 : USUAL_READING / (deviation(logits) || 1);
  const weightFor = (across: boolean) => {
    const ofPair = sets.map((set) => set.filter(({ ranking }) => ranking[0]?.isAcrossLanguages === across));
    const asked = ofPair.filter((set) => set.some(({ question }) => question.answerable));
    const factor = bestFactor((tried) => {
      const weights = { sameLanguage: usual * tried, acrossLanguages: usual * tried };
      return mean(
        asked.map((set) => reciprocalRank(set.map((each) => ({ ...each, ranking: reorder(each.ranking, weights) })))),
      );
    });
    return round(usual * factor);
  };
  return { sameLanguage: weightFor(false), acrossLanguages: weightFor(true) };
}

/** The questions that have candidates; the answerable ones of a set weigh together as much as those of any other. */
function casesOf(
  set: readonly RankedQuestion[],
  { trust, reranking }: Pick<Calibration, "trust" | "reranking">,
): ConfidenceCase[] {
  const weights = weightsWith(trust);
  const answerable = set.filter(({ question }) => question.answerable).length;
  return set.flatMap(({ question, ranking }) => {
    const reordered = reorder(ranking, reranking);
    const features = confidenceFeatures(reordered, weights);
    if (features === null) return [];
    const weight = question.answerable
      ? (1 - UNANSWERABLE_SHARE) / answerable
      : UNANSWERABLE_SHARE / (set.length - answerable);
    const correct = rankOf(reordered, question) === 1;
    const isAcrossLanguages = reordered[0]?.isAcrossLanguages ?? false;
    return [{ features, correct, answerable: question.answerable, isAcrossLanguages, weight }];
  });
}

function fitConfidence(cases: readonly ConfidenceCase[], expected: Logistic): Logistic {
  const names = [...new Set(cases.flatMap(({ features }) => Object.keys(features)))];
  // Without questions of both outcomes, what is expected is all that is known.
  if (new Set(cases.map(({ correct }) => correct)).size < 2) return expected;
  const observations = cases.map(({ features, correct, weight }) => {
    return { features: names.map((name) => features[name] ?? 0), outcome: correct, weight };
  });
  const { weights, bias } = fitLogistic(observations, {
    weights: names.map((name) => expected.weights[name] ?? 0),
    bias: expected.bias,
  });
  return { weights: Object.fromEntries(names.map((name, j) => [name, round(weights[j] ?? 0)])), bias: round(bias) };
}

/**
 * "related": the highest that refuses few enough answerable questions. "answers": the lowest, of those that promise
 * enough, above which enough of the first quotations answer.
 */
function thresholdsFor(
  known: readonly ConfidenceCase[],
  { sameLanguage, acrossLanguages }: Calibration["confidence"],
): Calibration["thresholds"] {
  const cases = known.map(({ features, isAcrossLanguages, ...each }) => {
    return { ...each, confidence: likelihood(isAcrossLanguages ? acrossLanguages : sameLanguage, features) };
  });
  const hundredths = Array.from({ length: 100 }, (_, i) => i / 100);
  const related = hundredths.findLast((at) => abstentionMetrics(cases, at).refused <= MOST_REFUSED) ?? 0;
  const answers = hundredths.find((at) => at >= Math.max(related, PROMISED) && precisionFrom(cases, at) >= PRECISION_OF_ANSWERS);
  return { related, answers: answers ?? 1 };
}

/** Of the questions from a confidence on, the share whose first quotation answers, each counted by its weight; 1 for none. */
function precisionFrom(cases: readonly (AbstentionCase & { readonly weight: number })[], threshold: number): number {
  const sum = (those: typeof cases) => those.reduce((total, { weight }) => total + weight, 0);
  const answered = cases.filter(({ confidence }) => confidence >= threshold);
  return answered.length === 0 ? 1 : sum(answered.filter(({ correct }) => correct)) / sum(answered);
}

/** Null for none. */
function meanBackground(backgrounds: readonly Background[]): Background | null {
  if (backgrounds.length === 0) return null;
  const variance = mean(backgrounds.map(({ spread }) => spread ** 2));
  return { centre: round(mean(backgrounds.map(({ centre }) => centre))), spread: round(Math.sqrt(variance)) };
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
