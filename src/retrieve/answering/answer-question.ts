import { type SeveralAsked, severalAsked } from "../../text/several/several-asked.ts";
import type { Answer, Question } from "../answer.ts";
import type { Explanation } from "../explanation.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf, tierOfConfidence, tierOfQuoted } from "../search/confidence.ts";
import { findPhrase, type PhraseHit, type PhraseMatches, phraseOf } from "../search/phrase.ts";
import type { RankedPassage } from "../search/rank.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import { UNMEASURED } from "../search/signals.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { asksOfArticles } from "../talk/asks-of-articles.ts";
import { usualCount } from "../usual-count.ts";
import { answerParts } from "./answer-parts.ts";
import { type Answering, distinctOf, FAR_BELOW, isWeak, quoteAll, type Ranking } from "./answering.ts";
import { chooseSurvey, SURVEYED, type Survey } from "./choose-survey.ts";
import type { DistinctPassage } from "./distinct.ts";
import { explainPassage } from "./explain.ts";
import { addsSomething, type QuotablePassage, termsHeld } from "./further-quotation.ts";
import { withLikeliestSentence } from "./sentence-shares.ts";
import { datedTwinsFirst, withTwins } from "./twins.ts";

/** The maximum of quotations in an answer. */
const MAX_COUNT = 20;

/** Where nobody says how many: so many passages are considered, and so many of the nearest named where nothing answers. */
const CONSIDERED = 5;

/** So many passages are explained at most. */
const EXPLAINED = 5;

/** Confidence that a passage answers a bare phrase which it holds word for word, or but for misread characters. */
const PHRASE_CONFIDENCE = { exact: 0.99, similar: 0.9 } as const;

/** A passage that holds a phrase but was no candidate otherwise. */
const NO_CANDIDATE = {
  signals: UNMEASURED,
  semanticRank: null,
  lexicalRank: null,
  lateRank: null,
  isAcrossLanguages: false,
  reading: null,
  words: [],
  sentences: [],
} as const;

/**
 * What a phrase that a longer question quotes adds to the score of a passage that holds it, times its rarity: one point for
 * a phrase of one passage in two hundred. The rest of the question still decides, as the answer may stand beside the phrase.
 */
const PHRASE_WORTH = 0.2;

/** How an answer is chosen. */
interface AnswerOptions {
  /** What confidence makes which tier; the calibrated ones by default. */
  readonly thresholds?: TierThresholds;
  /** Of passages that may answer nearly as surely, the newest article's comes first. */
  readonly newestFirst?: boolean;
  /** How the question asks for more than one place can say; as its words say by default. */
  readonly several?: SeveralAsked | null;
}

/** Of so many of the best the newest is sought. */
const DATED_AMONG = 10;

/**
 * Answers a question from one state of a store, whatever filters or times stand in it (`answer-within.ts`).
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function answerQuestion(
  question: Question,
  snapshot: StoreSnapshot,
  models: SearchModels,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { several = severalAsked(question.text) } = options;
  const { thresholds = models.calibration.thresholds } = options;
  const from = { snapshot, models, thresholds };
  // Who wants the newest wants no order by date.
  if (several === null || options.newestFirst) return answerAsOne(question, from, { isSurvey: false, ...options });
  if (several.kind === "survey")
    return answerAsOne({ ...question, text: several.subject }, from, { isSurvey: true, newestFirst: false });
  const whole = await answerAsOne(question, from, { isSurvey: false, newestFirst: false });
  return (await answerParts(several.parts, question, { whole, ...from })) ?? whole;
}

/** A question that is looked for as it stands. */
async function answerAsOne(
  question: Question,
  { snapshot, models, thresholds }: Pick<Answering, "snapshot" | "models" | "thresholds">,
  { isSurvey, newestFirst = false }: { readonly isSurvey: boolean; readonly newestFirst?: boolean },
): Promise<Answer> {
  const found = await rankQuestion(question, snapshot, models, isSurvey ? SURVEYED : undefined);
  if (found === null) return { kind: "nothing-found", confidence: 0, nearest: [] };
  const answering = { question, measured: found.measured, snapshot, models, thresholds };
  const ranked = found.ranked.map(withLikeliestSentence);
  const asked = phraseOf(question.text);
  const phrase = asked === null ? null : await findPhrase(asked.phrase, snapshot);
  if (asked?.alone && phrase !== null) return answerPhrase(phrase, ranked, answering);
  const favoured = phrase?.match === "exact" ? favouring(phrase, ranked) : ranked;
  const dated = datedTwinsFirst(favoured, question.text);
  const ordered = newestFirst ? withNewestFirst(dated, answering) : dated;
  const survey = isSurvey ? await chooseSurvey(ordered, answering) : null;
  if (survey !== null) return answerSurvey(survey, ordered, answering);
  return answerFrom(ordered, confidenceOf(ordered, models.calibration), answering);
}

/** The answer of several articles, and behind it what else there is, where more was asked for. */
async function answerSurvey(
  { passages, by, confidence }: Survey,
  ordered: Ranking,
  answering: Answering,
): Promise<Answer> {
  const others = distinctOf(ordered, wantedCount(answering.question) ?? 0, answering).filter(({ best }) =>
    passages.every((passage) => passage.best.passage.id !== best.passage.id),
  );
  const all = [...passages, ...others].slice(0, Math.max(passages.length, wantedCount(answering.question) ?? 0));
  return {
    kind: "quoted",
    tier: tierOfQuoted(confidence, answering.thresholds),
    confidence,
    quotations: await quoteAll(all, ordered, answering),
    composed: { by, of: passages.length },
    ...explanationOf(all, ordered, answering),
  };
}

