import type { Quotation } from "../../retrieve/answer.ts";
import { askEngine, engineFor, findQuotations } from "../calls/ask-engine.ts";
import { type Call, managedServer } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { acceptFiles, discardFiles, listFiles, undoChange } from "../commands/article-files.ts";
import { citeReply } from "../commands/cite.ts";
import { sourcesReply } from "../commands/sources.ts";
import { dismissGaps, exportGaps, restoreGaps, turnGaps } from "../gaps/gaps-reply.ts";
import { noteWish } from "../gaps/wish.ts";
import { allView, answerView, contextView, quotationView } from "../replies/answer-view.ts";
import { splitCitations } from "../replies/control-id.ts";
import type { AnswerState } from "../replies/control-rows.ts";
import { type ControlAction, type ControlState, type Reply, wordsReply } from "../replies/reply.ts";

/** What was pressed, on which message. */
export interface Press {
  readonly state: ControlState;
  readonly messageId: string;
  /** The question that the message shows. */
  readonly question: string | null;
  /** Chosen in a menu. */
  readonly chosen: string | null;
  /** Shows how far the work has come, where the press changes the message. */
  readonly progress: (reply: Reply) => void;
}

/** Makes a reply; null when the passage is there no longer. */
type MakeReply = (call: AdmittedCall, press: Press) => Promise<Reply | null>;

/**
 * What pressing does:
 * - "update": the asker's press changes the message; anyone else gets a private copy, so that nobody disturbs anybody;
 * - "private-reply": only the person who pressed sees the reply;
 * - "public-reply": everybody sees it;
 * - "modal" asks a follow-up question, "delete" deletes the message.
 */
type ControlHandler = ReplyingHandler | { readonly kind: "modal" | "delete" };

export interface ReplyingHandler {
  readonly kind: "update" | "private-reply" | "public-reply";
  readonly make: MakeReply;
}

/**
 * All controls. To add a button: give it a label in `locales/en.ts`, under `buttons` by its action, say here what it
 * does, and place it in `replies/control-rows.ts`.
 */
export const CONTROLS: Readonly<Record<ControlAction, ControlHandler>> = {
  prev: { kind: "update", make: showQuotation },
  next: { kind: "update", make: showQuotation },
  here: { kind: "update", make: showQuotation },
  more: { kind: "update", make: showContext },
  all: { kind: "update", make: showAll },
  list: { kind: "update", make: (call, { state }) => sourcesReply(call, state.rest, state.at) },
  look: { kind: "private-reply", make: (call, { chosen }) => citeReply(call, chosen ?? "") },
  helpful: { kind: "private-reply", make: (call, press) => noteFeedback(call, press, true) },
  unhelpful: { kind: "private-reply", make: (call, press) => noteFeedback(call, press, false) },
  share: { kind: "public-reply", make: shareQuotation },
  followup: { kind: "modal" },
  delete: { kind: "delete" },
  tell: { kind: "private-reply", make: (call, { question }) => noteWish(call, question) },
  gaps: { kind: "update", make: turnGaps },
  dismiss: { kind: "update", make: dismissGaps },
  restore: { kind: "update", make: restoreGaps },
  csv: { kind: "private-reply", make: exportGaps },
  files: { kind: "update", make: (call, { state }) => listFiles(call, state.at) },
  accept: { kind: "update", make: acceptFiles },
  discard: { kind: "update", make: discardFiles },
  undo: { kind: "update", make: undoChange },
};

/** Whether this bot has the control; one of another version may have had others. */
export function isKnown(state: ControlState<string>): state is ControlState {
  return Object.hasOwn(CONTROLS, state.action);
}

/** A question that follows up on the answer whose button was pressed. */
export async function followUp(call: AdmittedCall, { state, question }: Press, text: string): Promise<Reply> {
  const previousCitations = splitCitations(state.rest);
  const previous = question === null ? {} : { previous: question };
  return answerView(call, await askEngine(call, { text, ...previous, previousCitations }), text);
}

async function showQuotation(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const { quotations, mayOnlyBeRelated } = await findQuotations(call, [answer.citations[answer.at] ?? ""], question);
  const [quotation] = quotations;
  if (quotation === undefined) return null;
  return { ...quotationView(call, answer, quotation, question), words: relatedWords(call, mayOnlyBeRelated) };
}

async function showContext(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const id = answer.citations[answer.at] ?? "";
  const engine = await engineFor(call.bot, call.guildId);
  const [citation, { quotations, mayOnlyBeRelated }] = await Promise.all([
    engine.cite(id),
    findQuotations(call, [id], question),
  ]);
  if (citation === null) return null;
  const marked = { ...citation, quotation: mark(citation.quotation, quotations[0] ?? null) };
  return { ...contextView(call, answer, marked, question), words: relatedWords(call, mayOnlyBeRelated) };
}

function relatedWords({ texts }: Call, mayOnlyBeRelated: boolean): string {
  return mayOnlyBeRelated ? texts.related : "";
}

/** The whole passage with the sentence marked that the answer's quotation marks. */
function mark(whole: Quotation, marked: Quotation | null): Quotation {
  if (!marked?.answering) return whole;
  const answering = marked.text.slice(marked.answering.start, marked.answering.end);
  const same = whole.sentences.find(({ start, end }) => whole.text.slice(start, end) === answering);
  return same ? { ...whole, answering: same } : whole;
}

/** So many results are shown to who asks for all of them, though fewer were quoted at first. */
const ALL_RESULTS = 5;

async function showAll(call: AdmittedCall, { state, question }: Press): Promise<Reply | null> {
  const answer = answerState(call, state);
  const { quotations, others, mayOnlyBeRelated } = await findQuotations(call, answer.citations, question);
  const all = [...quotations, ...others].slice(0, Math.max(ALL_RESULTS, quotations.length));
  if (all.length === 0) return null;
  return { ...allView(call, answer, all, question), words: relatedWords(call, mayOnlyBeRelated) };
}

async function shareQuotation(call: AdmittedCall, press: Press): Promise<Reply | null> {
  const reply = await showQuotation(call, press);
  return reply && { ...reply, words: call.texts.sharedBy(`<@${call.userId}>`) };
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
