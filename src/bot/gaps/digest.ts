import type { Bot } from "../calls/bot.ts";
import { isFinal } from "../calls/discord-errors.ts";
import { doRegularly } from "../calls/in-flight.ts";
import { insist } from "../calls/insist.ts";
import type { Texts } from "../locales/texts.ts";
import { renderReply } from "../replies/render-reply.ts";
import { wordsReply } from "../replies/reply.ts";
import { writableChannel } from "../settings/writable-channel.ts";
import { type GapReport, gapReport } from "./gap-groups.ts";
import { questionLine } from "./gaps-view.ts";

/** How often it is looked whether a digest is due, in milliseconds. */
const LOOK_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Mondays, at this hour, UTC. */
const MONDAY = 1;
const HOUR = 9;
/** So many groups of questions are named. */
const GROUPS_SHOWN = 5;

/**
 * Tells servers once a week, in the channel that they chose, which questions had no answer. @returns a function that stops it
 */
export function sendDigests(bot: Bot): () => void {
  return doRegularly(bot.inFlight, LOOK_MS, () => sendDue(bot, Date.now()));
}

/** Sends the digests that are due. */
async function sendDue(bot: Bot, now: number): Promise<void> {
  for (const guildId of bot.client.guilds.cache.keys()) {
    const { digestChannel } = bot.store.settingsOf(guildId);
    if (digestChannel === null || bot.inFlight.isClosed) continue;
    try {
      await sendIfDue(bot, { guildId, channelId: digestChannel, now });
    } catch (error) {
      bot.log.error({ err: error, guild: guildId }, "a digest was not sent");
    }
  }
}

/** The first Monday at nine, UTC, after a moment. */
export function nextDigest(after: number): number {
  const date = new Date(after);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const monday = Date.UTC(year, month, day + ((MONDAY - date.getUTCDay() + WEEK_DAYS) % WEEK_DAYS), HOUR);
  return monday > after ? monday : monday + WEEK_DAYS * DAY_MS;
}

interface Place {
  readonly guildId: string;
  readonly channelId: string;
  readonly now: number;
}

async function sendIfDue(bot: Bot, { guildId, channelId, now }: Place): Promise<void> {
  const { store, client, log } = bot;
  const last = await store.unanswered.digest(guildId);
  if (last !== null && now < nextDigest(last)) return;
  // Taken before it is sent, so that it is not sent twice; from when a channel was chosen, the first Monday counts.
  if (!(await store.unanswered.takeDigest(guildId, last, now)) || last === null) return;
  const days = Math.max(WEEK_DAYS, Math.ceil((now - last) / DAY_MS));
  const texts = bot.commands.textsFor(
    store.settingsOf(guildId).language ?? client.guilds.cache.get(guildId)?.preferredLocale,
  );
  const words = digestWords(texts, await gapReport(bot, guildId, days), last);
  if (words === null) return;
  try {
    const channel = await writableChannel(client, guildId, channelId);
    if (channel === null) return;
    const body = renderReply(wordsReply(texts, words), "plain");
    await insist(() => bot.turns.take(channelId, client.user.id, () => channel.send(body)));
  } catch (error) {
    if (isFinal(error)) {
      log.warn({ err: error, guild: guildId }, "a digest could not be posted");
      return;
    }
    await store.unanswered.takeDigest(guildId, now, last);
    throw error;
  }
}

/** What is told; null where there is nothing to tell. @param since what was answered before is not told again */
function digestWords(texts: Texts, { open, down, answered }: GapReport, since: number): string | null {
  const { unanswered } = texts;
  const sum = (groups: readonly { readonly count: number }[]) => groups.reduce((all, { count }) => all + count, 0);
  const closed = answered.filter(({ by }) => by.at >= since);
  if (open.length + down.length + closed.length === 0) return null;
  const shown = open.slice(0, GROUPS_SHOWN).map(({ wordings: [question = ""], count }) => {
    return `- ${count} × ${questionLine(question)}`;
  });
  const left = open.length - shown.length;
  return [
    unanswered.digestTitle,
    ...(open.length === 0 ? [] : [unanswered.digestOpen(sum(open)), ...shown]),
    ...(left > 0 ? [`- … +${left}`] : []),
    ...(down.length === 0 ? [] : [unanswered.digestDown(sum(down))]),
    ...(closed.length === 0 ? [] : [unanswered.digestAnswered(closed.length)]),
    `-# ${unanswered.digestMore}`,
  ].join("\n");
}
