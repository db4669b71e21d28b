import type { Digest } from "../../retrieve/digest.ts";
import { wholeEngineFor } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import { isFinal, isForbidden, isGone } from "../calls/discord-errors.ts";
import { doRegularly } from "../calls/in-flight.ts";
import { renderReply } from "../replies/render-reply.ts";
import { writableChannel } from "../settings/writable-channel.ts";
import type { ArticleDigest, DigestPace } from "../store/news.ts";
import { digestReply } from "./digest-view.ts";
import { lookInto } from "./look-into.ts";
import { postOnce } from "./post-once.ts";

/** How often it is looked whether a digest is due, in milliseconds. */
const LOOK_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day's begins at this hour, UTC, a week's then on Monday. */
const DIGEST_HOUR = 8;
/** The first Monday that the clock of UTC knows was the fifth day. */
const FIRST_MONDAY_MS = 4 * DAY_MS;
/** While people have more questions than this under way, a digest waits. */
const MOST_BESIDE = 2;
/** Sentences that former digests showed, of which none is shown again. */
const MOST_SHOWN = 60;

/** When the day or week began that a moment is in. */
export function periodOf(every: DigestPace, now: number): number {
  const [length, first] = every === "daily" ? [DAY_MS, 0] : [7 * DAY_MS, FIRST_MONDAY_MS];
  const start = first + DIGEST_HOUR * HOUR_MS;
  return start + Math.floor((now - start) / length) * length;
}

/** Tells servers that want it what is new, once a day or week, in the channel that they chose. @returns a function that stops it */
export function sendArticleDigests(bot: Bot): () => void {
  return doRegularly(bot.inFlight, LOOK_MS, () => sendDue(bot));
}

async function sendDue(bot: Bot): Promise<void> {
  for (const guildId of bot.client.guilds.cache.keys()) {
    if (bot.inFlight.isClosed) return;
    try {
      const digest = await bot.store.news.digestOf(guildId);
      if (digest === null) continue;
      const isReady = await recovered(bot, guildId, digest);
      if (isReady) await sendIfDue(bot, guildId, digest);
    } catch (error) {
      bot.log.warn({ err: error, guild: guildId }, "a digest of new articles was not sent");
    }
  }
}

/** Ends the claim of a process that was killed over it. @returns whether none is left */
async function recovered({ client, store }: Bot, guildId: string, digest: ArticleDigest): Promise<boolean> {
  const { claim, channelId } = digest;
  if (claim === null) return true;
  // What another bot has claimed that one looks after: this one may not see its messages.
  if (claim.by !== client.user.id) return false;
  const channel = await writableChannel(client, guildId, channelId).catch((error: unknown) => {
    if (isForbidden(error) || isGone(error)) return null;
    throw error;
  });
  const sought = { mark: digestMark(guildId, claim.period), since: claim.period };
  const isPosted = channel === null || (await lookInto(channel))(sought);
  await store.news.settleDigest(guildId, claim.period, isPosted ? "posted" : "undone");
  return !isPosted;
}

async function sendIfDue(bot: Bot, guildId: string, { channelId, every, period: last }: ArticleDigest): Promise<void> {
  const { store, client, log, admission } = bot;
  const period = periodOf(every, Date.now());
  if (period <= last || admission.taken > MOST_BESIDE) return;
  const state = await store.news.digestState(guildId);
  if (state === null) return;
  const engine = await wholeEngineFor(bot, guildId);
  const digest = await engine.digest({ known: state.known, shown: state.shown });
  const sentences = digest.entries.map(({ quotation }) => quotation.text);
  const shown = [...sentences, ...state.shown].slice(0, MOST_SHOWN);
  const claim = { period, known: digest.known, shown, by: client.user.id };
  if (!(await store.news.claimDigest(guildId, last, claim))) return;
  try {
    if (digest.entries.length > 0) await post(bot, { guildId, channelId, every, period }, digest);
    await store.news.settleDigest(guildId, period, "posted");
  } catch (error) {
    if (!isFinal(error)) throw error;
    log.warn({ err: error, guild: guildId }, "a digest of new articles could not be posted");
    await store.news.settleDigest(guildId, period, "left-out");
  }
}

interface Place {
  readonly guildId: string;
  readonly channelId: string;
  readonly every: DigestPace;
  readonly period: number;
}

async function post(bot: Bot, { guildId, channelId, every, period }: Place, digest: Digest): Promise<void> {
  const { store, client, log } = bot;
  const channel = await writableChannel(client, guildId, channelId);
  if (channel === null) return;
  const texts = bot.commands.textsFor(store.settingsOf(guildId).language ?? channel.guild.preferredLocale);
  const mark = digestMark(guildId, period);
  const reply = digestReply(texts, digest, { every, mark, botId: client.user.id });
  await postOnce(bot, channel, mark, async (style) => renderReply(reply, style));
  log.info({ guild: guildId, articles: digest.articles }, "a digest of new articles was sent");
}

/** In the id of a control of the digest. */
function digestMark(guildId: string, period: number): string {
  return `${guildId}.${period.toString(36)}`;
}
