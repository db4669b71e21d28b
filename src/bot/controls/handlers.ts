import { dayOfClock } from "../../retrieve/scope/day-of-clock.ts";
import { widened } from "../../retrieve/scope/widened.ts";
import { askEngine, engineFor, findQuotations } from "../calls/ask-engine.ts";
import { type Call, managedServer } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { acceptFiles, discardFiles, listFiles, undoChange } from "../commands/articles/article-files.ts";
import { comparisonReply } from "../comparing/comparison-reply.ts";
import { timelineReply } from "../comparing/timeline-reply.ts";
import { dismissGaps, exportGaps, restoreGaps, turnGaps } from "../gaps/gaps-reply.ts";
import { noteWish } from "../gaps/wish.ts";
import type { Modal } from "../modals/modal.ts";
import { turnDigestOffBelow } from "../news/digest-command.ts";
import { endChosen, goOnFollowing, stopFollowing, turnFollows } from "../news/follow-reply.ts";
import { readingOf } from "../reading/article-controls.ts";
import { browse } from "../reading/browse.ts";
import { openArticle, readArticle } from "../reading/read-article.ts";
import { allView, answerView, quotationsView, scriptView } from "../replies/answer-view.ts";
import { splitCitations } from "../replies/control-id.ts";
import type { AnswerState } from "../replies/control-rows.ts";
import { type ControlAction, type ControlState, type Reply, wordsReply } from "../replies/reply.ts";
import { SETTING_GROUP_NAMES, settingsModal } from "../settings/settings-modal.ts";
import { followUpModal } from "./follow-up-modal.ts";
import { referenceView } from "./reference-view.ts";

/** What was pressed, on which message. */
export interface Press {
  readonly state: ControlState<Action>;
  readonly messageId: string;
  /** The question that the message shows. */
  readonly question: string | null;
  /** Chosen in a menu. */
  readonly chosen: string | null;
  /** Whether who pressed may delete any message there. */
  readonly isModerator: boolean;
  /** Shows how far the work has come, where the press changes the message. */
  readonly progress: (reply: Reply) => void;
}

/** What can be done: the menu of actions is not done itself, but what is chosen in it. */
type Action = Exclude<ControlAction, "do">;

/** Makes a reply; null when the passage is there no longer. */
type MakeReply = (call: AdmittedCall, press: Press) => Promise<Reply | null>;

/**
 * What pressing does:
 * - "update": the asker's press changes the message; anyone else gets a private copy, so that nobody disturbs anybody;
 * - "private-reply": only the person who pressed sees the reply;
 * - "public-reply": everybody sees it;
 * - "modal" opens a form, whose answer `on-modal.ts` takes; "delete" deletes the message.
 */
type ControlHandler = ReplyingHandler | OpeningHandler | { readonly kind: "delete" };

interface OpeningHandler {
  readonly kind: "modal";
  open(call: Call, state: ControlState): Modal;
}

export interface ReplyingHandler {
  readonly kind: "update" | "private-reply" | "public-reply";
  readonly make: MakeReply;
}

/**
 * All controls. To add a button: give it a label in `locales/en.ts`, under `buttons` by its action, say here what it
 * does, and place it in `replies/control-rows.ts`.
 */
export const CONTROLS: Readonly<Record<Action, ControlHandler>> = {
  prev: { kind: "update", make: showAnswer },
  next: { kind: "update", make: showAnswer },
  here: { kind: "update", make: showAnswer },
  more: { kind: "update", make: readOn },
  all: { kind: "update", make: showAll },
  script: { kind: "update", make: showScripts },
  widen: { kind: "update", make: askWidely },
  list: { kind: "update", make: (call, { state }) => browse(call, state.rest, state.at) },
  timeline: { kind: "update", make: turnTimeline },
  browse: { kind: "update", make: (call, { chosen }) => browse(call, chosen ?? "", 0) },
  turn: { kind: "update", make: (call, { state, question }) => turnTo(call, state, question, state.at) },
  part: {
    kind: "update",
    make: (call, { state, question, chosen }) => turnTo(call, state, question, Number(chosen) || 0),
  },
  quoted: { kind: "update", make: (call, { state, question }) => turnTo(call, state, question, null) },
  look: { kind: "private-reply", make: (call, { chosen }) => openArticle(call, chosen ?? "") },
  reference: { kind: "private-reply", make: referToIt },
  helpful: { kind: "private-reply", make: (call, press) => noteFeedback(call, press, true) },
  unhelpful: { kind: "private-reply", make: (call, press) => noteFeedback(call, press, false) },
  share: { kind: "public-reply", make: shareAnswer },
  followup: { kind: "modal", open: followUpModal },
  settings: { kind: "modal", open: (call, { at }) => settingsModal(call, SETTING_GROUP_NAMES[at] ?? "answers") },
  delete: { kind: "delete" },
  tell: { kind: "private-reply", make: (call, { question }) => noteWish(call, question) },
  gaps: { kind: "update", make: turnGaps },
  dismiss: { kind: "update", make: dismissGaps },
  restore: { kind: "update", make: restoreGaps },
  csv: { kind: "private-reply", make: exportGaps },
  again: { kind: "private-reply", make: goOnFollowing },
  stop: { kind: "private-reply", make: stopFollowing },
  follows: { kind: "update", make: turnFollows },
  unfollow: { kind: "update", make: endChosen },
  nodigest: { kind: "private-reply", make: turnDigestOffBelow },
  files: { kind: "update", make: (call, { state }) => listFiles(call, state.at) },
  accept: { kind: "update", make: acceptFiles },
  discard: { kind: "update", make: discardFiles },
  undo: { kind: "update", make: undoChange },
};

