import type { DayRange } from "../../text/time/days.ts";
import { type TimeAsked, timeAsked } from "../../text/time/time-asked.ts";
import { type Answer, type Question, type Quotation, tierOf } from "../answer.ts";
import type { AskedWithin, TimeTaken } from "../asked-within.ts";
import { askedOf } from "../scope/asked-of.ts";
import { dayOfClock } from "../scope/day-of-clock.ts";
import { yearsOf } from "../scope/days-with-articles.ts";
import { isWithin } from "../scope/lets-through.ts";
import { typedFilters } from "../scope/typed-filters.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { confidenceOf } from "../search/confidence.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { answerQuestion } from "./answer-question.ts";
import { type Bounds, daysAsked, inDays, isTimeFree } from "./in-days.ts";

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

interface AnsweredInTime {
  readonly answer: Answer;
  readonly taken: TimeTaken | null;
}

async function answerInTime(question: Question, time: TimeAsked, answering: Answering): Promise<AnsweredInTime> {
  const { snapshot, models, thresholds } = answering;
  const anyTime = (newestFirst = false) => answerQuestion(question, snapshot, models, { thresholds, newestFirst });
  if (time.kind === "latest") {
    const isDated = (await yearsOf(snapshot)).length > 0;
    return { answer: await anyTime(isDated), taken: isDated ? { kind: "newest-first" } : null };
  }
  const bounds = time.kind === "event" ? await daysOfEvent(question, time, answering) : await daysAsked(time, snapshot);
  if (bounds === null) return { answer: await anyTime(), taken: null };
  const { start, end } = time.words;
  const rest = { ...question, text: (question.text.slice(0, start) + question.text.slice(end)).trim() };
  const { found, taken } = await inDays(question.text.slice(start, end), bounds, snapshot, {
    amongAll: anyTime,
    among: (then) => answerQuestion(rest, then, models, { thresholds }),
    seen: (answer) => ({ tier: tierOf(answer), confidence: answer.confidence, first: firstOf(answer) }),
  });
  return { answer: taken?.kind === "only" ? withDatedFirst(found, bounds.days) : found, taken };
}

function firstOf(answer: Answer): Quotation | null {
  const [first = null] = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return first;
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
