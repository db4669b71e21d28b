import type { TokenTable } from "../../embed/token-table.ts";
import type { Reading } from "../../rerank/reranker.ts";
import { lateCandidates } from "../late/late-candidates.ts";
import type { TokenComparison, WordMatch } from "../late/late-interaction.ts";
import type { SentenceMatch } from "../late/sentence-match.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { fairScores } from "./language-fairness.ts";
import { isAcrossLanguages } from "./language-pair.ts";
import type { PreparedQuestion } from "./prepare-question.ts";
import type { SearchModels } from "./search-models.ts";
import { type Candidate, measureSignals, type Signals, scoreOf, WEIGHTS, type Weights } from "./signals.ts";

/** A candidate with what speaks for it. */
export interface MeasuredPassage {
  readonly passage: StoredPassage;
  readonly signals: Signals;
  /** Places in the three candidate lists, counted from 1; null where it was not among them. */
  readonly semanticRank: number | null;
  readonly lexicalRank: number | null;
  readonly lateRank: number | null;
  /** Index of the sentence that answers best. */
  readonly answering: number;
  /** By sentence; empty for a passage that was not compared. */
  readonly sentences: readonly SentenceMatch[];
  /** The question is in another language. */
  readonly isAcrossLanguages: boolean;
  /** The question was read with a guess: see `PreparedQuestion.isGuess`. */
  readonly isGuess?: boolean;
  /** What a reranker makes of it; null for a passage that none has read. */
  readonly reading: Reading | null;
  /** How well it meets each word of the question. */
  readonly words: readonly WordMatch[];
}

/** A candidate in its place among the others. */
export interface RankedPassage extends MeasuredPassage {
  /** The ranking's score, higher is better. */
  readonly score: number;
}

/** Candidates taken by meaning, and as many by late interaction, before all are compared closely. */
const CANDIDATES = 60;

/** Where candidates come from. */
interface Searched {
  readonly snapshot: StoreSnapshot;
  readonly models: SearchModels;
  /** Ids of passages that are measured whether they are near or not. */
  readonly besides?: readonly number[];
}

/**
 * Measures the passages nearest to a question by meaning, by words and by late interaction; in no particular order. In a part of
 * a store they are measured beside those nearest in all of it: which words are rare among them, few passages cannot tell.
 */
export async function measureCandidates(
  question: PreparedQuestion,
  { snapshot, models, besides = [] }: Searched,
): Promise<MeasuredPassage[]> {
  const found = await findCandidates(question, snapshot, models);
  const ofAll = snapshot.whole === undefined ? null : await findCandidates(question, snapshot.whole, models);
  const meant = new Set([...found.semantic, ...found.lexical, ...found.late, ...besides]);
  const ids = [...new Set([...meant, ...(ofAll?.semantic ?? []), ...(ofAll?.late ?? [])])];
  const measured = await measure(ids, question, { snapshot: snapshot.whole ?? snapshot, models });
  const semanticRanks = ranksOf(found.semantic);
  const lexicalRanks = ranksOf(found.lexical);
  const lateRanks = ranksOf(found.late);
  return measured
    .filter(({ passage }) => meant.has(passage.id))
    .map((candidate) => ({
      ...candidate,
      semanticRank: semanticRanks.get(candidate.passage.id) ?? null,
      lexicalRank: lexicalRanks.get(candidate.passage.id) ?? null,
      lateRank: lateRanks.get(candidate.passage.id) ?? null,
    }));
}

/** Ids of passages, best first, by what found them. */
interface FoundCandidates {
  readonly semantic: readonly number[];
  readonly lexical: readonly number[];
  readonly late: readonly number[];
}

async function findCandidates(
  question: PreparedQuestion,
  snapshot: StoreSnapshot,
  models: SearchModels,
): Promise<FoundCandidates> {
  const [nearest, index] = await Promise.all([snapshot.nearest(question.embedding, CANDIDATES), snapshot.tokenIndex()]);
  const late = index === null ? [] : lateCandidates(question.late.query, index, models.tokens, CANDIDATES);
  return { semantic: nearest.map(({ id }) => id), lexical: question.holders, late };
}

/** Places from 1 by id. */
function ranksOf(ids: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ids.map((id, i) => [id, i + 1]));
}

async function measure(
  ids: readonly number[],
  question: PreparedQuestion,
  { snapshot, models }: Searched,
): Promise<Omit<MeasuredPassage, "semanticRank" | "lexicalRank" | "lateRank">[]> {
  const [passages, similarities] = await Promise.all([
    snapshot.passages(ids),
    snapshot.similarities(ids, question.embedding),
  ]);
  prepareTokens(models.tokens, passages);
  const compared = question.late.compare(passages);
  const candidates = passages.map(
    (passage, i): Candidate => ({
      question,
      passage,
      similarity: similarities[i] as number,
      tokens: compared[i] as TokenComparison,
    }),
  );
  const signals = measureSignals(candidates);
  return candidates.map(({ passage, tokens }, i) => ({
    passage,
    signals: signals[i] as Signals,
    answering: tokens.answering,
    sentences: tokens.sentences,
    isAcrossLanguages: isAcrossLanguages(question.language, passage.article.language),
    isGuess: question.isGuess,
    reading: null,
    words: tokens.words,
  }));
}

/** In ascending order, as tokens that stand together in the model's file are read from there together. */
function prepareTokens(table: TokenTable, passages: readonly StoredPassage[]): void {
  const ids = new Set<number>();
  for (const { sentenceTokens } of passages)
    for (const { ids: some } of sentenceTokens) for (const id of some) ids.add(id);
  table.prepare([...ids].sort((a, b) => a - b));
}

/** Puts a question's candidates in order, best first. */
export function rank(candidates: readonly MeasuredPassage[], weights: Weights = WEIGHTS): RankedPassage[] {
  const scores = fairScores(
    candidates.map(({ passage, signals, isAcrossLanguages }) => ({
      language: passage.article.language,
      score: scoreOf(signals, weights),
      isAcrossLanguages,
    })),
  );
  return candidates
    .map((candidate, i) => ({ ...candidate, score: scores[i] as number }))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}
