import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

async function answered({ discord, ann, channel }: Scene): Promise<StandInMessage> {
  return discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));
}

test.each(["thanks!", "ok", "lol", "谢谢", "danke", "good bot", "👍", "lifesaver, cheers"])(
  '"%s" below an answer is returned by a reaction, not by an answer',
  async (said) => {
    await using scene = await openScene();
    const { discord, ann, channel, engine } = scene;
    const { world } = discord;
    const answer = await answered(scene);

    const thanks = discord.say(ann, channel, `<@${world.bot.id}> ${said}`, { replyTo: answer });
    const reaction = await world.until(() => world.reactions.find(({ messageId }) => messageId === thanks.id));

    expect(decodeURIComponent(reaction.emoji)).toBe("👍");
    expect(discord.repliesTo(thanks)).toEqual([]);
    expect(engine.asked.filter(({ explain }) => !explain)).toHaveLength(1);
    await expect(scene.store.gaps(scene.guild.id, 1)).resolves.toEqual([]);
  },
);

test.each([
  "ok, and when did its keeper leave?",
  "thanks, but who carries the mail?",
  "and the ferry?",
  "the ferry sails",
])('"%s" below an answer is answered', async (said) => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const answer = await answered(scene);

  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${said}`, { replyTo: answer }));

  expect(engine.asked.at(-1)?.text).toBe(said);
});

test("thanks in a direct message bring no headlines, and a greeting there brings the help", async () => {
  await using scene = await openScene();
  const { discord, ann } = scene;
  const { world } = discord;
  const direct = world.addChannel({ recipient: ann });

  const thanks = discord.say(ann, direct, "thank you!");
  await world.until(() => world.reactions.find(({ messageId }) => messageId === thanks.id));
  const help = await discord.replyTo(discord.say(ann, direct, "Hello!"));

  expect(discord.repliesTo(thanks)).toEqual([]);
  expect(visibleText(help)).toContain("/ask");
});

test("where it may not react, the bot leaves a courtesy unreturned", async () => {
  await using scene = await openScene({ deny: 1n << 6n });
  const { discord, ann, channel, log } = scene;
  const answer = await answered(scene);

  const thanks = discord.say(ann, channel, `<@${discord.world.bot.id}> thanks`, { replyTo: answer });
  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));

  expect(discord.repliesTo(thanks)).toEqual([]);
  expect(log.lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
});

test.each([
  ["a quoted line above", (bot: string) => `> A ferry sails on Mondays.\n${bot} ${QUESTION}`],
  ["a quote to the end below", (bot: string) => `${bot} ${QUESTION}\n>>> A ferry sails on Mondays.`],
  ["a block of code", (bot: string) => `\`\`\`\nA ferry sails on Mondays.\n\`\`\`\n${bot} ${QUESTION}`],
])("what a message quotes is not what it asks: %s", async (_, content) => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  const reply = await discord.replyTo(discord.say(ann, channel, content(`<@${discord.world.bot.id}>`)));

  expect(engine.asked[0]?.text).toBe(QUESTION);
  expect(visibleText(reply)).toContain("was lit in 1854");
  expect(visibleText(reply)).not.toContain("sails on Mondays.\n");
});

test("a message that only quotes asks what it quotes", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;

  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}>\n> ${QUESTION}`));

  expect(engine.asked[0]?.text).toBe(QUESTION);
});

test.each(["who are you?", "what can you do", "¿quién eres?", "你是谁？", "ты кто?"])(
  "who asks of the bot itself is told what it does: %s",
  async (said) => {
    await using scene = await openScene();
    const { discord, ann, channel, engine } = scene;

    const reply = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${said}`));

    expect(visibleText(reply)).toMatch(/ask/u);
    expect(engine.asked).toEqual([]);
  },
);
