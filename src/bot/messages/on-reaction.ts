import type { Message, MessageReaction, PartialMessageReaction, PartialUser, User } from "discord.js";
import { asksNothing } from "../asked/asks-nothing.ts";
import { askEngine } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone } from "../calls/discord-errors.ts";
import { questionToShow } from "../calls/question-text.ts";
import { type AdmittedCall, admitQuestion, noteReply, untilDone } from "../calls/refusal.ts";
import { answerView } from "../replies/answer-view.ts";
import type { Reply } from "../replies/reply.ts";
import { mayBeAsked } from "../settings/asking-places.ts";
import { isAnsweredIn, isFromPerson } from "./address.ts";
import type { AnsweredMessages } from "./answered-messages.ts";
import { callFor, textFor } from "./message-reply.ts";
import { previousOf } from "./previous-answer.ts";
import { sendReply } from "./send-reply.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** With these a person asks the bot what somebody wrote. */
const GLASSES: ReadonlySet<string | null> = new Set(["🔍", "🔎"]);
/** Says without a message that nothing was found. */
const NOTHING_FOUND = "🤷";

/** Answers a message to which somebody puts a magnifying glass, in the channels where the server wants that; once. */
export async function onReaction(
  bot: Bot,
  answered: AnsweredMessages,
  reaction: MessageReaction | PartialMessageReaction,
  user: User | PartialUser,
): Promise<void> {
  if (!GLASSES.has(reaction.emoji.name) || reaction.emoji.id !== null || user.bot || bot.inFlight.isClosed) return;
  const { guildId } = reaction.message;
  if (guildId === null || !bot.store.settingsOf(guildId).channelReaction) return;
  try {
    const { message: marked } = reaction;
    const message = marked.partial ? await marked.fetch() : marked;
    if (!message.inGuild() || !mayAskOf(bot, message, user.id)) return;
    // Before anything is waited for: another glass may come at the same time.
    const isFirst = answered.marked.add(message.id);
    if (isFirst && !answered.isSettled(message.id) && (await bot.store.replyTo(message.id)) === null) {
      await answerMarked(bot, answered, message, user.partial ? await user.fetch() : user);
    }
  } catch (error) {
    if (isGone(error) || isForbidden(error)) bot.log.info({ err: error }, "a magnifying glass was not followed");
    else bot.log.warn({ err: error }, "a magnifying glass was not followed");
  }
}

/** What people wrote in such a channel, for those who may ask there. */
function mayAskOf(bot: Bot, message: Message<true>, userId: string): boolean {
  const person = message.guild.members.cache.get(userId) ?? null;
  const settings = bot.store.settingsOf(message.guildId);
  return isFromPerson(message) && mayBeAsked(settings, message) && isAnsweredIn(settings, message, person);
}

/** The author may delete the answer; who has put the glass spends a question, and is told where nothing can be written here. */
async function answerMarked(bot: Bot, answered: AnsweredMessages, message: Message, marker: User): Promise<void> {
  const call = callFor(bot, message);
  const decision = admitQuestion({ ...call, userId: marker.id }, "channel");
  if (decision.kind === "refused") {
    answered.marked.delete(message.id);
    return tellRefusal(bot, message, decision.refusal, marker);
  }
  const admitted = { ...call, place: decision.call.place };
  const reply = untilDone(admitted, () => markedReply(admitted, message, marker.id));
  const sent = reply.then((made) => (made === null ? null : sendReply(message, admitted, made, marker)));
  answered.remember(
    message,
    textFor(bot, message),
    sent.catch(() => null),
  );
  if ((await reply) === null) await message.react(NOTHING_FOUND);
  else if ((await sent) !== null) noteReply(admitted);
}

/** Null where nothing is found; that is a gap only where the author has asked. */
async function markedReply(call: AdmittedCall, message: Message, userId: string): Promise<Reply | null> {
  const botId = call.bot.client.user.id;
  const text = textFor(call.bot, message);
  if (text === "" || asksNothing(text)) return null;
  const question = { text, ...(await previousOf(message, botId)) };
  const answer = await askEngine(call, question, userId === message.author.id ? "gaps" : "keep-nothing");
  if (answer.kind === "nothing-found") return null;
  return answerView(call, answer, questionToShow(message, botId) || text);
}
