import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { type Composed, composedOrder, MOST_COMPOSED } from "../composed.ts";
import { confidenceOf } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import { type Answering, distinctOf, FAR_BELOW, type Ranking } from "./answering.ts";
import type { DistinctPassage } from "./distinct.ts";
import { stretchAround } from "./stretch.ts";

/**
 * A passage whose confidence is a smaller share of the surest one's is beside the subject. Where that one is in the question's
 * language, others must be surer: across languages words are more easily alike.
 */
const FAR_BELOW_SUREST = { usual: 0.3, acrossLanguages: FAR_BELOW } as const;

/** Beside a passage that was chosen so much of that share is enough. */
const BESIDE_CHOSEN = 0.8;

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
 * are not quoted yet as long as there are such; each with those beside it that are about the subject too. Null where only one answers.
 */
export async function chooseSurvey(ordered: Ranking, answering: Answering): Promise<Survey | null> {
  const most = Math.min(MOST_COMPOSED, answering.question.count ?? MOST_COMPOSED);
  const subject = aboutSubject(ordered, answering);
  const chosen: Eligible[] = [];
  let left = eligibleOf(ordered, subject, answering);
  while (chosen.length < most && left.length > 0) {
    const next = worthiestBeside(chosen, left);
    chosen.push(next);
    left = left.filter((each) => each !== next);
  }
  if (chosen.length < 2) return null;
  const passages = byArticles(
    chosen.map(({ passage }) => passage),
    ordered,
  );
  const confidence = Math.max(...chosen.map((each) => each.confidence));
  const stretched = await withStretches(passages, subject, answering);
  const { by, items } = composedOrder(stretched, ({ best }) => best.passage.article.date);
  return { passages: items, by, confidence };
}

/** Passages by the best of each article, best first, and within an article as they stand there. */
function byArticles(passages: readonly DistinctPassage[], ordered: Ranking): DistinctPassage[] {
  const ranked = passages.toSorted((a, b) => ordered.indexOf(a.best) - ordered.indexOf(b.best));
  const articles = [...new Set(ranked.map(articleOf))];
  return articles.flatMap((article) =>
    ranked.filter((each) => articleOf(each) === article).sort((a, b) => a.best.passage.id - b.best.passage.id),
  );
}

/** The passages with those beside them that are about the subject too, each of which is in one of them only. */
async function withStretches(
  passages: readonly DistinctPassage[],
  subject: ReadonlyMap<number, AboutSubject>,
  { snapshot }: Answering,
): Promise<DistinctPassage[]> {
  const taken = new Set(passages.map(({ best }) => best.passage.id));
  const goesOn = (id: number) => !taken.has(id) && (subject.get(id)?.nearness ?? 0) >= BESIDE_CHOSEN;
  const stretched: DistinctPassage[] = [];
  for (const passage of passages) {
    const stretch = await stretchAround(passage.best.passage, goesOn, snapshot);
    for (const id of stretch?.ids ?? []) taken.add(id);
    stretched.push(stretch === null ? passage : { ...passage, stretch });
  }
  return stretched;
}

/** How surely a passage is about the subject. */
interface AboutSubject {
  /** 0..1 */
  readonly confidence: number;
  /** Beside the surest one: 1 for as much as is needed, see `FAR_BELOW_SUREST`. */
  readonly nearness: number;
}

/** Of all passages by id. A headline announces what its article says. */
function aboutSubject(ordered: Ranking, { models }: Answering): ReadonlyMap<number, AboutSubject> {
  const rated = ordered
    .map((ranked, place) => ({ ranked, confidence: confidenceOf(ordered, models.calibration, place) }))
    .filter(({ ranked: { passage } }) => passage.kind !== "headline" && passage.kind !== "byline");
  const [surest] = rated.toSorted((a, b) => b.confidence - a.confidence);
  return new Map(
    rated.map(({ ranked: { passage, isAcrossLanguages }, confidence }) => {
      const isStranger = isAcrossLanguages && !surest?.ranked.isAcrossLanguages;
      const share = isStranger ? FAR_BELOW_SUREST.acrossLanguages : FAR_BELOW_SUREST.usual;
      return [passage.id, { confidence, nearness: confidence / (share * (surest?.confidence ?? 1)) }];
    }),
  );
}

/** The passages that may be chosen: near enough to the surest one, and would be quoted by themselves. */
function eligibleOf(
  ordered: Ranking,
  subject: ReadonlyMap<number, AboutSubject>,
  { models, thresholds }: Answering,
): Eligible[] {
  return distinctOf(ordered, SURVEYED, { models }).flatMap((passage) => {
    const about = subject.get(passage.best.passage.id);
    if (about === undefined || about.nearness < 1 || about.confidence < thresholds.related) return [];
    return [{ passage, confidence: about.confidence, direction: directionOf(passage.best, models.tokens) }];
  });
}

/** The one that says most which those that were chosen do not say, of an article that is not among theirs if there is one. */
function worthiestBeside(chosen: readonly Eligible[], left: readonly Eligible[]): Eligible {
  const articles = new Set(chosen.map(({ passage }) => articleOf(passage)));
  const others = left.filter(({ passage }) => !articles.has(articleOf(passage)));
  const among = others.length > 0 ? others : left;
  const worths = among.map((each) => worthBeside(each, chosen));
  return among[worths.indexOf(Math.max(...worths))] as Eligible;
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
