import type { Models } from "../../embed/load-models.ts";
import { confidenceFeatures, confidenceOf } from "../../retrieve/search/confidence.ts";
import type { RankedPassage } from "../../retrieve/search/rank.ts";
import { measureInContext, rankInContext } from "../../retrieve/search/rank-in-context.ts";
import { ofEachSignal, type SignalName, WEIGHTS, type Weights } from "../../retrieve/search/signals.ts";
import type { PassageStore, StoreSnapshot } from "../../retrieve/store/passage-store.ts";
import { allPassages, withoutPassages, withRepetitions } from "./fewer-passages.ts";
import type { AbstentionCase } from "./metrics.ts";
import type { EvalQuestion } from "./question-set.ts";

/** The orders that are compared for each group of questions: by embedding similarity alone, by BM25 alone, by all signals. */
export const RANKINGS = ["semantic", "lexical", "fused"] as const;
type Ranking = (typeof RANKINGS)[number];

/** Place of the first right passage, counted from 1; null if it was no candidate. */
type Rank = number | null;

/** One question after it was asked. */
export interface EvalRecord extends AbstentionCase {
  readonly question: EvalQuestion;
  readonly ranks: Readonly<Record<Ranking, Rank>>;
  /** In the order that each signal makes by itself. */
  readonly alone: Readonly<Record<SignalName, Rank>>;
  /** In the order that all signals but this one make. */
  readonly without: Readonly<Record<SignalName, Rank>>;
  /** What the confidence is made of; null where nothing was found at all. */
  readonly features: Readonly<Record<string, number>> | null;
}

/** Asks each question of a store and notes where its answer stands in the three orders. */
export async function evaluate(
  questions: readonly EvalQuestion[],
  store: PassageStore,
  models: Models,
): Promise<EvalRecord[]> {
  const all = questions.some(({ isLeftOut }) => isLeftOut !== null) ? await store.snapshot(allPassages) : [];
  const records: EvalRecord[] = [];
  for (const question of questions) {
    const { isLeftOut } = question;
    const leftOut = isLeftOut === null ? null : withRepetitions(all, isLeftOut);
    records.push(
      await store.snapshot((snapshot) =>
        ask(question, leftOut === null ? snapshot : withoutPassages(snapshot, leftOut), models),
      ),
    );
  }
  return records;
}

async function ask(question: EvalQuestion, snapshot: StoreSnapshot, models: Models): Promise<EvalRecord> {
  const asked = { text: question.text, ...(question.previous === null ? {} : { previous: question.previous }) };
  const measured = await measureInContext(asked, snapshot, models);
  const rankedBy = (weights: Weights) => (measured === null ? [] : rankInContext(measured, weights));
  const fused = rankedBy(WEIGHTS);
  const alone = ofEachSignal((name, { range: [worst, best] }) => {
    const towardsBest = Math.sign(best - worst);
    const value = ({ signals }: RankedPassage) => towardsBest * signals[name];
    const ranked = [...fused].sort((a, b) => value(b) - value(a) || a.passage.id - b.passage.id);
    return rankOf(ranked, question);
  });
  const ranks = { semantic: alone.similarity, lexical: alone.bm25, fused: rankOf(fused, question) };
  return {
    question,
    ranks,
    alone,
    without: ofEachSignal((name) => rankOf(rankedBy({ ...WEIGHTS, [name]: 0 }), question)),
    confidence: confidenceOf(fused),
    features: confidenceFeatures(fused),
    answerable: question.answerable,
    correct: ranks.fused === 1,
  };
}

/** Several passages of one file count once where the file is what was asked for. */
function rankOf(ranked: readonly RankedPassage[], question: EvalQuestion): Rank {
  const found = ranked.findIndex(({ passage }) => question.isAnsweredBy(passage));
  if (found < 0) return null;
  if (question.kind !== "passage") return found + 1;
  return new Set(ranked.slice(0, found).map(({ passage }) => passage.source)).size + 1;
}
