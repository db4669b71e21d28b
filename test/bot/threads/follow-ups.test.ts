import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInChannel, StandInMessage } from "../stand-in/world.ts";
import { answerInThread, ask, openWithThreads, QUESTION, settled, threadOn } from "./thread-scene.ts";

/** A thread that the bot opened on Ann's question. */
async function openThread(scene: Scene): Promise<StandInChannel> {
  const question = ask(scene);
  await answerInThread(scene, question);
  return threadOn(scene, question);
}

/** A thread that somebody opened on an answer of the bot. */
async function threadOnAnswer(scene: Scene): Promise<StandInChannel> {
  const answer = await scene.discord.replyTo(ask(scene));
  return scene.discord.world.addThread(scene.channel, "more", { startedOn: answer, ownerId: scene.ben.id });
}

test.each([
  { kind: "that the bot opened on a question", threads: true, open: openThread },
  { kind: "that somebody opened on an answer", threads: false, open: threadOnAnswer },
])("in a thread $kind, a question without a mention follows up on the answer", async ({ threads, open }) => {
  await using scene = await openWithThreads();
  await scene.store.changeSettings(scene.guild.id, { threads });
  const thread = await open(scene);

  const reply = await scene.discord.replyTo(scene.discord.say(scene.ann, thread, "And when did its keeper leave?"));

  expect(visibleText(reply)).toContain("tiny0000");
  expect(scene.engine.asked.at(-1)).toMatchObject({ previous: QUESTION, previousCitations: ["tiny0000", "tiny0001"] });
  expect(scene.discord.world.violations).toEqual([]);
});

test("in a thread that the bot opened, what asks nothing where people talk, or others, is passed over", async () => {
  await using scene = await openWithThreads();
  const { discord, ann, ben, engine } = scene;
  const thread = await openThread(scene);
  const remark = discord.say(ben, thread, "I was there last summer.");
  const asked = engine.asked.length;

  const others = [
    discord.say(ann, thread, `When was the lighthouse of Skerry lit, <@${ben.id}>?`),
    discord.say(ann, thread, "When was the lighthouse of Skerry lit?", { replyTo: remark }),
    discord.say({ ...discord.world.addUser("another bot"), bot: true }, thread, QUESTION),
  ];
  await settled(scene);

  const said = new Set([remark, ...others].map(({ id }) => id));
  const answers = [...discord.world.messages.values()].filter(({ author }) => author.id === discord.world.bot.id);
  expect(answers.filter(({ replyTo }) => said.has(replyTo ?? ""))).toEqual([]);
  expect(engine.asked.slice(asked).map(({ text }) => text)).not.toContain(QUESTION);
});

test("in a thread of an answer, all that one says who is alone there with the bot is a follow-up, but for thanks and remarks", async () => {
  await using scene = await openWithThreads();
  const { discord, ann } = scene;
  const thread = await openThread(scene);

  const keywords = discord.say(ann, thread, "keeper of the lighthouse of Skerry");
  expect(visibleText(await discord.replyTo(keywords))).toContain("tiny0000");
  const remarks = ["thanks a lot!", "oh well, never mind"].map((text) => discord.say(ann, thread, text));
  await settled(scene);

  expect(remarks.flatMap((remark) => discord.repliesTo(remark))).toEqual([]);
});

test("what is asked in a talk below an answer is not answered for the sake of that answer alone", async () => {
  await using scene = await openWithThreads();
  const { discord, ann, ben } = scene;
  const thread = await openThread(scene);
  discord.say(ben, thread, "I was there last summer.");

  const talk = discord.say(ann, thread, "What does it matter to whales?");
  await settled(scene);

  expect(discord.repliesTo(talk)).toEqual([]);
});

test("as long as nobody else wrote there, a follow-up that finds nothing is told so; then only sure answers are given", async () => {
  await using scene = await openWithThreads();
  const { discord, ann, ben, engine, store, guild } = scene;
  const thread = await openThread(scene);

  const alone = discord.say(ann, thread, "Who invented sourdough bread and pizza toppings?");
  expect(visibleText(await discord.replyTo(alone))).toContain("found nothing");
  const joined = discord.say(ben, thread, "Where do whales winter?");
  engine.tier = "related";
  const after = discord.say(ann, thread, "When was the lighthouse of Skerry lit?");
  await settled(scene);

  expect([...discord.repliesTo(joined), ...discord.repliesTo(after)]).toEqual([]);
  expect(await store.gaps(guild.id, 1)).toEqual(["Who invented sourdough bread and pizza toppings?"]);
});

test("without Message Content, a thread of an answer needs mentions, and knows its context all the same", async () => {
  await using scene = await openWithThreads(0n, false);
  const { discord, ann, engine } = scene;
  const thread = await openThread(scene);

  const unheard = discord.say(ann, thread, "When did its keeper leave?");
  const mention = discord.say(ann, thread, `<@${discord.world.bot.id}> When did its keeper leave?`);
  await discord.replyTo(mention);

  expect(discord.repliesTo(unheard)).toEqual([]);
  expect(engine.asked.at(-1)).toMatchObject({ previous: QUESTION });
});

test("a mention in any thread knows what was said there: the latest answer, else what it began with", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, engine } = scene;
  const { world } = discord;
  const first = discord.say(ben, channel, "The lighthouse of Skerry has a new lamp.");
  const thread = world.addThread(channel, "New lamp", { startedOn: first, ownerId: ben.id });
  const say = (text: string) => discord.say(ann, thread, `<@${world.bot.id}> ${text}`);

  await discord.replyTo(say("when was it lit?"));
  expect(engine.asked.at(-1)?.previous).toBe("The lighthouse of Skerry has a new lamp.");
  await discord.replyTo(say("and the ferry, does it carry the mail?"));
  expect(engine.asked.at(-1)).toMatchObject({ previous: "when was it lit?", previousCitations: ["tiny0000"] });
});

test("a mention in a thread without a first message, and in a forum post, knows its name", async () => {
  await using scene = await openScene();
  const { discord, ann, guild, channel, engine } = scene;
  const { world } = discord;
  const forum = world.addChannel({ guild, isForum: true });
  world.dispatch("CHANNEL_CREATE", { id: forum.id, type: 15, guild_id: guild.id, name: "help", position: 1 });
  const thread = world.addThread(channel, "Lighthouse of Skerry");
  const post = world.addThread(forum, "Skerry");
  discord.say(ann, post, "Its lighthouse is old.", { id: post.id });
  const mentioned = (where: StandInChannel): StandInMessage => discord.say(ann, where, `<@${world.bot.id}> when lit?`);

  await discord.replyTo(mentioned(thread));
  expect(engine.asked.at(-1)?.previous).toBe("Lighthouse of Skerry");
  await discord.replyTo(mentioned(post));
  expect(engine.asked.at(-1)?.previous).toBe("Skerry\nIts lighthouse is old.");
});
