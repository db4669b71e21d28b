import { type APIUser, PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { openScene, type Scene, shownMarkdown, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

/** The webhook through which a proxy bot posts. */
function proxyOf({ discord }: Scene): APIUser {
  return { ...discord.world.addUser("Luna"), bot: true };
}

/** Resolves when all answers that stand are these. */
async function standing(
  { discord }: Scene,
  wanted: readonly (StandInMessage | undefined)[],
): Promise<StandInMessage[]> {
  const { world } = discord;
  return world.until(() => {
    const answers = [...world.messages.values()].filter(
      ({ author, state }) => author.id === world.bot.id && state === "shown",
    );
    const stand = answers.map(({ replyTo }) => replyTo).join();
    return stand === wanted.map((message) => message?.id).join() ? answers : undefined;
  });
}

/** Whatever else would come has come when a question that is asked last is answered. */
async function settle({ discord, ben, channel }: Scene): Promise<StandInMessage> {
  const last = discord.say(ben, channel, `<@${discord.world.bot.id}> When does the ferry sail to Skerry?`);
  await discord.replyTo(last);
  return last;
}

const ORDERS = [
  "answered, deleted, posted",
  "deleted, posted, answered",
  "posted, deleted, answered",
  "answered, posted, deleted",
];

test.each(ORDERS)("a question that a proxy bot moves is answered once, where it stands then: %s", async (order) => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const proxy = proxyOf(scene);
  const content = `<@${discord.world.bot.id}> ${QUESTION}`;
  let answer = () => {};
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  engine.before = () => mayAnswer;

  const question = discord.say(ann, channel, content);
  let posted: StandInMessage | undefined;
  for (const step of order.split(", ")) {
    if (step === "answered") {
      answer();
      if (order.startsWith("answered")) await discord.replyTo(question);
    } else if (step === "deleted") discord.deleteMessage(question);
    else posted = discord.say(proxy, channel, content, { webhook: true });
  }
  const [reply] = await standing(scene, [posted]);
  const last = await settle(scene);
  await standing(scene, [posted, last]);

  expect(reply && visibleText(reply)).toContain("was lit in 1854");
  expect(discord.world.violations).toEqual([]);
});

test("the signs by which a proxy bot knows whose words they are may go", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;

  const question = discord.say(ann, channel, `luna: ${mention} ${QUESTION}`);
  discord.deleteMessage(question);
  const posted = discord.say(proxyOf(scene), channel, `${mention} ${QUESTION}`, { webhook: true });

  await standing(scene, [posted]);
});

test("a webhook is not answered otherwise: with other words, elsewhere, without a deletion, or a second time", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const proxy = proxyOf(scene);
  const content = `${mention} ${QUESTION}`;

  discord.say(proxy, channel, content, { webhook: true });
  const question = discord.say(ann, channel, content);
  await discord.replyTo(question);
  const posted = discord.say(proxy, channel, content, { webhook: true });
  discord.deleteMessage(question);
  await discord.world.until(() =>
    [...discord.world.messages.values()].find(
      ({ replyTo, state }) => replyTo !== null && replyTo !== question.id && state === "shown",
    ),
  );
  discord.say(proxy, channel, content, { webhook: true });
  discord.deleteMessage(posted);
  discord.say(proxy, channel, content, { webhook: true });
  await settle(scene);

  expect(engine.asked.filter(({ text }) => text === QUESTION)).toHaveLength(2);
});

test("a question that is only deleted takes its answer with it", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  await discord.replyTo(question);

  discord.deleteMessage(question);

  await standing(scene, []);
});

/** A question that a proxy bot has moved. */
function moved(scene: Scene): StandInMessage {
  const { discord, ann, channel } = scene;
  const content = `<@${discord.world.bot.id}> ${QUESTION}`;
  discord.deleteMessage(discord.say(ann, channel, content));
  return discord.say(proxyOf(scene), channel, content, { webhook: true });
}

test("who has asked may delete the answer to a question that was moved, also after it was edited", async () => {
  await using scene = await openScene();
  const { discord, ann } = scene;
  const posted = moved(scene);
  const answer = await discord.replyTo(posted);

  discord.editMessage(posted, `<@${discord.world.bot.id}> When does the ferry sail to Skerry with the mail?`);
  expect(visibleText(await discord.edited(answer))).toContain("A ferry sails to Skerry on Mondays.");
  discord.press(ann, answer, "delete");

  await discord.world.until(() => answer.state === "deleted" || undefined);
});

test("where the bot may not write, the answer to a moved question goes to who has asked", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.SendMessages });
  const { discord, ann, channel } = scene;
  const { world } = discord;
  moved(scene);

  const answer = await world.until(() => [...world.messages.values()].find(({ author }) => author.id === world.bot.id));

  expect(world.channels.get(answer.channelId)?.recipientId).toBe(ann.id);
  expect(shownMarkdown(answer)).toContain(`<#${channel.id}>`);
});

test("a question that was moved is no second one, where a server wants a pause between questions", async () => {
  await using scene = await openScene({ settings: { messageContent: true } });
  const { discord, ann, ben, channel, guild, store } = scene;
  await store.changeSettings(guild.id, { channels: [channel.id], coolDownSeconds: 600 });
  const mention = `<@${discord.world.bot.id}> ${QUESTION}`;

  for (const [who, content] of [
    [ann, mention],
    [ben, QUESTION],
  ] as const) {
    const question = discord.say(who, channel, content);
    await discord.replyTo(question);
    discord.deleteMessage(question);
    await discord.replyTo(discord.say(proxyOf(scene), channel, content, { webhook: true }));
  }
  const again = discord.say(ann, channel, mention);
  await discord.world.until(() => discord.world.reactions[0]);
  discord.deleteMessage(again);
  const moved = discord.say(proxyOf(scene), channel, mention, { webhook: true });

  // Who asks too soon sees it where the question stands then.
  expect(await discord.world.until(() => discord.world.reactions[1])).toEqual({ messageId: moved.id, emoji: "⏳" });
});
