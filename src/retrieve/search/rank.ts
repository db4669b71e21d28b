import type { Embedding } from "../../embed/embedding.ts";
import type { Models } from "../../embed/load-models.ts";
import { coverage, type LexicalQuery } from "../storage/lexicon.ts";
import type { OpenIndex } from "../storage/open-index.ts";
import type { StoredPassage } from "../storage/stored-passage.ts";
import { fairScores } from "./language-fairness.ts";
import { LateInteraction } from "./late-interaction.ts";

/** What speaks for a passage. */
interface Signals {
  /** Cosine of question and passage embeddings, -1..1. */
  readonly similarity: number;
  /** Best cosine of the question with one sentence, -1..1 (built-in token vectors). */
  readonly sentence: number;
  /** Late interaction of question and passage tokens, 0..1. */
  readonly late: number;
  /** Late interaction of the question and the one sentence that it fits best, 0..1. */
  readonly sentenceLate: number;
  /** Lexical coverage, 0..1. */
  readonly coverage: number;
  /** What the question's two least matched tokens leave unmatched, 0..1; says whether to trust, not what comes first. */
  readonly unmatched: number;
}

/** A candidate with what speaks for it. */
export interface RankedPassage {
  readonly passage: StoredPassage;
  readonly signals: Signals;
  /** The ranking's score, higher is better. */
  readonly score: number;
  /** Places in the two candidate lists, counted from 1; null where it was not among them. */
  readonly semanticRank: number | null;
  readonly lexicalRank: number | null;
  /** Index of the sentence that answers best. */
  readonly answering: number;
}

/** Candidates taken from each of the two lists before they are compared closely. */
const CANDIDATES = 100;

/**
 * One number from all signals. The weights are round, not tuned. Coverage is squared: sharing a few ordinary words says
 * only that question and passage are in the same language, sharing most of the rare ones says nearly all.
 */
function scoreOf({ similarity, sentence, late, sentenceLate, coverage }: Signals): number {
  return similarity + sentence + 2 * late + sentenceLate + 6 * coverage ** 2;
}

/** A question made ready for comparison with passages. */
export interface PreparedQuestion {
  readonly embedding: Embedding;
  readonly lexical: LexicalQuery;
  readonly late: LateInteraction;
}

/** Null for a question without a single letter or digit. */
export async function prepareQuestion(
  text: string,
  index: OpenIndex,
  models: Models,
): Promise<PreparedQuestion | null> {
  if (!isReadable(text)) return null;
  return {
    embedding: await models.embedder.embedQuery(text),
    lexical: index.lexicon.query(text),
    late: await LateInteraction.of(models.tokens, text),
  };
}

/** Whether there is a letter or a digit to search for. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The passages that fit a question best, best first, of those nearest by meaning and those nearest by words. */
export async function rankPassages(
  question: PreparedQuestion,
  index: OpenIndex,
  models: Models,
): Promise<RankedPassage[]> {
  const semantic = index.nearest(question.embedding, CANDIDATES).map(({ id }) => id);
  const lexical = index.lexicon.candidates(question.lexical, CANDIDATES);
  const semanticRanks = new Map(semantic.map((id, i) => [id, i + 1]));
  const lexicalRanks = new Map(lexical.map((id, i) => [id, i + 1]));
  const passages = index.passages([...new Set([...semantic, ...lexical])]);
  await models.tokens.prepare(tokensOf(passages));
  const candidates = passages.map((passage) => {
    const { answering, ...ofTokens } = question.late.compare(passage.sentenceTokens);
    const similarity = index.similarity(passage.id, question.embedding);
    const signals: Signals = { similarity, ...ofTokens, coverage: coverage(question.lexical, passage) };
    return { passage, signals, answering, score: scoreOf(signals), language: passage.article.language };
  });
  const scores = fairScores(candidates);
  return candidates
    .map(({ passage, signals, answering }, i) => ({
      passage,
      signals,
      answering,
      score: scores[i] as number,
      semanticRank: semanticRanks.get(passage.id) ?? null,
      lexicalRank: lexicalRanks.get(passage.id) ?? null,
    }))
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}

function* tokensOf(passages: readonly StoredPassage[]): Generator<number> {
  for (const { sentenceTokens } of passages) for (const { ids } of sentenceTokens) yield* ids;
}
