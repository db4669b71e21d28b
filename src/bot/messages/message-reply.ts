import { type Message, PermissionFlagsBits } from "discord.js";
import { askEngine } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import { type Call, makeCall } from "../calls/call.ts";
import { questionLocale } from "../calls/question-language.ts";
import { questionText, questionToShow } from "../calls/question-text.ts";
import { type AdmittedCall, admitQuestion, untilDone } from "../calls/refusal.ts";
import { replyOrApology } from "../calls/respond.ts";
import { answerView } from "../replies/answer-view.ts";
import { type MessageBody, type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { previousOf } from "./previous-answer.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** The reply to a question that was edited after it was answered; null where it is not taken. */
export async function replyToEdited(bot: Bot, message: Message): Promise<MessageBody | null> {
  const decision = admitQuestion(callFor(bot, message));
  if (decision.kind === "refused") {
    await tellRefusal(bot, message, decision.refusal);
    return null;
  }
  const { call } = decision;
  return renderReply(await untilDone(call, () => makeReply(call, message, textFor(bot, message))), styleFor(message));
}

/** What a message asks; for a new forum post, with its title. */
export function textFor(bot: Bot, message: Message): string {
  const text = questionText(message, bot.client.user.id);
  const opensThread = message.channel.isThread() && message.id === message.channelId;
  return opensThread ? [message.channel.name, text].filter(Boolean).join("\n") : text;
}

/**
 * The call behind a message. Discord does not tell its author's locale, so the question's language decides, else the
 * server's.
 */
export function callFor(bot: Bot, message: Message): Call {
  const locale = questionLocale(questionText(message, bot.client.user.id)) ?? message.guild?.preferredLocale ?? null;
  return makeCall(bot, message.author.id, message.guildId, false, locale);
}

/** The reply to a message; a short help if it asks nothing. */
export async function makeReply(call: AdmittedCall, message: Message, text: string): Promise<Reply> {
  if (text === "") return wordsReply(call.texts, call.texts.help);
  await typing(message);
  const { reply } = await replyOrApology(call, async () => {
    const previous = await previousOf(message, call.bot.client.user.id);
    const shown = questionToShow(message, call.bot.client.user.id) || text;
    return answerView(call, await askEngine(call, { text, ...previous }), shown);
  });
  return reply;
}

/** Shows that the bot is typing, where that is allowed. */
async function typing(message: Message): Promise<void> {
  if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => undefined);
}

/** Discord drops embeds silently where the bot has no permission for them. */
export function styleFor(message: Message): ReplyStyle {
  if (!message.inGuild()) return "embeds";
  const me = message.guild.members.me;
  return me === null || message.channel.permissionsFor(me).has(PermissionFlagsBits.EmbedLinks) ? "embeds" : "plain";
}
