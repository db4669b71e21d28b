import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

/** A scene in which a question that was not asked of the bot has been answered. */
async function overheard(): Promise<{ scene: Scene; question: StandInMessage; answer: StandInMessage }> {
  const scene = await openScene({ settings: { messageContent: true } });
  const { discord, ann, channel, store, guild } = scene;
  await store.changeSettings(guild.id, { channels: [channel.id] });
  const question = discord.say(ann, channel, QUESTION);
  return { scene, question, answer: await discord.replyTo(question) };
}

/** Whatever an edit leads to has come when a question that is asked last is answered, and the bot has ended. */
async function settle({ discord, ben, channel, bot }: Scene): Promise<void> {
  await discord.replyTo(discord.say(ben, channel, `<@${discord.world.bot.id}> ${QUESTION}`));
  await bot.stop();
}

test.each(["Who invented sourdough bread?", "the sofa has come, it is blue"])(
  'an answer that nobody asked the bot for goes when its question becomes "%s"',
  async (said) => {
    const { scene, question, answer } = await overheard();
    await using _ = scene;
    const { discord, store, guild } = scene;

    discord.editMessage(question, said);
    await settle(scene);

    expect(answer.state).toBe("deleted");
    expect(answer.edits).toBe(0);
    expect(discord.repliesTo(question)).toEqual([answer]);
    expect(await store.gaps(guild.id, 1)).toEqual([]);
  },
);

test("such an answer is given again where the question becomes one that is surely answered", async () => {
  const { scene, question, answer } = await overheard();
  await using _ = scene;
  const { discord } = scene;

  discord.editMessage(question, "Who invented sourdough bread?");
  await discord.world.until(() => answer.state === "deleted" || undefined);
  discord.editMessage(question, "When does the ferry sail to Skerry with the mail?");

  expect(visibleText(await discord.replyTo(question))).toContain("A ferry sails to Skerry on Mondays.");
});

test("it changes with its question while that is surely answered", async () => {
  const { scene, question, answer } = await overheard();
  await using _ = scene;
  const { discord } = scene;

  discord.editMessage(question, "When does the ferry sail to Skerry with the mail?");

  expect(visibleText(await discord.edited(answer))).toContain("A ferry sails to Skerry on Mondays.");
});

test.each([
  [
    "where thanks are added to its question",
    `${QUESTION}\nedit: nevermind everyone, many thanks, found it in an old book about islands`,
  ],
  ["where its question becomes one that is only polite", "thanks!"],
])("it stays as it is %s", async (_, said) => {
  const { scene, question, answer } = await overheard();
  await using __ = scene;
  const before = visibleText(answer);

  scene.discord.editMessage(question, said);
  await settle(scene);

  expect(answer.state).toBe("shown");
  expect(visibleText(answer)).toBe(before);
});

test("an answer that the bot was asked for says that nothing is found", async () => {
  const { scene } = await overheard();
  await using _ = scene;
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const asked = discord.say(ann, channel, `${mention} ${QUESTION}`);
  const answer = await discord.replyTo(asked);

  discord.editMessage(asked, `${mention} Who invented sourdough bread?`);

  expect(visibleText(await discord.edited(answer))).not.toContain("was lit in 1854");
  expect(answer.state).toBe("shown");
});
