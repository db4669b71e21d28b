import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

/** A scene in whose channel the bot listens. */
async function listening(settings = {}): Promise<Scene> {
  const scene = await openScene({ settings: { messageContent: true } });
  await scene.store.changeSettings(scene.guild.id, { channels: [scene.channel.id], ...settings });
  return scene;
}

/** Everything that the bot wrote or did so far, once it has answered a question that came last. */
async function afterAnother({ discord, ben, channel }: Scene): Promise<string[]> {
  const { world } = discord;
  const last = discord.say(ben, channel, `<@${world.bot.id}> ${QUESTION}`);
  await discord.replyTo(last);
  const written = [...world.messages.values()].filter(
    ({ author, replyTo }) => author.id === world.bot.id && replyTo !== last.id,
  );
  return [...written.map(visibleText), ...world.reactions.map(({ emoji }) => emoji)];
}

test.each([
  ["what finds nothing", "Who invented sourdough bread?"],
  ["a greeting", "good morning everyone"],
  ["a question to people", "did anyone of you bring cake?"],
  ["chatter about what articles are about", "we took the ferry to Skerry on Monday, what a trip"],
  ["a link", "https://example.org/lighthouse-of-Skerry-lit"],
  ["an order to another bot", "!play lighthouse of Skerry lit 1854"],
])("where the bot listens it is silent to %s, and notes nothing", async (_, said) => {
  await using scene = await listening();
  const { discord, ann, channel, store, guild } = scene;

  discord.say(ann, channel, said);

  expect(await afterAnother(scene)).toEqual([]);
  expect(await store.gaps(guild.id, 1)).toEqual([]);
});

test("a question there is answered without a mention, once, and is no gap when it finds nothing", async () => {
  await using scene = await listening();
  const { discord, ann, channel } = scene;

  const question = discord.say(ann, channel, QUESTION);

  expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
  expect(channel.typing).toBe(0);
  expect(await afterAnother(scene)).toHaveLength(1);
});

test("a reply to another person and a message that mentions one are none of the bot's business", async () => {
  await using scene = await listening();
  const { discord, ann, ben, channel } = scene;

  const talk = discord.say(ben, channel, "hello there all");
  discord.say(ann, channel, QUESTION, { replyTo: talk });
  discord.say(ann, channel, `<@${ben.id}> ${QUESTION}`);

  expect(await afterAnother(scene)).toEqual([]);
});

test("only people with the role are answered there, if the server says so", async () => {
  await using scene = await listening();
  const { discord, ann, ben, channel, store, guild } = scene;
  const role = discord.world.addRole(guild, "reader");
  await store.changeSettings(guild.id, { channelRole: role });
  discord.world.giveRole(ann, role);

  discord.say(ben, channel, QUESTION);
  await discord.replyTo(discord.say(ann, channel, QUESTION));

  expect(await afterAnother(scene)).toHaveLength(1);
});

test("an answer that is less sure than the channel's minimum is not given", async () => {
  await using scene = await listening({ channelThreshold: 0.95 });
  const { discord, ann, channel } = scene;

  discord.say(ann, channel, QUESTION);

  expect(await afterAnother(scene)).toEqual([]);
});

test("where the bot may not write, what it overhears goes into no direct message", async () => {
  await using scene = await openScene({ settings: { messageContent: true }, deny: 1n << 11n });
  const { discord, ann, channel, store, guild, engine } = scene;
  await store.changeSettings(guild.id, { channels: [channel.id] });

  discord.say(ann, channel, QUESTION);
  await discord.command(ann, channel, "ask", { question: QUESTION });

  expect(engine.asked).toHaveLength(1);
});

test.each([
  ["by automatic moderation", 400, 200_000],
  ["for a right that is missing", 403, 50_013],
])(
  "an overheard question whose answer Discord refuses %s brings nothing, in public or in private",
  async (_, status, code) => {
    await using scene = await listening({});
    const { discord, ann, channel, bot } = scene;
    const { world } = discord;
    let refused = 0;
    discord.rest.faults.push((method, path) =>
      method === "POST" && path === `/channels/${channel.id}/messages` && ++refused > 0
        ? { status, body: { code, message: "refused" } }
        : undefined,
    );

    discord.say(ann, channel, QUESTION);
    await world.until(() => (refused > 0 ? true : undefined));
    await bot.stop();

    expect([...world.messages.values()].filter(({ author }) => author.id === world.bot.id)).toEqual([]);
    expect(world.reactions).toEqual([]);
  },
);

test("a reply that does not ping is a follow-up, if it asks something and the bot can read it", async () => {
  await using scene = await openScene({ settings: { messageContent: true } });
  const { discord, ann, channel, engine } = scene;
  const answer = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));

  discord.say(ann, channel, "see, I told you so", { replyTo: answer });
  const followUp = discord.say(ann, channel, "and when did its keeper leave?", { replyTo: answer });
  await discord.replyTo(followUp);

  expect(engine.asked.filter(({ explain }) => !explain).map(({ text }) => text)).toEqual([
    QUESTION,
    "and when did its keeper leave?",
  ]);
  expect(engine.asked.at(-1)?.previous).toBe(QUESTION);
  expect(await afterAnother(scene)).toHaveLength(2);
});

test("a reply that does not ping is a follow-up, also on the oldest answer that is kept in memory", async () => {
  await using scene = await openScene({ settings: { messageContent: true } });
  const { discord, ann, ben, channel, engine } = scene;
  const answer = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));

  for (let said = 1; said < 20; said++) discord.say(ben, channel, "one more word");
  await discord.replyTo(discord.say(ann, channel, "and when did its keeper leave?", { replyTo: answer }));

  expect(engine.asked.at(-1)?.previous).toBe(QUESTION);
});

test("where a server wants a pause between questions, an overheard one begins it when it is answered, and keeps to it silently", async () => {
  await using scene = await listening({ coolDownSeconds: 600 });
  const { discord, ann, channel } = scene;

  discord.say(ann, channel, "Who invented sourdough bread?");
  await discord.replyTo(discord.say(ann, channel, QUESTION));
  const again = discord.say(ann, channel, QUESTION);

  expect(await afterAnother(scene)).toHaveLength(1);
  expect(discord.repliesTo(again)).toEqual([]);
});
