import type { SendableChannels } from "discord.js";
import type { Answer, QuotedAnswer } from "../../retrieve/answer.ts";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone, isRefused } from "../calls/discord-errors.ts";
import { isMember } from "../calls/is-member.ts";
import { answerView } from "../replies/answer-view.ts";
import { deleteControls } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { type MessageBody, type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { mayBeAsked } from "../settings/asking-places.ts";
import type { Follow, PauseReason } from "../store/news.ts";
import { followButtons } from "./follow-view.ts";
import { marksOf, newAnswer } from "./known-passages.ts";
import { channelOf } from "./places.ts";
import { postOnce } from "./post-once.ts";
import { wasPosted } from "./was-posted.ts";

/** Tells those who follow a question of a new answer, each once. */
export class Followers {
  /** Follows that this process is telling of. */
  readonly #underWay = new Set<string>();

  /** Posts what is new of an answer for each that follows its question and waits. @param ask asks further of the same articles */
  async tell(bot: Bot, guildId: string, question: string, answer: Answer, ask: (text: string) => Promise<Answer>) {
    for (const follow of await bot.store.news.follows(guildId)) {
      if (follow.question !== question || follow.state !== "waiting") continue;
      const found = await newAnswer(follow.known, question, answer, ask);
      if (found !== null) await this.#claimAndTell(bot, follow, found);
    }
  }

  /**
   * Looks what has become of what was claimed and not ended: by a process that was killed over it, or that Discord did not answer.
   * @returns whether any of it is to be told again
   */
  async recover(bot: Bot, guildId: string): Promise<boolean> {
    const { client, store } = bot;
    let isToBeTold = false;
    for (const follow of await store.news.follows(guildId)) {
      // What another bot has claimed that one looks after: this one may not see its messages.
      if (follow.state !== "claimed" || follow.by !== client.user.id || this.#underWay.has(follow.id)) continue;
      const place = await placeOf(bot, follow);
      const isTold = typeof place === "string" || (await wasPosted(place, markOf(follow), follow.at));
      const state = typeof place === "string" ? place : isTold ? "told" : "waiting";
      await store.news.changeFollow(follow, { state });
      isToBeTold ||= state === "waiting";
    }
    return isToBeTold;
  }

  async #claimAndTell(bot: Bot, follow: Follow, answer: QuotedAnswer): Promise<void> {
    this.#underWay.add(follow.id);
    try {
      const claimed = await bot.store.news.changeFollow(follow, { state: "claimed", by: bot.client.user.id });
      if (claimed !== null) await tellOne(bot, claimed, answer);
    } finally {
      this.#underWay.delete(follow.id);
    }
  }
}

/** In the id of a control of the message: other times that the same question was told of have others. */
function markOf({ guildId, id, at }: Follow): string {
  return `${guildId}.${id}.${at.toString(36)}`;
}

async function tellOne(bot: Bot, follow: Follow, answer: QuotedAnswer): Promise<void> {
  const { store, log } = bot;
  const { guildId, known } = follow;
  const end = (state: PauseReason) => {
    log.info({ guild: guildId, reason: state }, "a question is followed no longer");
    return store.news.changeFollow(follow, { state });
  };
  try {
    if (!(await isMember(bot, follow))) {
      await store.news.endFollow(guildId, follow.id);
      return;
    }
    const place = await placeOf(bot, follow);
    if (typeof place === "string") {
      await end(place);
      return;
    }
    await postOnce(bot, place, markOf(follow), (style) => bodyOf(bot, follow, answer, style));
  } catch (error) {
    if (isForbidden(error) || isGone(error) || isRefused(error)) {
      await end(follow.channelId === null ? "dm-closed" : isGone(error) ? "channel-gone" : "no-permission");
      return;
    }
    throw error;
  }
  await store.news.changeFollow(follow, { state: "told", known: [...known, ...answer.quotations.flatMap(marksOf)] });
  log.info({ guild: guildId }, "a followed question has a new answer, which was told");
}

/** Where it is told; or why it cannot be. */
async function placeOf(bot: Bot, { guildId, channelId, userId }: Follow): Promise<SendableChannels | PauseReason> {
  const { client, store } = bot;
  try {
    if (channelId === null) return await client.users.createDM(userId);
    const channel = await channelOf(client, guildId, channelId);
    if (channel === null) return "channel-gone";
    return mayBeAsked(store.settingsOf(guildId), { channelId, channel }) ? channel : "no-permission";
  } catch (error) {
    if (channelId === null && (isForbidden(error) || isRefused(error))) return "dm-closed";
    if (isGone(error)) return "channel-gone";
    if (isForbidden(error)) return "no-permission";
    throw error;
  }
}

/** The new answer as a message that mentions who follows its question, in a channel, and nobody else. */
function bodyOf(bot: Bot, follow: Follow, answer: QuotedAnswer, style: ReplyStyle) {
  const { store, client } = bot;
  const { guildId, userId, channelId, question, locale } = follow;
  const texts = bot.commands.textsFor(store.settingsOf(guildId).language ?? locale);
  const isPrivate = channelId === null;
  const view = answerView({ texts, userId, isPrivate, guildId }, answer, question);
  const server = escapeMarkdown(client.guilds.cache.get(guildId)?.name ?? "");
  const words = isPrivate ? texts.following.toldPrivately(server) : texts.following.told(`<@${userId}>`);
  // In a direct message the buttons of an answer would look for its passages outside of the server.
  const own = isPrivate ? deleteControls(texts, { asker: userId, at: 0, citations: [], isPrivate }) : view.rows;
  const rows = [...own, followButtons(texts, userId, markOf(follow))];
  const cards = isPrivate ? view.cards.map(({ button: _, ...card }) => card) : view.cards;
  const body: MessageBody = renderReply({ ...view, words: `${words}\n${view.words}`, cards, rows }, style);
  return { ...body, allowedMentions: { parse: [], repliedUser: false, ...(isPrivate ? {} : { users: [userId] }) } };
}
