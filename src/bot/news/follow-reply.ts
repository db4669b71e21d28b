import { engineFor } from "../calls/ask-engine.ts";
import { type Call, managedServer } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { TEXTS } from "../locales/locale.ts";
import { type ControlState, type Reply, wordsReply } from "../replies/reply.ts";
import { MOST_FOLLOWS } from "../store/news.ts";
import { followsReply, type Listed } from "./follow-view.ts";
import { knownNow } from "./known-passages.ts";
import { followedMark } from "./same-question.ts";

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

/** Ends what the one who presses follows of what was told there; of moderators who follow nothing of it, what everybody does. */
export async function stopFollowing(call: Call, press: FollowPress): Promise<Reply> {
  const { bot, texts } = call;
  const { own, all } = await pressedFollows(call, press);
  if (all.length === 0) return wordsReply(texts, texts.following.gone);
  const ended = own.length === 0 && press.isModerator ? all : own;
  if (ended.length === 0) return wordsReply(texts, texts.following.notYours);
  for (const { guildId, id } of ended) await bot.store.news.endFollow(guildId, id);
  return wordsReply(texts, texts.following.stopped);
}

/** Goes on with what the one who presses was told: what is there now is known. */
export async function goOnFollowing(call: AdmittedCall, press: FollowPress): Promise<Reply> {
  const { bot, texts, place } = call;
  const { own, all } = await pressedFollows(call, press);
  const [first] = own;
  if (first === undefined) return wordsReply(texts, texts.following[all.length === 0 ? "gone" : "notYours"]);
  const ended = own.filter(({ state }) => state !== "waiting");
  const engine = await engineFor(bot, first.guildId);
  await place.run(async () => {
    for (const follow of ended) {
      const known = new Set([...follow.known, ...(await knownNow(engine, follow.question))]);
      await bot.store.news.changeFollow(follow, { state: "waiting", known: [...known] });
    }
  });
  const { set, setPrivately } = texts.following;
  return wordsReply(texts, first.channelId === null ? setPrivately : set);
}

/** Who follows the question in the place that a button is of: the one who presses it, and all. */
async function pressedFollows({ bot, userId }: Call, { state }: FollowPress) {
  const [guildId = "", mark = ""] = state.rest.split(".");
  const all = (await bot.store.news.follows(guildId)).filter((follow) => followedMark(follow) === mark);
  return { all, own: all.filter((follow) => follow.userId === userId) };
}

function listedIn(rest: string): Listed {
  return rest.startsWith("all") ? "all" : "own";
}

function newId(): string {
  return BigInt(`0x${crypto.randomUUID().replaceAll("-", "")}`)
    .toString(36)
    .slice(0, ID_LENGTH);
}