/** Whether this bot has the control; one of another version may have had others. */
export function isKnown(state: ControlState<string>): state is ControlState<Action> {
  return Object.hasOwn(CONTROLS, state.action);
}

/** A question that follows up on the answer whose button was pressed. */
export async function followUp(call: AdmittedCall, { state, question }: Press, text: string): Promise<Reply> {
  const previousCitations = splitCitations(state.rest);
  const previous = question === null ? {} : { previous: question };
  return answerView(call, await askEngine(call, { text, ...previous, previousCitations }), text);
}

/** The question again, of all articles. */
async function askWidely(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  if (question === null) return null;
  const text = widened(question, dayOfClock());
  if (state.rest === "compare") return comparisonReply(call, text);
  if (state.rest === "timeline") return timelineReply(call, text, 0);
  return answerView(call, await askEngine(call, { text }), text);
}

/** The same topic, from another entry on. */
async function turnTimeline(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  return question === null ? null : timelineReply(call, question, state.at);
}

async function showAnswer(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const found = await findQuotations(call, answer.citations, question);
  if (found.quotations.length === 0) return null;
  return quotationsView(call, answer, { ...found, question });
}

/** The page of the article that is read on which a passage stands; null for the quoted one. */
async function turnTo(
  call: AdmittedCall,
  state: ControlState,
  question: string | null,
  place: number | null,
): Promise<Reply | null> {
  const reading = readingOf({ ...state, asker: call.userId }, call.isPrivate);
  return readArticle(call, { reading, place, question });
}

/** The article around a quotation, at the page on which it stands. */
async function readOn(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const back = answerState(call, state);
  const citation = back.citations[back.at];
  if (citation === undefined) return null;
  return readArticle(call, { reading: { asker: call.userId, citation, back }, place: null, question });
}

/** So many results are shown to who asks for all of them, though fewer were quoted at first. */
const ALL_RESULTS = 5;

async function showAll(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const { quotations, others, tier, within } = await findQuotations(call, answer.citations, question);
  const all = [...quotations, ...others].slice(0, Math.max(ALL_RESULTS, quotations.length));
  return all.length === 0 ? null : allView(call, answer, { quotations: all, tier, question, within });
}

/** The answer in both kinds of Chinese characters. */
async function showScripts(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const found = await findQuotations(call, answer.citations, question);
  return found.quotations.length === 0 ? null : scriptView(call, answer, { ...found, question });
}

async function shareAnswer(call: AdmittedCall, press: Press): Promise<Reply | null> {
  const reply = await showAnswer(call, press);
  if (reply === null) return null;
  return { ...reply, words: [call.texts.sharedBy(`<@${call.userId}>`), reply.words].filter(Boolean).join("\n") };
}

/** The quotation as works refer to it. */
async function referToIt(call: AdmittedCall, { state }: Press): Promise<Reply | null> {
  const engine = await engineFor(call.bot, call.guildId);
  const found = await call.place.run(() => engine.cite(splitCitations(state.rest)[state.at] ?? ""));
  return found === null ? null : referenceView(call, found.quotation);
}

async function noteFeedback(
  call: AdmittedCall,
  { state, messageId, question }: Press,
  helpful: boolean,
): Promise<Reply> {
  const { bot, userId, texts } = call;
  const guildId = managedServer(call);
  const citation = splitCitations(state.rest)[state.at] ?? "";
  const isToBeKnown = !helpful && guildId !== null && question !== null;
  const rated = isToBeKnown ? { rated: { question, article: await headlineOf(call, citation) } } : {};
  const isKept = await bot.store.noteFeedback({ guildId, userId, messageId, citation, helpful, ...rated });
  return wordsReply(texts, isKept ? texts.thanks : texts.thanksUnkept);
}

/** Headline, or file name, of what was quoted; null where it cannot be told now: a vote counts all the same. */
async function headlineOf({ bot, place, guildId }: AdmittedCall, citation: string): Promise<string | null> {
  try {
    const engine = await engineFor(bot, guildId);
    const { article, source } = (await place.run(() => engine.cite(citation)))?.quotation ?? {
      article: null,
      source: null,
    };
    return article?.title ?? source;
  } catch (error) {
    bot.log.warn({ err: error }, "the headline of a vote is not known");
    return null;
  }
}

/** The answer as the person who pressed sees it from now on. */
function answerState({ userId, isPrivate }: Call, { at, rest }: ControlState): AnswerState {
  return { asker: userId, at, citations: splitCitations(rest), isPrivate };
}
