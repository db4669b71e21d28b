import { expect, test } from "vitest";
import { openScene } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

test("who asks too soon sees it on the first such question, and again once a question was taken meanwhile", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store } = scene;
  const { world } = discord;
  const ask = () => discord.say(ann, channel, `<@${world.bot.id}> ${QUESTION}`);
  const setPause = (coolDownSeconds: number) => store.changeSettings(guild.id, { coolDownSeconds });

  await setPause(600);
  await discord.replyTo(ask());
  const [first] = [ask(), ask()];
  await world.until(() => world.reactions[0]);
  await setPause(0);
  await discord.replyTo(ask());
  await setPause(600);
  const later = ask();

  expect((await world.until(() => world.reactions[1])).messageId).toBe(later.id);
  expect(world.reactions.map(({ messageId }) => messageId)).toEqual([first?.id, later.id]);
});
