import type { Message, User } from "discord.js";
import { onlyGreets } from "../asked/asks-nothing.ts";
import { asksOfTheBot } from "../asked/pleasantries.ts";
import { askEngine } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import { type Call, inQuestionLanguage, makeCall } from "../calls/call.ts";
import { PlaceGoneError } from "../calls/discord-errors.ts";
import { questionText, questionToShow } from "../calls/question-text.ts";
import { type AdmittedCall, admitQuestion, untilDone } from "../calls/refusal.ts";
import { replyOrApology } from "../calls/respond.ts";
import { answerView } from "../replies/answer-view.ts";
import type { ReplyStyle } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import { styleIn } from "../settings/writable-channel.ts";
import { opensThread } from "../threads/open-thread.ts";
import { previousOf } from "./previous-answer.ts";
import { sourcesAskedFor } from "./sources-asked.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** The reply to a question that was edited after it was answered; null where it is not taken. */
export async function replyToEdited(bot: Bot, message: Message, asker: User): Promise<Reply | null> {
  const decision = admitQuestion(callFor(bot, message, asker), "edit");
  if (decision.kind === "refused") {
    await tellRefusal(bot, message, decision.refusal, asker);
    return null;
  }
  const { call } = decision;
  const reply = await untilDone(call, () => makeReply(call, message, textFor(bot, message)));
  return withDelete(reply, call.userId);
}

/** What a message asks; for a new forum post, with its title. */
export function textFor(bot: Bot, message: Message): string {
  const text = questionText(message, bot.client.user.id);
  return message.channel.isThread() && beginsPost(message)
    ? [message.channel.name, text].filter(Boolean).join("\n")
    : text;
}

/** Who writes the first message of a post in a forum for questions does ask, in whatever words. */
export function beginsPost({ id, channelId }: Message): boolean {
  return id === channelId;
}

/**
 * The call behind a message. Discord does not tell its asker's locale: where the question's language is not sure, it is what
 * was last seen of the asker, else the server's.
 */
export function callFor(bot: Bot, message: Message, asker = message.author): Call {
  const locale = bot.seenLocales.of(asker.id) ?? message.guild?.preferredLocale ?? null;
  const call = { ...makeCall(bot, asker.id, message.guildId, false, locale), channelId: message.channelId };
  return inQuestionLanguage(call, questionText(message, bot.client.user.id));
}

/**
 * The reply to a message: to its question, the sources of another message, or a short help if it asks nothing, greets, or asks
 * of the bot itself.
 */
export async function makeReply(call: AdmittedCall, message: Message, text: string): Promise<Reply> {
  const seekSources = await sourcesAskedFor(call, message, text);
  if (seekSources === null && (text === "" || onlyGreets(text) || asksOfTheBot(text))) {
    call.bot.tally.answered("help");
    return wordsReply(call.texts, call.texts.help);
  }
  // In a thread that is yet to be opened nobody sees it, and in the channel above no message would end it.
  const typed = opensThread(call, message) ? null : typing(message, call.bot);
  const { reply } = await replyOrApology(call, seekSources ?? (() => answerReply(call, message, text)));
  await typed;
  return reply;
}

async function answerReply(call: AdmittedCall, message: Message, text: string): Promise<Reply> {
  const botId = call.bot.client.user.id;
  const previous = await previousOf(message, botId);
  const shown = questionToShow(message, botId) || text;
  return answerView(call, await askEngine(call, { text, ...previous }), shown);
}

/** An answer waits no longer than this, in milliseconds, for Discord to show that the bot is typing. */
const TYPING_MS = 500;

/** Discord shows it for ten seconds, and limits how often it is told so in a channel: a flood would hold up others' answers. */
const TYPING_SECONDS = 3;

/** Shows that the bot is typing, where that is allowed; shown after the answer, it would stand there for seconds. */
async function typing({ channel }: Message, bot: Bot): Promise<void> {
  if (!channel.isSendable() || !bot.typing.begin(channel.id, TYPING_SECONDS)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, TYPING_MS);
  });
  await Promise.race([channel.sendTyping().catch(() => undefined), late]);
  clearTimeout(timer);
}

/** How a message is answered where it stands. @throws PlaceGoneError */
export function styleFor(message: Message): ReplyStyle {
  if (!message.inGuild()) return "components";
  const { channels, guilds } = message.client;
  if (!guilds.cache.has(message.guildId) || !channels.cache.has(message.channelId)) {
    throw new PlaceGoneError("The bot was removed from the server or channel of a message.");
  }
  return styleIn(message.channel);
}
