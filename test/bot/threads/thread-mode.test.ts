import { PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { keptLog } from "../quiet-log.ts";
import { settingsFor, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { answerInThread, ask, openWithThreads, QUESTION, settled, threadOn, writtenIn } from "./thread-scene.ts";

const { CreatePublicThreads, ManageThreads, SendMessagesInThreads } = PermissionFlagsBits;

test("an answer opens a thread on the question, which it names, and stands there", async () => {
  await using scene = await openWithThreads();
  const question = ask(scene);

  const answer = await answerInThread(scene, question);

  expect(threadOn(scene, question).thread).toMatchObject({ parentId: scene.channel.id, name: QUESTION });
  expect(visibleText(answer)).toContain("was lit in 1854");
  expect(scene.discord.repliesTo(question)).toEqual([]);
  expect(scene.channel.typing).toBe(0);
  expect(scene.discord.world.violations).toEqual([]);
});

test("a long question of several lines names its thread within Discord's limit", async () => {
  await using scene = await openWithThreads();
  const question = ask(scene, `${QUESTION}\n${"The lighthouse of Skerry 👩‍👩‍👧‍👦 ".repeat(20)}`);

  await answerInThread(scene, question);

  expect(threadOn(scene, question).thread?.name).toMatch(
    /^When was the lighthouse of Skerry lit\? The lighthouse .*…$/u,
  );
  expect(scene.discord.world.violations).toEqual([]);
});

test("what finds nothing, and help, opens no thread", async () => {
  await using scene = await openWithThreads();

  const [nothing, help] = [ask(scene, "Who invented sourdough bread?"), ask(scene, "")];

  expect(visibleText(await scene.discord.replyTo(nothing))).toContain("found nothing");
  expect(visibleText(await scene.discord.replyTo(help))).toContain("/ask");
  expect(threadOn(scene, nothing)).toBeUndefined();
});

test.each([
  { right: "to open threads", deny: CreatePublicThreads },
  { right: "to write in threads", deny: SendMessagesInThreads },
])("without the right $right an answer is a reply", async ({ deny }) => {
  await using scene = await openWithThreads(deny);

  expect(visibleText(await scene.discord.replyTo(ask(scene)))).toContain("was lit in 1854");
});

test("where Discord refuses the thread, the answer is a reply", async () => {
  await using scene = await openWithThreads();
  scene.discord.rest.faults.push((method, path) =>
    method === "POST" && path.endsWith("/threads")
      ? { status: 400, body: { code: 200_001, message: "Title was blocked by automatic moderation" } }
      : undefined,
  );

  expect(visibleText(await scene.discord.replyTo(ask(scene)))).toContain("was lit in 1854");
});

test("where Discord takes the answer in no thread, it is a reply, and no empty thread is left", async () => {
  await using scene = await openWithThreads();
  const question = ask(scene);
  scene.discord.rest.faults.push((method, path) =>
    method === "POST" && path === `/channels/${question.id}/messages`
      ? { status: 403, body: { code: 50_013, message: "Missing Permissions" } }
      : undefined,
  );

  expect(visibleText(await scene.discord.replyTo(question))).toContain("was lit in 1854");
  expect(threadOn(scene, question)).toBeUndefined();
});

test("a thread that was opened though Discord reported a trouble gets the one answer", async () => {
  await using scene = await openWithThreads();
  const { world, rest } = scene.discord;
  let troubles = 1;
  rest.faults.push((method, path) => {
    const [, id] = /messages\/(\d+)\/threads$/.exec(path) ?? [];
    if (method !== "POST" || id === undefined || troubles-- === 0) return undefined;
    world.addThread(scene.channel, "opened", {
      startedOn: world.messages.get(id) as StandInMessage,
      ownerId: world.bot.id,
    });
    return { status: 502, body: {} };
  });
  const question = ask(scene);

  await answerInThread(scene, question);
  await settled(scene);

  expect(writtenIn(scene, question)).toHaveLength(1);
  expect(scene.discord.repliesTo(question)).toEqual([]);
});

test("after a restart too an answer in a thread is edited and deleted with its question", async () => {
  await using scene = await openWithThreads();
  const { discord, store } = scene;
  const { world } = discord;
  const questions = [ask(scene), ask(scene), ask(scene)] as const;
  const [edited, deleted, deletedMeanwhile] = questions;
  const answers = await Promise.all(questions.map((question) => answerInThread(scene, question)));
  const isDeleted = (at: number) => world.until(() => answers[at]?.state === "deleted" || undefined);
  await expect.poll(async () => (await store.recentReplies(9)).length).toBe(questions.length);
  await scene.bot.stop();
  discord.deleteMessage(deletedMeanwhile);

  const bot = await runBot({ ...settingsFor(world.token, discord.apiUrl), store }, scene.engine, keptLog());
  onTestFinished(() => bot.stop());
  await isDeleted(2);
  discord.editMessage(edited, `<@${world.bot.id}> When does the ferry sail to Skerry with the mail?`);
  discord.deleteMessage(deleted);
  await Promise.all([discord.edited(answers[0] as StandInMessage), isDeleted(1)]);

  expect(visibleText(answers[0] as StandInMessage)).toContain("A ferry sails to Skerry on Mondays.");
  expect(writtenIn(scene, edited)).toHaveLength(1);
  expect(discord.repliesTo(edited)).toEqual([]);
  await bot.stop();
});

test("with a question its answer goes, and the thread too where nobody wrote in it", async () => {
  await using scene = await openWithThreads();
  const { world } = scene.discord;
  const [question, discussed] = [ask(scene), ask(scene, "When does the ferry sail to Skerry?")];
  const answers = [await answerInThread(scene, question), await answerInThread(scene, discussed)];
  scene.discord.say(scene.ben, threadOn(scene, discussed), "Good to know.");

  for (const each of [question, discussed]) scene.discord.deleteMessage(each);
  await world.until(() => (answers.every(({ state }) => state === "deleted") ? true : undefined));
  await world.until(() => (threadOn(scene, question) === undefined ? true : undefined));
  await settled(scene);

  expect(threadOn(scene, discussed)).toBeDefined();
});

test("where the bot may not delete threads, an empty one is left, and no error is logged", async () => {
  await using scene = await openWithThreads(ManageThreads);
  const question = ask(scene);
  const answer = await answerInThread(scene, question);

  scene.discord.deleteMessage(question);
  await scene.discord.world.until(() => (answer.state === "deleted" ? true : undefined));
  await settled(scene);

  expect(threadOn(scene, question)).toBeDefined();
  expect(scene.log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a question that is deleted while its thread is opened gets no answer", async () => {
  await using scene = await openWithThreads();
  let question: StandInMessage | null = null;
  scene.engine.before = async () => {
    if (question?.state === "shown") scene.discord.deleteMessage(question);
  };
  question = ask(scene);
  await scene.discord.world.until(() => (question?.state === "deleted" ? true : undefined));
  await settled(scene);

  expect([...writtenIn(scene, question), ...scene.discord.repliesTo(question)]).toEqual([]);
});

test("where earlier messages may not be read, a thread is not taken for empty when something in it is deleted", async () => {
  await using scene = await openWithThreads(PermissionFlagsBits.ReadMessageHistory);
  const { discord, ann } = scene;
  const question = ask(scene);
  const answer = await answerInThread(scene, question);

  discord.deleteMessage(discord.say(ann, threadOn(scene, question), "never mind"));
  await answerInThread(scene, ask(scene));
  await scene.bot.stop();

  expect(answer.state).toBe("shown");
});
