import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { type Composed, composedOrder, MOST_COMPOSED } from "../composed.ts";
import { confidenceOf } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import { type Answering, distinctOf, FAR_BELOW, type Ranking } from "./answering.ts";
import type { DistinctPassage } from "./distinct.ts";

/**
 * A passage whose confidence is a smaller share of the surest one's is beside the subject. Where that one is in the question's
 * language, others must be surer: across languages words are more easily alike.
 */
const FAR_BELOW_SUREST = { usual: 0.3, acrossLanguages: FAR_BELOW } as const;

/** Of so many of the best it is chosen; so many are read closely for it. */
export const SURVEYED = 12;

/** What a sentence counts less the nearer it is to one that was chosen: MMR (Carbonell and Goldstein, SIGIR 1998). */
const REPEATED = 0.3;

/** What a passage counts more by the words of the question that none has met so far: a cover, as Lin and Bilmes (ACL 2011). */
const NEWLY_MET = 0.5;

/** Passages that answer one question together. */
export interface Survey {
  /** In the order in which they are shown. */
  readonly passages: readonly DistinctPassage[];
  readonly by: Composed["by"];
  /** Of the surest, 0..1. */
  readonly confidence: number;
}

/** A passage that may be chosen. */
interface Eligible {
  readonly passage: DistinctPassage;
  readonly confidence: number;
  /** Direction of the sentence that answers; zeros for one that says nothing. */
  readonly direction: Float32Array;
}

/**
 * Of the passages that answer, 2..5 which say as much of what is asked and repeat each other as little as may be: of articles that
 * are not quoted yet as long as there are such. Null where only one answers.
 */
export function chooseSurvey(ordered: Ranking, answering: Answering): Survey | null {
  const most = Math.min(MOST_COMPOSED, answering.question.count ?? MOST_COMPOSED);
  const chosen: Eligible[] = [];
  let left = eligibleOf(ordered, answering);
  while (chosen.length < most && left.length > 0) {
    const articles = new Set(chosen.map(({ passage }) => articleOf(passage)));
    const others = left.filter(({ passage }) => !articles.has(articleOf(passage)));
    const among = others.length > 0 ? others : left;
    const worths = among.map((each) => worthBeside(each, chosen));
    const next = among[worths.indexOf(Math.max(...worths))] as Eligible;
    chosen.push(next);
    left = left.filter((each) => each !== next);
  }
  if (chosen.length < 2) return null;
  const passages = chosen
    .map(({ passage }) => passage)
    .sort((a, b) => ordered.indexOf(a.best) - ordered.indexOf(b.best));
  const confidence = Math.max(...chosen.map((each) => each.confidence));
  const { by, items } = composedOrder(passages, ({ best }) => best.passage.article.date);
  return { passages: items, by, confidence };
}

/** A headline announces what its article says. */
function eligibleOf(ordered: Ranking, { models, thresholds }: Answering): Eligible[] {
  const told = distinctOf(ordered, SURVEYED, { models })
    .filter(({ best }) => best.passage.kind !== "headline" && best.passage.kind !== "byline")
    .map((passage) => ({
      passage,
      confidence: confidenceOf(ordered, models.calibration, ordered.indexOf(passage.best)),
      direction: directionOf(passage.best, models.tokens),
    }));
  const [surest] = told.toSorted((a, b) => b.confidence - a.confidence);
  return told.filter(({ passage: { best }, confidence }) => {
    const isStranger = best.isAcrossLanguages && !surest?.passage.best.isAcrossLanguages;
    const share = isStranger ? FAR_BELOW_SUREST.acrossLanguages : FAR_BELOW_SUREST.usual;
    return confidence >= Math.max(thresholds.related, share * (surest?.confidence ?? 0));
  });
}

function worthBeside({ passage, confidence, direction }: Eligible, chosen: readonly Eligible[]): number {
  const nearest = Math.max(0, ...chosen.map((other) => dot(direction, other.direction)));
  const newlyMet = passage.best.words.reduce((sum, { share, match }, k) => {
    const met = Math.max(0, ...chosen.map((other) => other.passage.best.words[k]?.match ?? 0));
    return sum + share * Math.max(0, match - met);
  }, 0);
  return confidence + NEWLY_MET * newlyMet - REPEATED * nearest;
}

function directionOf({ passage, answering }: RankedPassage, tokens: TokenTable): Float32Array {
  const { ids, norm } = passage.sentenceTokens[answering] ?? { ids: [], norm: 0 };
  tokens.prepare(ids);
  return tokens.sum(ids).map((value) => (norm > 0 ? value / norm : 0));
}

function articleOf({ best }: DistinctPassage): number {
  return best.passage.articleId;
}
