import type { Question, Quotation } from "../answer.ts";
import { wordPairs } from "../late/word-pairs.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { MeasuredQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type DistinctPassage, distinct } from "./distinct.ts";
import { chooseExcerpt, metSentence, withinMet } from "./excerpt.ts";
import { quote, sourcePartOf } from "./quote.ts";
import { sentenceShares } from "./sentence-shares.ts";

/** A further passage whose confidence is a smaller share of the first one's is probably beside the point. */
export const FAR_BELOW = 0.6;

/** A question after its candidates were measured, with what its answer is made from. */
export interface Answering {
  readonly question: Question;
  readonly measured: MeasuredQuestion;
  readonly snapshot: StoreSnapshot;
  readonly models: SearchModels;
  readonly thresholds: TierThresholds;
}

/** A ranking in which some passages are judged beside the others. */
export type Ranking = readonly RankedPassage[];

/** The first so many passages that do not repeat a better one. */
export function distinctOf(ordered: Ranking, count: number, { models }: Pick<Answering, "models">): DistinctPassage[] {
  return distinct(ordered, count, (word) => models.tokens.tokenize(word).length);
}

/** Whether a passage would not be quoted by itself, or is less sure than `least`. */
export function isWeak(
  passage: RankedPassage,
  ordered: Ranking,
  { models, thresholds }: Pick<Answering, "models" | "thresholds">,
  least = 0,
): boolean {
  const confidence = confidenceOf(ordered, models.calibration, ordered.indexOf(passage));
  return confidence < Math.max(thresholds.related, least);
}

/**
 * Quotes what answers of each passage, in the shortest excerpts that hold the answer with the probability `enough`.
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function quoteAll(
  passages: readonly DistinctPassage[],
  ordered: Ranking,
  answering: Omit<Answering, "measured">,
  enough?: number,
): Promise<Quotation[]> {
  const { snapshot, question, models } = answering;
  const sources = await snapshot.sourceTexts(passages.map(({ best }) => sourcePartOf(best.passage)));
  return passages.map(({ best, alsoIn, isTwin = false }, i) => {
    const { passage, score } = best;
    const shares = sentenceShares(best);
    const sentence = metSentence(passage, best.answering);
    const place = { answering: sentence, shares, ...(enough === undefined ? {} : { enough }) };
    const excerpt = withinMet(passage, chooseExcerpt(passage, place), sentence);
    const quotation = quote(passage.whole ?? passage, { excerpt, answering: sentence, score }, sources[i] as string);
    const pairs = best.isAcrossLanguages ? wordPairs(question.text, quotation, models.tokens) : [];
    return {
      ...quotation,
      ...(pairs.length > 0 ? { pairs } : {}),
      alsoIn: [...quotation.alsoIn, ...alsoIn],
      // What may take back a quotation is no weaker than the quotation.
      ...(!isTwin && isWeak(best, ordered, answering) ? { weak: true } : {}),
    };
  });
}
