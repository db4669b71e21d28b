import { primaryOf } from "../../text/language.ts";

/** How much of the background is taken off; all of it would punish a language whose few passages are all to the point. */
const BACKGROUND_SHARE = 0.7;

/** Counts as so many poor candidates in each language, so that a language with one candidate has a background too. */
const PRIOR_CANDIDATES = 3;

/**
 * What a passage in another language than the question is given beside those in the same one, whose best scores stand out
 * of their background further by words that they happen to share with the question, whether they answer it or not. Chosen
 * on a collection in eight languages: more would gain answers in other languages and lose some in the question's own.
 */
const ACROSS_LANGUAGES = 0.3;

/** A candidate as fairness sees it. */
export interface ScoredCandidate {
  /** BCP 47. */
  readonly language: string;
  readonly score: number;
  /** The question is in another language. */
  readonly isAcrossLanguages: boolean;
}

/**
 * Scores made comparable across languages: a passage in the question's own language scores higher than one in another
 * that says the same, so each is measured against the ordinary score of its language's other candidates. Where all
 * candidates are in one language, the order stays as it is.
 */
export function fairScores(candidates: readonly ScoredCandidate[]): number[] {
  const lowest = Math.min(...candidates.map(({ score }) => score));
  const byLanguage = new Map<string, number[]>();
  for (const { language, score } of candidates) {
    const group = primaryOf(language);
    const scores = byLanguage.get(group);
    if (scores === undefined) byLanguage.set(group, [score]);
    else scores.push(score);
  }
  const background = new Map(
    [...byLanguage].map(([group, scores]) => {
      const best = Math.max(...scores);
      const rest = scores.reduce((sum, score) => sum + score, 0) - best;
      return [group, (rest + PRIOR_CANDIDATES * lowest) / (scores.length - 1 + PRIOR_CANDIDATES)];
    }),
  );
  return candidates.map(({ language, score, isAcrossLanguages }) => {
    const above = score - BACKGROUND_SHARE * (background.get(primaryOf(language)) ?? 0);
    return isAcrossLanguages ? above + ACROSS_LANGUAGES : above;
  });
}
