import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { EngineBusyError } from "../../../src/retrieve/errors.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";
import { skipPauses } from "../skip-pauses.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

test("without the right to embed, the answer comes as plain text", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.EmbedLinks });
  const { discord, ann, channel } = scene;

  const reply = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));
  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });

  for (const { content, embeds } of [reply, answer]) {
    expect(content).toContain("was lit in 1854");
    expect(embeds).toEqual([]);
  }
  expect(discord.world.violations).toEqual([]);
});

test("without the right to write, the asker gets the answer privately", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.SendMessages });
  const { discord, ann, channel } = scene;

  discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  const direct = await discord.world.until(() =>
    [...discord.world.messages.values()].find(
      ({ channelId }) => discord.world.channels.get(channelId)?.recipientId === ann.id,
    ),
  );

  expect(shownMarkdown(direct)).toContain(`<#${channel.id}>`);
  expect(visibleText(direct)).toContain("was lit in 1854");
});

test("without the right to see earlier messages, the answer is a message of its own", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.ReadMessageHistory });
  const { discord, ann, channel } = scene;

  discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  const answer = await discord.world.until(() =>
    [...discord.world.messages.values()].find(
      ({ author, state }) => author.id === discord.world.bot.id && state === "shown",
    ),
  );

  expect(answer.channelId).toBe(channel.id);
});

test("an edited question gets its answer edited, and a deleted one deleted", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const question = discord.say(ann, channel, `${mention} ${QUESTION}`);
  const reply = await discord.replyTo(question);

  discord.editMessage(question, `${mention} Which ferry carries mail on Mondays?`);
  await discord.edited(reply);
  expect(visibleText(reply)).toContain("A ferry sails to Skerry on Mondays.");
  discord.deleteMessage(question);
  await discord.world.until(() => reply.state === "deleted" || undefined);
  expect(discord.world.violations).toEqual([]);
});

test("a question deleted while it is answered leaves no answer behind", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  let finish = () => {};
  engine.before = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  await expect.poll(() => engine.asked.length).toBe(1);

  discord.deleteMessage(question);
  finish();

  const answer = await discord.world.until(() =>
    [...discord.world.messages.values()].find(({ author }) => author.id === discord.world.bot.id),
  );
  await discord.world.until(() => answer.state === "deleted" || undefined);
});

test("an interaction that has expired or was answered already ends in one log line", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, log } = scene;
  discord.rest.faults.push((_, path) =>
    path.endsWith("/callback") ? { status: 404, body: { code: 10_062, message: "Unknown interaction" } } : undefined,
  );

  discord.sendCommand(ann, channel, "ask", { question: QUESTION });
  await expect.poll(() => log.lines.filter(({ message }) => message === "interaction gone").length).toBe(1);

  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a person who floods the bot is told to wait, and others are answered meanwhile", async () => {
  await using scene = await openScene({
    settings: { admission: { concurrency: 2, queueLength: 9, burst: 3, refillSeconds: 60 } },
  });
  const { discord, ann, ben, channel } = scene;
  const ask = () => discord.command(ann, channel, "ask", { question: QUESTION });

  for (const _ of [1, 2, 3]) expect(visibleText(await ask())).toContain("was lit in 1854");
  const slowed = await ask();
  expect(slowed.onlyFor).toBe(ann.id);
  expect(shownMarkdown(slowed)).toMatch(/wait \d+ s/);
  expect(visibleText(await discord.command(ben, channel, "ask", { question: QUESTION }))).toContain("was lit in 1854");
});

test("one person's sixty mentions get one reaction beside their share of answers, and the next person is answered among the first", async () => {
  skipPauses();
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel } = scene;
  const { world } = discord;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  engine.before = () => begun;

  const flood = Array.from({ length: 60 }, () => discord.say(ann, channel, `<@${world.bot.id}> ${QUESTION}`));
  const other = discord.say(ben, channel, `<@${world.bot.id}> Which ferry carries mail on Mondays?`);
  await expect.poll(() => engine.asked.length).toBe(11);
  begin();

  expect(visibleText(await discord.replyTo(other))).toContain("A ferry sails to Skerry on Mondays.");
  await expect.poll(() => flood.flatMap((question) => discord.repliesTo(question)).length).toBe(10);
  const posted = [...world.messages.values()].filter(({ author }) => author.id === world.bot.id);
  expect(posted.findIndex(({ replyTo }) => replyTo === other.id)).toBeLessThan(3);
  expect(posted).toHaveLength(11);
  expect(world.reactions).toEqual([{ messageId: flood[10]?.id, emoji: "⏳" }]);
  expect(world.violations).toEqual([]);
});

test("mentions that ask nothing count like questions", async () => {
  await using scene = await openScene({
    settings: { admission: { concurrency: 2, queueLength: 9, burst: 3, refillSeconds: 60 } },
  });
  const { discord, ann, channel } = scene;
  const empty = Array.from({ length: 9 }, () => discord.say(ann, channel, `<@${discord.world.bot.id}>`));

  await discord.world.until(() => discord.world.reactions[0]);
  await expect.poll(() => empty.flatMap((message) => discord.repliesTo(message)).length).toBe(3);
});

