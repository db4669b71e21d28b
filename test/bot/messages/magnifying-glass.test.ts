import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

async function withGlasses(settings = {}): Promise<Scene> {
  const scene = await openScene({ settings: { messageContent: true } });
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
  ["in another channel", { channels: [] }],
  ["where the server does not want it", { channelReaction: false, channels: [] }],
  ["by somebody without the role", { channelRole: "1" }],
])("a glass %s asks nothing", async (_, settings) => {
  await using scene = await withGlasses(settings);
  const { discord, ann, ben, channel, engine } = scene;

  discord.react(ben, discord.say(ann, channel, QUESTION), "🔍");
  await discord.command(ann, channel, "ask", { question: QUESTION });

  expect(engine.asked).toHaveLength(1);
});
