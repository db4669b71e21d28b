import type { SendableChannels } from "discord.js";
import type { QuotedAnswer } from "../../retrieve/answer.ts";
import type { Bot } from "../calls/bot.ts";
import { isFinal, isForbidden, isGone, isRefused } from "../calls/discord-errors.ts";
import { isMember } from "../calls/is-member.ts";
import { mayBeAsked } from "../settings/asking-places.ts";
import { writableChannel } from "../settings/writable-channel.ts";
import type { Follow, PauseReason } from "../store/news.ts";
import { marksOf } from "./known-passages.ts";
import { postOnce } from "./post-once.ts";
import { followedMark } from "./same-question.ts";
import { toldMessage } from "./told-message.ts";

/** People whom one post mentions: a mention has up to 25 characters, and half of a message's 2,000 is for the quotation. */
const MOST_NAMED = 40;

/** In the id of a control of the posts of one claim: other times that the same question was told of have others. */
export function claimMark(follow: Follow): string {
  return `${follow.guildId}.${followedMark(follow)}.${follow.at.toString(36)}.`;
}

/**
 * Posts a new answer to a question for all who follow it in one place: in one post, or in as many as their names need.
 * @param claimed of one claim, which it ends
 * @throws what Discord says, where that leaves open what was posted: then the claim stays
 */
export async function tellTogether(bot: Bot, claimed: readonly Follow[], answer: QuotedAnswer): Promise<void> {
  const { store, log } = bot;
  let left = await stillMembers(bot, claimed);
  const [first] = left;
  if (first === undefined) return;
  const { guildId } = first;
  const marks = answer.quotations.flatMap(marksOf);
  const pause = async (state: PauseReason) => {
    log.info({ guild: guildId, reason: state }, "a question is followed no longer");
    for (const follow of left) await store.news.changeFollow(follow, { state });
  };
  try {
    const place = await placeOf(bot, first);
    if (typeof place === "string") return await pause(place);
    for (let posts = 0; left.length > 0; posts++) {
      const mark = `${claimMark(first)}${posts}`;
      const told = await post(bot, place, { follows: left.slice(0, MOST_NAMED), answer, mark });
      for (const follow of told) {
        await store.news.changeFollow(follow, { state: "told", known: [...follow.known, ...marks] });
      }
      left = left.slice(MOST_NAMED);
      if (told.length > 0) log.info({ guild: guildId, people: told.length }, "a new answer was told who follows it");
    }
  } catch (error) {
    if (!isFinal(error)) throw error;
    await pause(first.channelId === null ? "dm-closed" : isGone(error) ? "channel-gone" : "no-permission");
  }
}

/** Who may still see the server's articles; what the others follow is ended. */
async function stillMembers(bot: Bot, follows: readonly Follow[]): Promise<Follow[]> {
  const members: Follow[] = [];
  for (const follow of follows) {
    if (await isMember(bot, follow)) members.push(follow);
    else await bot.store.news.endFollow(follow.guildId, follow.id);
  }
  return members;
}

interface Post {
  readonly follows: readonly Follow[];
  readonly answer: QuotedAnswer;
  readonly mark: string;
}

/** @returns those whom the post names: who has ended it meanwhile is not among them */
async function post(bot: Bot, place: SendableChannels, { follows, answer, mark }: Post): Promise<readonly Follow[]> {
  let named: readonly Follow[] = [];
  await postOnce(bot, place, mark, async (style) => {
    const kept = await bot.store.news.follows(follows[0]?.guildId ?? "");
    named = follows.filter(({ id }) => kept.some((each) => each.id === id));
    return named.length === 0 ? null : toldMessage(bot, named, { answer, mark, style });
  });
  return named;
}

/** Where it is told; or why it cannot be. */
export async function placeOf(
  { client, store }: Bot,
  { guildId, channelId, userId }: Follow,
): Promise<SendableChannels | PauseReason> {
  try {
    if (channelId === null) return await client.users.createDM(userId);
    const channel = await writableChannel(client, guildId, channelId);
    if (channel === null) return "channel-gone";
    return mayBeAsked(store.settingsOf(guildId), { channelId, channel }) ? channel : "no-permission";
  } catch (error) {
    if (channelId === null && (isForbidden(error) || isRefused(error))) return "dm-closed";
    if (isGone(error)) return "channel-gone";
    if (isForbidden(error)) return "no-permission";
    throw error;
  }
}
