import { wholeEngineFor } from "../calls/ask-engine.ts";
import { type Call, managedServer } from "../calls/call.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { tellServerLog } from "../settings/server-log.ts";
import { mayWriteIn } from "../settings/writable-channel.ts";
import type { DigestPace } from "../store/news.ts";
import { periodOf } from "./article-digests.ts";

/** What is set: whether there is a digest, how often and where. */
export async function digestStatus(call: Call): Promise<Reply> {
  const { bot, texts } = call;
  const guildId = managedServer(call);
  const digest = guildId === null ? null : await bot.store.news.digestOf(guildId);
  return wordsReply(
    texts,
    digest === null ? texts.news.isOff : texts.news.isOn[digest.every](`<#${digest.channelId}>`),
  );
}

/** From now on there is a digest of what is new, in a channel. What is there now, or was told before, is not new. */
export async function setDigest(call: Call, every: DigestPace, channelId: string): Promise<Reply> {
  const { bot, texts, userId } = call;
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const channel = bot.client.guilds.cache.get(guildId)?.channels.cache.get(channelId);
  if (channel === undefined || !mayWriteIn(channel))
    return wordsReply(texts, texts.settings.mayNotWrite(`<#${channelId}>`));
  const { news } = bot.store;
  const before = await news.digestState(guildId);
  const known = before?.known ?? (await (await wholeEngineFor(bot, guildId)).digest({ known: null, shown: [] })).known;
  const period = Math.max(before?.period ?? 0, periodOf(every, Date.now()));
  await news.setDigest(guildId, { channelId, every, state: { period, known, shown: before?.shown ?? [] } });
  const words = texts.news.isOn[every](`<#${channelId}>`);
  tellServerLog(call, texts.news.logged(`<@${userId}>`), [`- ${words}`]);
  return wordsReply(texts, words);
}

export async function turnDigestOff(call: Call): Promise<Reply> {
  const { bot, texts, userId } = call;
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  if ((await bot.store.news.digestOf(guildId)) !== null) {
    await bot.store.news.setDigest(guildId, null);
    tellServerLog(call, texts.news.logged(`<@${userId}>`), [`- ${texts.news.isOff}`]);
  }
  return wordsReply(texts, texts.news.isOff);
}

/** The button below a digest: for who moderates there. */
export async function turnDigestOffBelow(
  call: Call,
  { isModerator }: { readonly isModerator: boolean },
): Promise<Reply> {
  return isModerator ? turnDigestOff(call) : wordsReply(call.texts, call.texts.news.onlyModerators);
}
