import { type Call, managedServer } from "../calls/call.ts";
import { TEXTS } from "../locales/locale.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";

/** Keeps that a person wants to be told when a question that a message shows has an answer. */
export async function noteWish(call: Call, question: string | null): Promise<Reply | null> {
  const { bot, texts, userId } = call;
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(texts, texts.unanswered.cannotTell);
  if (question === null) return null;
  const locale = Object.keys(TEXTS).find((code) => TEXTS[code]?.locale === texts.locale) ?? null;
  const wish = { guildId, userId, question, locale, at: Date.now() };
  const isKept = await bot.store.unanswered.noteWish(wish);
  return wordsReply(texts, isKept ? texts.unanswered.willTell(bot.store.retentionDays) : texts.unanswered.willNotTell);
}
