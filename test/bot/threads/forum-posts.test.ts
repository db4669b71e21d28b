import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInChannel, StandInMessage } from "../stand-in/world.ts";
import { QUESTION, settled } from "./thread-scene.ts";

interface ForumScene extends Scene {
  readonly forum: StandInChannel;
}

/** A server whose forum is answered without mentions. */
async function openForum(): Promise<ForumScene> {
  const scene = await openScene({ settings: { messageContent: true } });
  const { discord, guild, store } = scene;
  const forum = discord.world.addChannel({ guild, isForum: true });
  discord.world.dispatch("CHANNEL_CREATE", { id: forum.id, type: 15, guild_id: guild.id, name: "help", position: 1 });
  await store.changeSettings(guild.id, { channels: [forum.id] });
  return Object.assign(scene, { forum });
}

function post({ discord, ann, forum }: ForumScene, title: string, text: string): [StandInMessage, StandInChannel] {
  const thread = discord.world.addThread(forum, title, { ownerId: ann.id });
  return [discord.say(ann, thread, text, { id: thread.id }), thread];
}

test("a forum post is answered by itself, once, by its title and text", async () => {
  await using scene = await openForum();
  const { discord, ann, ben, engine } = scene;
  const [first, thread] = post(scene, "Lighthouse of Skerry", "I look for the year in which it was lit");

  expect(visibleText(await discord.replyTo(first))).toContain("was lit in 1854");
  discord.repeat(first);
  const later = [ann, ben].map((each) => discord.say(each, thread, QUESTION));
  await settled(scene);

  expect(engine.asked.map(({ text }) => text)).toEqual([
    "Lighthouse of Skerry\nI look for the year in which it was lit",
  ]);
  expect(later.flatMap((each) => discord.repliesTo(each))).toEqual([]);
  expect(
    visibleText(await discord.replyTo(discord.say(ben, thread, `<@${discord.world.bot.id}> ${QUESTION}`))),
  ).toContain("1854");
});

test("a post for which there is no sure answer is left alone: no headlines, no gap, no apology; edited, it may be answered", async () => {
  await using scene = await openForum();
  const { discord, engine, store, guild } = scene;

  const [nothing] = post(scene, "Bread", "Who invented sourdough bread?");
  await settled(scene);
  await store.changeSettings(guild.id, { channelThreshold: 0.95 });
  const [below] = post(scene, "Lighthouse", QUESTION);
  await settled(scene);
  await store.changeSettings(guild.id, { channelThreshold: 0 });
  engine.before = () => Promise.reject(new Error("the index is broken"));
  const [broken] = post(scene, "Lighthouse", QUESTION);
  await settled(scene);
  engine.before = async () => undefined;

  expect([nothing, below, broken].flatMap((each) => discord.repliesTo(each))).toEqual([]);
  expect(await store.gaps(guild.id, 1)).toEqual([]);
  discord.editMessage(nothing, QUESTION);
  expect(visibleText(await discord.replyTo(nothing))).toContain("1854");
});

test("a post's answer is edited and deleted with it", async () => {
  await using scene = await openForum();
  const { discord } = scene;
  const [first] = post(scene, "Skerry", QUESTION);
  const answer = await discord.replyTo(first);

  discord.editMessage(first, "When does the ferry sail to Skerry with the mail?");
  expect(visibleText(await discord.edited(answer))).toContain("A ferry sails to Skerry on Mondays.");
  discord.deleteMessage(first);

  await discord.world.until(() => answer.state === "deleted" || undefined);
});
