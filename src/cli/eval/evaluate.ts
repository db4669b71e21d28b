import type { Question } from "../../retrieve/answer.ts";
import { reorder } from "../../retrieve/search/close-reading.ts";
import { confidenceOf } from "../../retrieve/search/confidence.ts";
import type { RankedPassage } from "../../retrieve/search/rank.ts";
import { rankQuestion, readInContext } from "../../retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../retrieve/search/search-models.ts";
import { ofEachSignal, SIGNALS, type SignalName, type Weights, weightsWith } from "../../retrieve/search/signals.ts";
import type { PassageStore, StoreSnapshot } from "../../retrieve/store/passage-store.ts";
import { allPassages, withoutPassages, withRepetitions } from "./fewer-passages.ts";
import type { AbstentionCase } from "./metrics.ts";
import type { EvalQuestion } from "./question-set.ts";
import { type QuotedAnswer, quotedAnswer } from "./quoted-answer.ts";

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
  /** Null where no quotation would say the answer, or its text is not known. */
  readonly quoted: QuotedAnswer | null;
  /** In the order that all signals but this one make. */
  readonly without: Readonly<Record<SignalName, Rank>>;
}

/** Asks each question of a store and notes where its answer stands in the three orders. */
export function evaluate(
  questions: readonly EvalQuestion[],
  store: PassageStore,
  models: SearchModels,
): Promise<EvalRecord[]> {
  return ofEachQuestion(questions, store, (question, snapshot) => ask(question, snapshot, models));
}

/** Does something with each question and a snapshot of the store, in which a question does not meet what it is asked without. */
export async function ofEachQuestion<T>(
  questions: readonly EvalQuestion[],
  store: PassageStore,
  action: (question: EvalQuestion, snapshot: StoreSnapshot) => Promise<T>,
): Promise<T[]> {
  const all = questions.some(({ isLeftOut }) => isLeftOut !== null) ? await store.snapshot(allPassages) : [];
  const results: T[] = [];
  for (const question of questions) {
    const { isLeftOut } = question;
    const leftOut = isLeftOut === null ? null : withRepetitions(all, isLeftOut);
    results.push(
      await store.snapshot(async (snapshot) =>
        action(question, leftOut === null ? snapshot : await withoutPassages(snapshot, leftOut)),
      ),
    );
  }
  return results;
}

/** A question as an engine is asked it. */
export function askedOf({ text, previous }: EvalQuestion): Question {
  return { text, ...(previous === null ? {} : { previous }) };
}

async function ask(question: EvalQuestion, snapshot: StoreSnapshot, models: SearchModels): Promise<EvalRecord> {
  const asked = await rankQuestion(askedOf(question), snapshot, models);
  const { calibration } = models;
  const rankedBy = async (weights: Weights) =>
    asked === null
      ? []
      : reorder(
          await readInContext(asked.measured, { reading: asked.reading, calibration, weights }),
          calibration.reranking,
        );
  const weights = weightsWith(calibration.trust);
  const fused = asked?.ranked ?? [];
  const alone = ofEachSignal((name, { range: [worst, best] }) => {
    const towardsBest = Math.sign(best - worst);
    const value = ({ signals }: RankedPassage) => towardsBest * signals[name];
    const ranked = [...fused].sort((a, b) => value(b) - value(a) || a.passage.id - b.passage.id);
    return rankOf(ranked, question);
  });
  const ranks = { semantic: alone.similarity, lexical: alone.bm25, fused: rankOf(fused, question) };
  const without: [string, Rank][] = [];
  for (const name of Object.keys(SIGNALS))
    without.push([name, rankOf(await rankedBy({ ...weights, [name]: 0 }), question)]);
  return {
    question,
    ranks,
    alone,
    quoted: quotedAnswer(fused, question),
    without: Object.fromEntries(without) as Record<SignalName, Rank>,
    confidence: confidenceOf(fused, calibration),
    answerable: question.answerable,
    correct: ranks.fused === 1,
  };
}

/** Place of the first passage that answers. Several passages of one file count once where the file is what was asked for. */
export function rankOf(ranked: readonly RankedPassage[], question: EvalQuestion): Rank {
  const found = ranked.findIndex(({ passage }) => question.isAnsweredBy(passage));
  if (found < 0) return null;
  if (question.kind !== "passage") return found + 1;
  return new Set(ranked.slice(0, found).map(({ passage }) => passage.source)).size + 1;
}
