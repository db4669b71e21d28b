import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { openScene, type Scene, shownMarkdown, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";
const ANOTHER = "When does the ferry sail to Skerry with the mail?";

/** What the bot has written to a person in private, once it is there. */
function directMessage({ discord: { world }, ann }: Scene): Promise<StandInMessage> {
  return world.until(() =>
    [...world.messages.values()].find(
      ({ author, channelId }) => author.id === world.bot.id && world.channels.get(channelId)?.recipientId === ann.id,
    ),
  );
}

test("an answer in private, as its channel may not be written in, says so when its question is edited, too", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.SendMessages });
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const question = discord.say(ann, channel, `${mention} ${QUESTION}`);
  const answer = await directMessage(scene);

  discord.editMessage(question, `${mention} ${ANOTHER}`);
  await discord.edited(answer);

  expect(visibleText(answer)).toContain("A ferry sails to Skerry on Mondays.");
  expect(shownMarkdown(answer)).toContain(`<#${channel.id}>`);
});

test("a question whose answer Discord refused is answered when it is put otherwise", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  let isRefused = true;
  discord.rest.faults.push((method, path) =>
    isRefused && method === "POST" && path === `/channels/${channel.id}/messages`
      ? { status: 400, body: { code: 200_000, message: "Message was blocked by automatic moderation" } }
      : undefined,
  );
  const question = discord.say(ann, channel, `${mention} ${QUESTION}`);
  expect(shownMarkdown(await directMessage(scene))).toMatch(/^Discord did not let me post the answer in <#/);
  isRefused = false;

  discord.editMessage(question, `${mention} ${ANOTHER}`);

  expect(visibleText(await discord.replyTo(question))).toContain("A ferry sails to Skerry on Mondays.");
});

test("a remark to the bot is answered when it becomes a question", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const remark = discord.say(ann, channel, `${mention} thanks, my sofa is blue`);
  await discord.world.until(() => discord.world.reactions[0]);

  discord.editMessage(remark, `${mention} ${QUESTION}`);

  expect(visibleText(await discord.replyTo(remark))).toContain("was lit in 1854");
});

test("where the asker takes no direct messages, what says that an answer was refused becomes the answer to the edited question", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const { world } = discord;
  const mention = `<@${world.bot.id}>`;
  let refused = 0;
  discord.rest.faults.push((method, path) => {
    const [, place = ""] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    if (method !== "POST" || !world.channels.has(place)) return undefined;
    if (place !== channel.id) return { status: 403, body: { code: 50_007, message: "Cannot send to this user" } };
    return ++refused === 1 ? { status: 400, body: { code: 200_000, message: "blocked" } } : undefined;
  });
  const question = discord.say(ann, channel, `${mention} ${QUESTION}`);
  const notice = await discord.replyTo(question);
  expect(shownMarkdown(notice)).toMatch(/^Discord did not let me post the answer here/);

  discord.editMessage(question, `${mention} ${ANOTHER}`);
  await discord.edited(notice);

  expect(visibleText(notice)).toContain("A ferry sails to Skerry on Mondays.");
  expect(discord.repliesTo(question)).toEqual([notice]);
});
