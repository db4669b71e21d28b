import { engineFor } from "../calls/ask-engine.ts";
import { type Call, managedServer } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { TEXTS } from "../locales/locale.ts";
import { type ControlState, type Reply, wordsReply } from "../replies/reply.ts";
import { type Follow, MOST_FOLLOWS } from "../store/news.ts";
import { followsReply, type Listed } from "./follow-view.ts";
import { knownNow } from "./known-passages.ts";

/** What was pressed or chosen, by whom. */
export interface FollowPress {
  readonly state: ControlState<string>;
  readonly chosen: string | null;
  /** May delete any message where it was pressed. */
  readonly isModerator: boolean;
}

/** Of a hash in base 36. */
const ID_LENGTH = 10;

/** Follows a question from now on, in a channel or, by null, in direct messages. */
export async function followQuestion(call: AdmittedCall, question: string, channelId: string | null): Promise<Reply> {
  const { bot, texts, userId, place } = call;
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const engine = await engineFor(bot, guildId);
  const known = await place.run(() => knownNow(engine, question));
  const locale = Object.keys(TEXTS).find((code) => TEXTS[code]?.locale === texts.locale) ?? null;
  const outcome = await bot.store.news.follow({ id: newId(), guildId, userId, channelId, question, locale, known });
  const { following, unanswered } = texts;
  const words = {
    kept: channelId === null ? following.setPrivately : following.set,
    "opted-out": unanswered.willNotTell,
    "own-full": following.ownFull(MOST_FOLLOWS.person),
    "server-full": following.serverFull(MOST_FOLLOWS.server),
  }[outcome];
  return wordsReply(texts, words);
}

/** A page of one's own follows, or for moderators of all. */
export async function listFollows(
  call: Call,
  isModerator: boolean,
  listed: Listed = "own",
  offset = 0,
): Promise<Reply> {
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(call.texts, call.texts.onlyInServers);
  const follows = await call.bot.store.news.follows(guildId);
  return followsReply(call, follows, { listed: isModerator ? listed : "own", offset, isModerator });
}

/** The page that a button leads to. */
export function turnFollows(call: Call, { state, isModerator }: FollowPress): Promise<Reply> {
  return listFollows(call, isModerator, listedIn(state.rest), state.at);
}

/** Ends what was chosen, and shows the page anew. */
export async function endChosen(call: Call, press: FollowPress): Promise<Reply> {
  const { bot, texts, userId } = call;
  const guildId = managedServer(call);
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const chosen = (await bot.store.news.follows(guildId)).find(({ id }) => id === press.chosen);
  if (chosen && (chosen.userId === userId || press.isModerator)) await bot.store.news.endFollow(guildId, chosen.id);
  return turnFollows(call, press);
}

/** Ends the follow below which it was pressed. */
export async function stopFollowing(call: Call, press: FollowPress): Promise<Reply> {
  const { bot, texts, userId } = call;
  const follow = await pressedFollow(call, press);
  if (follow === null) return wordsReply(texts, texts.following.gone);
  if (follow.userId !== userId && !press.isModerator) return wordsReply(texts, texts.following.notYours);
  await bot.store.news.endFollow(follow.guildId, follow.id);
  return wordsReply(texts, texts.following.stopped);
}

/** Goes on with what was told: what is there now is known. */
export async function goOnFollowing(call: AdmittedCall, press: FollowPress): Promise<Reply> {
  const { bot, texts, userId, place } = call;
  const follow = await pressedFollow(call, press);
  if (follow === null) return wordsReply(texts, texts.following.gone);
  if (follow.userId !== userId) return wordsReply(texts, texts.following.notYours);
  if (follow.state !== "waiting") {
    const engine = await engineFor(bot, follow.guildId);
    const known = await place.run(() => knownNow(engine, follow.question));
    await bot.store.news.changeFollow(follow, { state: "waiting", known: [...new Set([...follow.known, ...known])] });
  }
  const { set, setPrivately } = texts.following;
  return wordsReply(texts, follow.channelId === null ? setPrivately : set);
}

async function pressedFollow({ bot }: Call, { state }: FollowPress): Promise<Follow | null> {
  const [guildId = "", id = ""] = state.rest.split(".");
  return (await bot.store.news.follows(guildId)).find((follow) => follow.id === id) ?? null;
}

function listedIn(rest: string): Listed {
  return rest.startsWith("all") ? "all" : "own";
}

function newId(): string {
  return BigInt(`0x${crypto.randomUUID().replaceAll("-", "")}`)
    .toString(36)
    .slice(0, ID_LENGTH);
}
