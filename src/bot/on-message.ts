import { type Message, PermissionFlagsBits } from "discord.js";
import { answerReply } from "./answer-reply.ts";
import type { Bot } from "./bot.ts";
import { USUAL_QUOTATIONS } from "./commands/ask.ts";
import type { Call } from "./commands/command.ts";
import { isForbidden, isGone } from "./discord-errors.ts";
import { textsFor } from "./locales/locale.ts";
import { replyOrApology } from "./on-interaction.ts";
import { questionText } from "./question-text.ts";
import { refusal } from "./refusal.ts";
import { renderReply } from "./render/render-reply.ts";
import { type Reply, wordsReply } from "./reply.ts";

/** Answers a message that is meant for the bot; passes over all others. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  if (!isForBot(bot, message)) return;
  const started = performance.now();
  try {
    const call: Call = { bot, texts: textsFor(message.guild?.preferredLocale), userId: message.author.id };
    await sendReply(message, call, await makeReply(call, message));
    bot.log.info({ message: message.id, ms: Math.round(performance.now() - started) }, "message answered");
  } catch (error) {
    if (isGone(error)) bot.log.info({ message: message.id, err: error }, "message gone");
    else bot.log.error({ message: message.id, err: error }, "message not answered");
  }
}

/** Mentions and direct messages of people; never bots (itself among them), webhooks or system messages. */
function isForBot(bot: Bot, message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  return !message.inGuild() || message.mentions.users.has(bot.client.user.id);
}

async function makeReply(call: Call, message: Message): Promise<Reply> {
  const text = questionText(message, call.bot.client.user.id);
  if (text === "") return wordsReply(call.texts, call.texts.howToAsk);
  const refused = refusal(call, true);
  if (refused !== null) return wordsReply(call.texts, refused);
  await typing(message);
  return replyOrApology(call, () => answerReply(call, { text, count: USUAL_QUOTATIONS }));
}

/** Typing is a courtesy: where it is not allowed, the answer comes without. */
async function typing(message: Message): Promise<void> {
  if (!message.channel.isSendable()) return;
  await message.channel.sendTyping().catch(() => undefined);
}

/** Replies below the question, as plain text without the right to embed; where writing is not allowed, privately. */
async function sendReply(message: Message, call: Call, reply: Reply): Promise<void> {
  const body = { ...renderReply(reply, mayEmbed(message) ? "embeds" : "plain"), nonce: message.id, enforceNonce: true };
  try {
    await message.reply({ ...body, failIfNotExists: false });
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const words = [call.texts.cannotWriteIn(`<#${message.channelId}>`), reply.words].filter(Boolean).join("\n");
    await message.author.send(renderReply({ ...reply, words }, "embeds"));
  }
}

function mayEmbed(message: Message): boolean {
  if (!message.inGuild()) return true;
  const me = message.guild.members.me;
  return me === null || message.channel.permissionsFor(me).has(PermissionFlagsBits.EmbedLinks);
}
