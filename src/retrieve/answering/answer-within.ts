import type { DayRange } from "../../text/time/days.ts";
import { type TimeAsked, timeAsked } from "../../text/time/time-asked.ts";
import type { Answer, Question, Quotation, QuotedAnswer } from "../answer.ts";
import type { AskedWithin, EventArticle, TimeTaken } from "../asked-within.ts";
import { ANYTHING, onlyMeant } from "../scope/articles-meant.ts";
import { askedOf } from "../scope/asked-of.ts";
import { dayOfClock } from "../scope/day-of-clock.ts";
import { hasArticles, lastWithArticles, yearsOf } from "../scope/days-with-articles.ts";
import { isWithin } from "../scope/lets-through.ts";
import { type ReadFilters, typedFilters } from "../scope/typed-filters.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf } from "../search/confidence.ts";
import { phraseOf } from "../search/phrase.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { answerQuestion } from "./answer-question.ts";
import { namesTimeOf } from "./dates-in.ts";

/**
 * An answer from articles of the days that a question speaks of counts where it is so sure, compared with one from any
 * articles: their dates speak for it.
 */
const SURE_ENOUGH = 0.7;

/** Among so many passages the article is sought that tells of an event. */
const TELLING = 5;

/** What an answer is made from. */
interface Answering {
  readonly snapshot: StoreSnapshot;
  readonly models: SearchModels;
  readonly thresholds: TierThresholds;
}

/**
 * Answers a question from the articles that it is asked of: its filters let only some through, and the time that it speaks of
 * is looked for first among the articles of those days.
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function answerWithin(
  question: Question,
  snapshot: StoreSnapshot,
  models: SearchModels,
  thresholds: TierThresholds,
): Promise<Answer> {
  const today = question.today ?? dayOfClock();
  const read = typedFilters(question.text, today);
  const previous = question.previous === undefined ? {} : { previous: typedFilters(question.previous, today).question };
  const asked = { ...question, ...previous, text: read.question };
  const { among, filters } = await askedOf(read, snapshot);
  const answering = { snapshot: among, models, thresholds };
  const time = isTimeFree(read) ? null : timeAsked(read.question, today);
  const { answer, taken } =
    time === null
      ? { answer: await answerQuestion(asked, among, models, { thresholds }), taken: null }
      : await answerInTime(asked, time, answering);
  const within: AskedWithin = { question: read.question, filters, time: taken };
  return filters === null && taken === null ? answer : { ...answer, within };
}

/** Where days are filtered by, or the question says that they do not matter, or is a phrase, its words are no time. */
function isTimeFree({ days, anyTime, question }: ReadFilters): boolean {
  return anyTime || days !== null || phraseOf(question)?.alone === true;
}

interface AnsweredInTime {
  readonly answer: Answer;
  readonly taken: TimeTaken | null;
}

async function answerInTime(question: Question, time: TimeAsked, answering: Answering): Promise<AnsweredInTime> {
  const { snapshot, models, thresholds } = answering;
  const anyTime = (newestFirst = false) => answerQuestion(question, snapshot, models, { thresholds, newestFirst });
  const years = await yearsOf(snapshot);
  if (years.length === 0) return { answer: await anyTime(), taken: null };
  if (time.kind === "latest") return { answer: await anyTime(true), taken: { kind: "newest-first" } };
  const bounds =
    time.kind === "event" ? await daysOfEvent(question, time, answering) : await daysAsked(time, years, snapshot);
  if (bounds === null) return { answer: await anyTime(), taken: null };
  const { days, event } = bounds;
  const all = await anyTime();
  if (!(await hasArticles(snapshot, days))) return { answer: all, taken: { kind: "elsewhere", days, event } };
  const then = await onlyMeant(snapshot, { ...ANYTHING, ...days });
  const words = question.text.slice(time.words.start, time.words.end);
  const rest = question.text.slice(0, time.words.start) + question.text.slice(time.words.end);
  const answer = await answerQuestion({ ...question, text: rest.trim() }, then, models, { thresholds });
  const first = all.kind === "quoted" ? all.quotations[0] : undefined;
  // An article of April may tell of March: what names the time itself, and is surer, needs no date.
  if (first && namesTimeOf(words, first) && all.confidence > answer.confidence) return { answer: all, taken: null };
  return counts(answer, all, days)
    ? { answer: withDatedFirst(answer, days), taken: { kind: "only", days, event } }
    : { answer: all, taken: { kind: "elsewhere", days, event } };
}

/** Days that bound an answer, and what happened then. */
interface Bounds {
  readonly days: DayRange;
  readonly event: EventArticle | null;
}

/** The days that are named; null for those before any article here, which tell of history. */
async function daysAsked(
  { range, repeats }: Extract<TimeAsked, { kind: "days" }>,
  years: readonly number[],
  snapshot: StoreSnapshot,
): Promise<Bounds | null> {
  const days = repeats ? await lastWithArticles(snapshot, range, years) : range;
  return days.to !== null && Number(days.to.slice(0, 4)) < Math.min(...years) ? null : { days, event: null };
}

/** Since, or before, the day of the article that tells of an event; null where none surely does. */
async function daysOfEvent(
  { text }: Question,
  { event, side }: Extract<TimeAsked, { kind: "event" }>,
  { snapshot, models, thresholds }: Answering,
): Promise<Bounds | null> {
  const found = await rankQuestion({ text: text.slice(event.start, event.end) }, snapshot, models);
  const telling = found?.ranked.slice(0, TELLING) ?? [];
  const place = telling.findIndex(({ passage }) => passage.article.date !== null);
  const { title, date } = telling[place]?.passage.article ?? { title: null, date: null };
  if (found === null || date === null) return null;
  if (confidenceOf(found.ranked, models.calibration, place) < thresholds.answers) return null;
  const days = side === "since" ? { from: date, to: null } : { from: null, to: date };
  return { days, event: { title, date } };
}

/** Where nothing answers, articles of these days are nearer than those without a date. */
function withDatedFirst(answer: Answer, days: DayRange): Answer {
  if (answer.kind !== "nothing-found") return answer;
  const isDated = ({ article: { date } }: Quotation) => date !== null && isWithin(date, days);
  const [dated, undated] = [answer.nearest.filter(isDated), answer.nearest.filter((near) => !isDated(near))];
  return { ...answer, nearest: [...dated, ...undated] };
}

/** Whether an answer from articles of these days is the better one, all considered. */
function counts(then: Answer, all: Answer, days: DayRange): boolean {
  if (then.kind === "nothing-found") return all.kind === "nothing-found" && then.nearest.length > 0;
  if (!isDated(then, days)) return false;
  return all.kind === "nothing-found" || then.tier === "answers" || then.confidence >= SURE_ENOUGH * all.confidence;
}

/** Whether the first quotation is of an article of these days. */
function isDated({ quotations: [first] }: QuotedAnswer, days: DayRange): boolean {
  const date = first?.article.date ?? null;
  return date !== null && isWithin(date, days);
}
