import { type Message, PermissionFlagsBits, type User } from "discord.js";
import { asksNothing } from "../asked/asks-nothing.ts";
import { mayBeSure } from "../asked/is-sure.ts";
import { looksLikeQuestion } from "../asked/looks-like-question.ts";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone } from "../calls/discord-errors.ts";
import { overhear, tallyOverheard } from "../calls/overhear.ts";
import { questionToShow } from "../calls/question-text.ts";
import { type AdmittedCall, noteReply, pauseLeft, untilDone } from "../calls/refusal.ts";
import { answerView } from "../replies/answer-view.ts";
import type { Reply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import type { AnsweredMessages } from "./answered-messages.ts";
import { beginsPost, callFor, textFor } from "./message-reply.ts";
import { previousOf } from "./previous-answer.ts";
import { sendReply } from "./send-reply.ts";

/**
 * Answers a message that was not written to the bot, where it listens, if it surely can; else nobody notices: nothing is said,
 * shown or noted. `asked` is what its author wrote, where a proxy bot has moved it.
 */
export async function answerOverheard(
  bot: Bot,
  answered: AnsweredMessages,
  message: Message,
  asked: Message,
): Promise<void> {
  try {
    const call = admitQuietly(bot, asked, answered.taken.has(asked.id));
    if (call === null) return;
    const reply = await untilDone(call, () => overheardReply(call, asked));
    if (reply === null || answered.isSettled(message.id)) return;
    const sent = sendReply(message, call, reply, null);
    answered.remember(
      message,
      textFor(bot, message),
      sent.catch(() => null),
      asked.author,
    );
    if ((await sent) === null) return;
    noteReply(call);
    bot.log.info({ guild: message.guildId }, "overheard question answered");
  } catch (error) {
    if (isGone(error) || isForbidden(error)) bot.log.info({ err: error }, "overheard question not answered");
    else bot.log.warn({ err: error }, "overheard question not answered");
  }
}

/** The reply to a message that nobody wrote to the bot; null where it is not sure. */
async function overheardReply(call: AdmittedCall, message: Message): Promise<Reply | null> {
  const botId = call.bot.client.user.id;
  const text = textFor(call.bot, message);
  const answer = await overhear(call, { text, ...(await previousOf(message, botId)) });
  if (answer === null) return null;
  tallyOverheard(call, answer);
  return answerView(call, answer, questionToShow(message, botId) || text);
}

/**
 * The reply to an overheard question that was edited. Where none is sure the earlier answer goes, as nobody asks any more what it
 * answers; it stays (null) where what was asked `before` still stands there, with thanks for instance, or nobody can tell now.
 */
export async function overheardAnew(
  bot: Bot,
  message: Message,
  before: string,
  asker: User,
): Promise<Reply | "goes" | null> {
  const text = textFor(bot, message);
  const unsure = text.includes(before) ? null : "goes";
  if (!(beginsPost(message) || mayBeSure(text))) return unsure;
  const decision = bot.admission.admit(asker.id);
  if (decision.kind !== "admitted") return null;
  const call = { ...callFor(bot, message, asker), place: decision.place };
  const reply = await untilDone(call, () => overheardReply(call, message));
  return reply === null ? unsure : withDelete(reply, call.userId);
}

/** Of the places for questions, talk that looks like none takes no more than one in so many. */
const SHARE_OF_TALK = 4;

/**
 * Takes what may be asked while there is room for it. What looks like a question counts towards its author's rate limit, and keeps
 * to the pause that its server wants, unless it was taken before.
 */
function admitQuietly(bot: Bot, message: Message, isTaken: boolean): AdmittedCall | null {
  const { admission } = bot;
  const text = textFor(bot, message);
  const isPost = beginsPost(message);
  if (bot.inFlight.isClosed || asksNothing(text) || !(isPost || mayBeSure(text)) || !mayWrite(message)) return null;
  const isQuestion = isPost || looksLikeQuestion(text);
  if (!isQuestion && admission.taken * SHARE_OF_TALK >= admission.most) return null;
  const call = callFor(bot, message);
  if (!isTaken && pauseLeft(call) > 0) return null;
  const decision = isQuestion ? admission.admit(message.author.id) : admission.admitAnyone();
  return decision.kind === "admitted" ? { ...call, place: decision.place } : null;
}

/** Where the bot may not write, it would otherwise answer in a direct message, which nobody has asked for. */
function mayWrite(message: Message): boolean {
  if (!message.inGuild()) return true;
  const me = message.guild.members.me;
  const needed = message.channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return me === null || message.channel.permissionsFor(me).has(needed);
}
