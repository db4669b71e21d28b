import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

async function withGlasses(settings = {}, deny = 0n): Promise<Scene> {
  const scene = await openScene({ settings: { messageContent: true }, deny });
  await scene.store.changeSettings(scene.guild.id, {
    channels: [scene.channel.id],
    channelReaction: true,
    ...settings,
  });
  return scene;
}

test("where the server wants it, a message is answered when somebody puts a magnifying glass on it, and once only", async () => {
  await using scene = await withGlasses();
  const { discord, ann, ben, channel, engine } = scene;

  const question = discord.say(ann, channel, QUESTION);
  discord.react(ben, question, "👀");
  discord.react(ben, question, "🔍");
  discord.react(ann, question, "🔎");
  const reply = await discord.replyTo(question);
  discord.react(ben, question, "🔎");
  await discord.command(ann, channel, "ask", { question: QUESTION });

  expect(visibleText(reply)).toContain("was lit in 1854");
  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(engine.asked).toHaveLength(2);
  // The author may take it away.
  discord.press(ann, reply, "delete");
  await discord.world.until(() => (reply.state === "deleted" ? true : undefined));
});

test("a glass on what nothing answers is answered by a sign, and is no gap unless its author has put it there", async () => {
  await using scene = await withGlasses();
  const { discord, ann, ben, channel, store, guild } = scene;
  const { world } = discord;

  const [others, own] = ["Who invented sourdough bread?", "Who bakes the best bread?"].map((text) =>
    discord.say(ann, channel, text),
  );
  if (!others || !own) throw new Error("Nothing was said.");
  discord.react(ben, others, "🔍");
  discord.react(ann, own, "🔍");
  await world.until(() => (world.reactions.length === 2 ? true : undefined));

  expect(discord.repliesTo(others)).toEqual([]);
  expect(await store.gaps(guild.id, 1)).toEqual(["Who bakes the best bread?"]);
});

test.each([
  ["in another channel", () => ({ channels: [] })],
  ["where the server does not want it", () => ({ channelReaction: false, channels: [] })],
  ["by somebody without the role", () => ({ channelRole: "1" })],
  ["where the bot may not be asked", ({ channel }: Scene) => ({ deniedChannels: [channel.id] })],
])("a glass %s asks nothing", async (_, settingsIn) => {
  await using scene = await withGlasses();
  const { discord, ann, ben, channel, guild, store, engine } = scene;
  await store.changeSettings(guild.id, settingsIn(scene));

  discord.react(ben, discord.say(ann, channel, QUESTION), "🔍");
  await discord.command(ann, discord.world.addChannel({ recipient: ann }), "ask", { question: QUESTION });

  expect(engine.asked).toHaveLength(1);
});

test("where the bot may not write, the answer goes to who has put the glass, and not to who is asked nothing", async () => {
  await using scene = await withGlasses({}, PermissionFlagsBits.SendMessages);
  const { discord, ann, ben, channel } = scene;
  const { world } = discord;

  discord.react(ben, discord.say(ann, channel, QUESTION), "🔍");
  const answer = await world.until(() => [...world.messages.values()].find(({ author }) => author.id === world.bot.id));

  expect(world.channels.get(answer.channelId)?.recipientId).toBe(ben.id);
  expect(visibleText(answer)).toContain("was lit in 1854");
});

test("who has asked too much sees that a glass is not followed now; it is later", async () => {
  await using scene = await withGlasses({ coolDownSeconds: 3600 });
  const { discord, ann, ben, channel, guild, store } = scene;
  const { world } = discord;
  await discord.command(ben, channel, "ask", { question: QUESTION });
  const question = discord.say(ann, channel, QUESTION);

  discord.react(ben, question, "🔍");
  expect(await world.until(() => world.reactions[0])).toEqual({ messageId: question.id, emoji: "⏳" });
  await store.changeSettings(guild.id, { coolDownSeconds: 0 });
  discord.react(ben, question, "🔍");

  expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
});
