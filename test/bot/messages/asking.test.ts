import { expect, test } from "vitest";
import { en } from "../../../src/bot/locales/en.ts";
import { errorFacts } from "../../../src/log/error-facts.ts";
import { setErrorId } from "../../../src/log/error-id.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

test("/ask is deferred at once and answered with the quotation, its headline, date, file, lines and citation id", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  let deferredFirst = false;
  engine.before = async () => {
    await discord.world.until(() =>
      [...discord.world.interactions.values()].find(({ acknowledged }) => acknowledged === 5),
    );
    deferredFirst = true;
  };

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION, count: 1 });

  expect(deferredFirst).toBe(true);
  expect(answer.onlyFor).toBeNull();
  expect(shownMarkdown(answer).split("\n")).toEqual([
    `-# 🔎 ${QUESTION}`,
    `🔵 ${en.answers}`,
    "## The lighthouse of Skerry was lit in 1854 for the first time.",
    "**The lighthouse of Skerry**",
    "-# 23 November 2024 · islands.txt · lines 1–3 · #tiny0000",
  ]);
  expect(discord.world.violations).toEqual([]);
});

test("only the asker sees a private answer", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION, private: true });

  expect(answer.onlyFor).toBe(ann.id);
});

test("the count is handed to the engine", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  await discord.command(ann, channel, "ask", { question: QUESTION, count: 2 });

  expect(engine.asked[0]?.count).toBe(2);
});

test("a mention is answered by a reply, with typing before it", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  const reply = await discord.replyTo(question);

  expect(channel.typing).toBe(1);
  expect(engine.asked[0]?.text).toBe(QUESTION);
  expect(visibleText(reply)).toContain("The lighthouse of Skerry was lit in 1854 for the first time.");
  expect(discord.world.violations).toEqual([]);
});

test("a direct message needs no mention", async () => {
  await using scene = await openScene();
  const { discord, ann } = scene;
  const direct = discord.world.addChannel({ recipient: ann });

  const reply = await discord.replyTo(discord.say(ann, direct, QUESTION));

  expect(visibleText(reply)).toContain("was lit in 1854");
});

test("when nothing answers, only headlines are named, never a quotation", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: "Who invented sourdough bread?" });

  expect(visibleText(answer)).toContain("found nothing");
  expect(visibleText(answer)).toContain("The ferry");
  expect(visibleText(answer)).not.toContain("carries the mail");
  expect(discord.world.violations).toEqual([]);
});

test("a mention without a question gets a short help, and the engine is not asked", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  const reply = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}>  `));

  expect(shownMarkdown(reply)).toContain("/ask");
  expect(engine.asked).toEqual([]);
});

test("messages without a mention, and those of bots and webhooks, are ignored", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const { world } = discord;
  const mention = `<@${world.bot.id}> ${QUESTION}`;

  discord.say(ann, channel, QUESTION);
  discord.say({ ...world.addUser("another bot"), bot: true }, channel, mention);
  discord.say(ann, channel, mention, { webhook: true });
  discord.say(world.bot, channel, mention);
  await discord.replyTo(discord.say(ann, channel, mention));

  expect(engine.asked).toHaveLength(1);
});

test("a message that arrives twice is answered once", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  await discord.replyTo(question);
  discord.repeat(question);
  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> another question?`));

  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(engine.asked).toHaveLength(2);
});

test("a question of 6,000 characters is answered within the limits", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const long = `${"lighthouse Skerry 1854 ".repeat(260)}?`.padEnd(6000, "!");

  const answer = await discord.command(ann, channel, "ask", { question: long });

  expect(visibleText(answer)).toContain("was lit in 1854");
  expect(discord.world.violations).toEqual([]);
});

test("an engine that fails costs the user one friendly sentence and the log one line, and both name the error", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine, log } = scene;
  engine.before = async () => {
    throw new Error("the index is broken");
  };

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });

  const id = /error `([0-9a-f]{8})`/.exec(shownMarkdown(answer))?.[1];
  const errors = log.lines.filter(({ level }) => level === "error");
  const told = errors.map(({ facts }) => ("err" in facts ? errorFacts(facts.err) : facts));
  expect(shownMarkdown(answer)).toContain("Something went wrong");
  expect(told).toEqual([expect.objectContaining({ id, message: "the index is broken" })]);
});

test("an error that the engine logged in its process is shown under the id that its log line has", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const logged = new Error("the index is broken");
  setErrorId(logged, "0badcafe");
  engine.before = () => Promise.reject(logged);

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION }, { locale: "zh-CN" });

  expect(shownMarkdown(answer)).toContain("错误 `0badcafe`");
});
