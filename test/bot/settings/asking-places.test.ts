import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInChannel } from "../stand-in/world.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

function newChannel({ discord, guild }: Scene): StandInChannel {
  const channel = discord.world.addChannel({ guild });
  discord.world.dispatch("CHANNEL_CREATE", { id: channel.id, type: 0, guild_id: guild.id, name: "more" });
  return channel;
}

function mention({ discord }: Scene): string {
  return `<@${discord.world.bot.id}> ${QUESTION}`;
}

test("where the bot may not be asked, commands say so in private, and where it may; managers can still manage", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, guild, store, engine } = scene;
  const quiet = newChannel(scene);
  const answer = await discord.command(ann, quiet, "ask", { question: QUESTION });
  await store.changeSettings(guild.id, { allowedChannels: [channel.id] });

  for (const [name, options] of [
    ["ask", { question: QUESTION }],
    ["lookup", { text: "lighthouse" }],
    ["cite", { id: "tiny0001" }],
    ["sources", {}],
  ] as const) {
    const refusal = await discord.command(ann, quiet, name, options);
    expect(refusal.onlyFor).toBe(ann.id);
    expect(visibleText(refusal)).toContain(`Please ask me in <#${channel.id}>`);
  }
  const found = await discord.messageCommand(ben, "Find sources", discord.say(ann, quiet, QUESTION));
  expect(visibleText(found)).toContain("I may not be asked in this channel");
  const followUp = await discord.response(discord.press(ann, answer, "followup"));
  expect(followUp.onlyFor).toBe(ann.id);
  expect(engine.asked).toHaveLength(1);

  for (const name of ["help", "about", "privacy"]) {
    expect(visibleText(await discord.command(ann, quiet, name))).not.toContain("may not be asked");
  }
  await discord.modal(discord.sendCommand(ann, quiet, "manage"));
  expect((await discord.command(ann, channel, "ask", { question: QUESTION })).onlyFor).toBeNull();
  expect(discord.world.violations).toEqual([]);
});

test("a mention where the bot may not be asked gets a mark at most, one in a thread of it too; direct messages go on", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, guild, store } = scene;
  const denied = newChannel(scene);
  await store.changeSettings(guild.id, { deniedChannels: [denied.id], channels: [denied.id] });
  const thread = discord.world.addThread(denied, "Lighthouses");

  discord.say(ben, denied, QUESTION);
  const first = discord.say(ann, denied, mention(scene));
  await discord.world.until(() => discord.world.reactions[0]);
  discord.say(ann, thread, mention(scene));
  const answered = discord.say(ann, channel, mention(scene));
  await discord.replyTo(answered);
  const direct = discord.world.addChannel({ recipient: ann });
  await discord.replyTo(discord.say(ann, direct, QUESTION));

  expect(discord.world.reactions).toEqual([{ messageId: first.id, emoji: "🚫" }]);
  const inDenied = [...discord.world.messages.values()].filter(({ channelId, author }) => {
    return author.id === discord.world.bot.id && (channelId === denied.id || channelId === thread.id);
  });
  expect(inDenied).toEqual([]);
});

test("a server that wants private answers gets them from every command, unless the asker wants otherwise", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store } = scene;
  const commands = [
    ["ask", { question: QUESTION }],
    ["lookup", { text: "lighthouse" }],
    ["cite", { id: "tiny0001" }],
    ["sources", {}],
  ] as const;
  for (const [name, options] of commands) {
    expect((await discord.command(ann, channel, name, options)).onlyFor).toBeNull();
    expect((await discord.command(ann, channel, name, { ...options, private: true })).onlyFor).toBe(ann.id);
  }

  await store.changeSettings(guild.id, { privateByDefault: true });

  for (const [name, options] of [...commands, ["help", {}] as const, ["about", {}] as const]) {
    expect((await discord.command(ann, channel, name, options)).onlyFor).toBe(ann.id);
  }
  expect((await discord.command(ann, channel, "cite", { id: "tiny0001", private: false })).onlyFor).toBeNull();
});

test("where a server wants a pause between questions, a person hears how long it still lasts; buttons have none", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, guild, store, engine } = scene;
  await store.changeSettings(guild.id, { coolDownSeconds: 600 });

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  const refusal = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(refusal.onlyFor).toBe(ann.id);
  expect(visibleText(refusal)).toMatch(/you can ask again in (600|599|59\d) s/);
  discord.press(ann, answer, "more");
  await discord.edited(answer);
  const question = discord.say(ann, channel, mention(scene));
  await discord.world.until(() => discord.world.reactions.find(({ messageId }) => messageId === question.id));
  expect(discord.repliesTo(question)).toEqual([]);
  await discord.replyTo(discord.say(ben, channel, mention(scene)));

  await store.changeSettings(guild.id, { coolDownSeconds: 0 });
  expect((await discord.command(ann, channel, "ask", { question: QUESTION })).onlyFor).toBeNull();
  expect(engine.asked.length).toBeGreaterThanOrEqual(3);
  expect(discord.world.violations).toEqual([]);
});
