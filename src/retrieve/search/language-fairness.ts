import { primaryOf } from "../../text/language.ts";

/** How much of the background is taken off; all of it would punish a language whose few passages are all to the point. */
const BACKGROUND_SHARE = 0.7;

/** Counts as so many poor candidates in each language, so that a language with one candidate has a background too. */
const PRIOR_CANDIDATES = 3;

/**
 * Scores made comparable across languages: a passage in the question's own language scores higher than one in another
 * that says the same, so each is measured against the ordinary score of its language's other candidates. Where all
 * candidates are in one language, the order stays as it is.
 */
export function fairScores(candidates: readonly { readonly language: string; readonly score: number }[]): number[] {
  const lowest = Math.min(...candidates.map(({ score }) => score));
  const byLanguage = new Map<string, number[]>();
  for (const { language, score } of candidates) {
    const group = primaryOf(language);
    byLanguage.set(group, [...(byLanguage.get(group) ?? []), score]);
  }
  const background = new Map(
    [...byLanguage].map(([group, scores]) => {
      const best = Math.max(...scores);
      const rest = scores.reduce((sum, score) => sum + score, 0) - best;
      return [group, (rest + PRIOR_CANDIDATES * lowest) / (scores.length - 1 + PRIOR_CANDIDATES)];
    }),
  );
  return candidates.map(({ language, score }) => score - BACKGROUND_SHARE * (background.get(primaryOf(language)) ?? 0));
}