test("where it may not react, and in a direct message, one person hears once in words to wait", async () => {
  await using scene = await openScene({
    deny: PermissionFlagsBits.AddReactions,
    settings: { admission: { concurrency: 2, queueLength: 9, burst: 1, refillSeconds: 60 } },
  });
  const { discord, ann, ben, channel } = scene;
  const direct = discord.world.addChannel({ recipient: ben });
  const asked = [
    ...Array.from({ length: 6 }, () => discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`)),
    ...Array.from({ length: 6 }, () => discord.say(ben, direct, QUESTION)),
  ];

  const replies = () => asked.flatMap((message) => discord.repliesTo(message)).map(visibleText);
  await expect.poll(() => replies().length).toBe(4);
  expect(replies().filter((text) => /wait \d+ s/.test(text))).toHaveLength(2);
  expect(discord.world.reactions).toEqual([]);
});

test("of two hundred questions at once, those beyond the bound are told so, and the others are answered", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, channel } = scene;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  engine.before = () => begun;

  const asked = Array.from({ length: 200 }, (_, index) =>
    discord.sendCommand(discord.world.addUser(`reader ${index}`), channel, "ask", { question: QUESTION }),
  );
  await expect.poll(() => asked.filter(({ response }) => response?.state === "shown").length).toBe(200 - 96);
  begin();
  const answers: StandInMessage[] = [];
  for (const interaction of asked) answers.push(await discord.response(interaction));

  expect(answers.filter((answer) => visibleText(answer).includes("was lit in 1854"))).toHaveLength(96);
  expect(answers.filter((answer) => visibleText(answer).startsWith("I am busy with other questions."))).toHaveLength(
    200 - 96,
  );
});

test("when the queue is full, people are told when to ask again, each in their language", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({
    engine,
    settings: { admission: { concurrency: 1, queueLength: 1, burst: 9, refillSeconds: 1 } },
  });
  const { discord, ann, ben, channel } = scene;
  let finish = () => {};
  engine.before = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  const taken = [1, 2].map(() => discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));
  await expect.poll(() => engine.asked.length).toBe(1);

  const refused = await discord.command(ben, channel, "ask", { question: QUESTION }, { locale: "de" });
  expect(shownMarkdown(refused)).toMatch(
    /^Ich bin mit anderen Fragen beschäftigt\. Frag bitte in \d+ s noch einmal\.$/,
  );
  expect(refused.onlyFor).toBe(ben.id);
  engine.before = async () => undefined;
  finish();
  for (const question of taken) expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
  engine.before = () => Promise.reject(new EngineBusyError(7));
  const late = await discord.command(ben, channel, "ask", { question: QUESTION });
  expect(shownMarkdown(late)).toBe("I am busy with other questions. Please ask again in 7 s.");
  expect(discord.world.violations).toEqual([]);
});

test("an answer that takes longer than Discord waits for a first response still reaches the person who asked", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  engine.before = async () => {
    discord.world.now += 60_000;
  };

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });

  expect(visibleText(answer)).toContain("was lit in 1854");
});

test("twenty-five mentions at once are each answered", async () => {
  await using scene = await openScene();
  const { discord, channel } = scene;
  const questions = Array.from({ length: 25 }, (_, index) =>
    discord.say(discord.world.addUser(`reader ${index}`), channel, `<@${discord.world.bot.id}> ${QUESTION}`),
  );

  for (const question of questions) expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
});

test("what stands in a code block is not asked; spoilers' marks and other people's mentions do not get into the question", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, engine } = scene;
  const text = `<@${discord.world.bot.id}> lighthouse of ||Skerry|| lit, <@${ben.id}>?\n\`\`\`txt\nferry\`\`\``;

  const reply = await discord.replyTo(discord.say(ann, channel, text));

  expect(engine.asked[0]?.text).toBe("lighthouse of Skerry lit, ben?");
  expect(discord.world.violations).toEqual([]);
  expect(visibleText(reply)).toContain("was lit in 1854");
  expect(visibleText(reply)).toContain("🔎 lighthouse of ▮▮▮ lit, ben?\n");
});

test("articles full of markup are quoted as they are, and none of the markup works", async () => {
  const text = "@everyone lighthouse [free](https://evil.example) <@1> **bold** ||spoiler|| # title discord.gg/abc";
  await using scene = await openScene({ engine: new TinyEngine([{ title: "**[x](https://evil.example)**", text }]) });
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: "lighthouse spoiler title" });
  const live = /(?<!\\)<@|\]\(|https:\/\/|(?<!\\)\|\||discord\.gg/;
  expect(shownMarkdown(answer)).not.toMatch(live);
  discord.press(ann, answer, "more");
  await discord.edited(answer);

  expect(visibleText(answer)).toContain(text);
  expect(shownMarkdown(answer)).not.toMatch(live);
  expect(discord.world.violations).toEqual([]);
});

test("edits of messages that the bot does not know, such as links that unfold, are ignored", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, log } = scene;

  discord.world.dispatch("MESSAGE_UPDATE", {
    id: discord.world.newId(),
    channel_id: channel.id,
    guild_id: guild.id,
    embeds: [],
  });
  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));

  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});