async function answerFrom(ordered: Ranking, confidence: number, answering: Answering): Promise<Answer> {
  const tier = ordered.length === 0 ? "nothing-found" : tierOfConfidence(confidence, answering.thresholds);
  const count = wantedCount(answering.question);
  if (tier === "nothing-found") {
    const nearest = distinctOf(ordered, count ?? CONSIDERED, answering);
    return {
      kind: tier,
      confidence,
      nearest: await quoteAll(nearest, ordered, answering),
      ...explanationOf(nearest, ordered, answering),
    };
  }
  const chosen = count === null ? helpful(ordered, confidence, answering) : distinctOf(ordered, count, answering);
  return {
    kind: "quoted",
    tier,
    confidence,
    quotations: await quoteAll(chosen, ordered, answering),
    ...explanationOf(chosen, ordered, answering),
  };
}

/** The answer to a bare phrase: the passages that hold it and no others. */
async function answerPhrase({ match, hits }: PhraseMatches, ranked: Ranking, answering: Answering): Promise<Answer> {
  const holders = holdersOf(hits, ranked);
  const answer = { kind: "quoted", tier: "answers", confidence: PHRASE_CONFIDENCE[match], phraseMatch: match } as const;
  const chosen = distinctOf(holders, wantedCount(answering.question) ?? usualCount(answer), answering);
  return {
    ...answer,
    quotations: await quoteAll(chosen, holders, { ...answering, thresholds: { ...answering.thresholds, related: 0 } }),
    ...explanationOf(chosen, holders, answering),
  };
}

/** The ranking, in which of the best passages those that may answer nearly as surely as the first stand by date, the newest first. */
function withNewestFirst(ordered: Ranking, { models, thresholds }: Answering): Ranking {
  const confidence = (place: number) => confidenceOf(ordered, models.calibration, place);
  const least = Math.max(thresholds.related, FAR_BELOW * confidence(0));
  const best = ordered.slice(0, DATED_AMONG);
  const sure = best.filter((_, place) => place === 0 || confidence(place) >= least);
  const dateOf = ({ passage }: RankedPassage) => passage.article.date ?? "";
  const newest = sure.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return [...newest, ...ordered.filter((passage) => !sure.includes(passage))];
}

/** How many quotations the question asks for; null where it does not say. */
function wantedCount({ count }: Question): number | null {
  return count === undefined ? null : Math.min(MAX_COUNT, Math.max(1, count));
}

/** The passages that hold a phrase, the more similar ones before the others, each with the sentence that holds it. */
function holdersOf(hits: readonly PhraseHit[], ranked: Ranking): RankedPassage[] {
  const asRanked = rankingOf(ranked);
  return hits
    .map((hit) => ({ differences: hit.differences, holder: { ...asRanked(hit), answering: hit.sentence } }))
    .sort((a, b) => a.differences - b.differences || b.holder.score - a.holder.score)
    .map(({ holder }) => holder);
}

/** The ranking with more for the passages that hold a phrase of the question. */
function favouring({ hits, rarity }: PhraseMatches, ranked: Ranking): RankedPassage[] {
  const asRanked = rankingOf(ranked);
  const holders = hits.map((hit) => {
    const holder = asRanked(hit);
    return { ...holder, score: holder.score + PHRASE_WORTH * rarity };
  });
  const ids = new Set(hits.map(({ passage }) => passage.id));
  return [...holders, ...ranked.filter(({ passage }) => !ids.has(passage.id))].sort((a, b) => b.score - a.score);
}

/** A passage that holds a phrase, as it was ranked; the poorest where it was no candidate. */
function rankingOf(ranked: Ranking): (hit: PhraseHit) => RankedPassage {
  const rankedById = new Map(ranked.map((candidate) => [candidate.passage.id, candidate]));
  const lowest = Math.min(...ranked.map(({ score }) => score));
  return ({ passage, sentence }) =>
    rankedById.get(passage.id) ?? { passage, ...NO_CANDIDATE, answering: sentence, score: lowest };
}

/**
 * The first passage, which answers with this confidence, and of the others those that add something to the ones before them, as
 * many in all as is usual then; besides these, what differs from one of them in a word or two, and may be what holds.
 */
function helpful(ordered: Ranking, confidence: number, answering: Answering): DistinctPassage[] {
  const { lexical } = answering.measured.prepared;
  const shown: (QuotablePassage & { readonly passage: DistinctPassage })[] = [];
  const considered = distinctOf(ordered, CONSIDERED, answering);
  const [most, least] = [usualCount({ confidence }), FAR_BELOW * confidence];
  for (const passage of considered) {
    if (shown.length === most) break;
    const candidate = {
      passage,
      articleId: passage.best.passage.articleId,
      isWeak: isWeak(passage.best, ordered, answering, least),
      terms: termsHeld(lexical, passage.best.passage),
    };
    // The first one does: it is what the tier was told by, so it is not weak.
    if (addsSomething(candidate, shown, lexical)) shown.push(candidate);
  }
  return withTwins(
    shown.map(({ passage }) => passage),
    considered,
  );
}

/** Computed where it was asked for only. */
function explanationOf(
  passages: readonly DistinctPassage[],
  ordered: Ranking,
  { question, measured, models }: Answering,
): { readonly explanation?: Explanation } {
  if (!question.explain) return {};
  const explained = passages
    .slice(0, EXPLAINED)
    .map(({ best }) => explainPassage(best, { question: measured, ordered, calibration: models.calibration }));
  return { explanation: { passages: explained, asks: asksOfArticles(question.text, models.tokens) } };
}
