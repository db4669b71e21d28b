import type { Question, Quotation } from "../answer.ts";
import { wordPairs } from "../late/word-pairs.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { MeasuredQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type DistinctPassage, distinct } from "./distinct.ts";
import { chooseExcerpt, type Excerpt, metSentence, wholePassage, withinMet } from "./excerpt.ts";
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
 * Quotes what answers of each passage, in the shortest excerpts that probably hold the answer, or the stretch around it.
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function quoteAll(
  passages: readonly DistinctPassage[],
  ordered: Ranking,
  answering: Omit<Answering, "measured">,
): Promise<Quotation[]> {
  const { snapshot, question, models } = answering;
  const quotable = passages.map(quotableOf);
  const sources = await snapshot.sourceTexts(quotable.map(({ passage }) => sourcePartOf(passage)));
  return passages.map(({ best, alsoIn, isTwin = false }, i) => {
    const { passage, led, ...options } = quotable[i] as Quotable;
    const quoted = quote(passage, { ...options, score: best.score }, sources[i] as string);
    const quotation = { ...quoted, firstSentence: quoted.firstSentence - led };
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

/** What is quoted of a passage. */
interface Quotable {
  /** All that it is an excerpt of. */
  readonly passage: StoredPassage;
  /** So many of its sentences stand before the passage that answers. */
  readonly led: number;
  readonly excerpt: Excerpt;
  readonly answering: number;
}

function quotableOf({ best, stretch }: DistinctPassage): Quotable {
  const { passage } = best;
  const answering = metSentence(passage, best.answering);
  if (stretch !== undefined) {
    const { passage: all, led } = stretch;
    return { passage: all, led, excerpt: wholePassage(all), answering: led + answering };
  }
  const excerpt = withinMet(passage, chooseExcerpt(passage, { answering, shares: sentenceShares(best) }), answering);
  return { passage: passage.whole ?? passage, led: 0, excerpt, answering };
}
