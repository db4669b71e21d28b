import { PermissionFlagsBits } from "discord.js";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor, shownMarkdown, visibleText } from "../scene.ts";
import { skipPauses } from "../skip-pauses.ts";
import type { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";
const ANSWER = "was lit in 1854";

/** What the bot has written that this person sees, newest last. */
function seenBy({ world }: DiscordStandIn, personId: string): StandInMessage[] {
  return [...world.messages.values()].filter(({ author, state, onlyFor, channelId }) => {
    const recipient = world.channels.get(channelId)?.recipientId ?? null;
    const isAddressed = (onlyFor ?? personId) === personId && (recipient ?? personId) === personId;
    return author.id === world.bot.id && state === "shown" && isAddressed;
  });
}

function refuse(
  { rest }: DiscordStandIn,
  which: (method: string, path: string) => boolean,
  code: number,
  status = 400,
) {
  rest.faults.push((method, path) =>
    which(method, path) ? { status, body: { code, message: "refused by the server" } } : undefined,
  );
}

/** "Invalid Form Body" */
const FORM_REFUSED = 50_035;

describe.each([
  ["automatic moderation", 400, 200_000],
  ["a filter of links", 400, 240_000],
  ["a form that it does not like", 400, FORM_REFUSED],
  ["a reason of its own", 403, 40_333],
])("when Discord refuses an answer for %s", (_, status, code) => {
  test("who asked by mention is told in private", async () => {
    await using scene = await openScene();
    const { discord, ann, channel, log } = scene;
    refuse(discord, (method, path) => method === "POST" && path === `/channels/${channel.id}/messages`, code, status);

    const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
    const told = await discord.world.until(() => seenBy(discord, ann.id)[0]);

    expect(discord.world.channels.get(told.channelId)?.recipientId).toBe(ann.id);
    expect(shownMarkdown(told)).toContain(`<#${channel.id}>`);
    expect(discord.repliesTo(question)).toEqual([]);
    expect(log.lines.map(({ message }) => message)).not.toContain("message answered");
  });

  test("who asked by command is told in the place of the answer, or in private where that is refused, too", async () => {
    await using scene = await openScene();
    const { discord, ann, channel } = scene;
    let patches = 0;
    // An answer whose form is not liked is tried once more as plain text.
    const refused = code === FORM_REFUSED ? 2 : 1;
    refuse(discord, (method) => method === "PATCH" && patches++ < refused, code, status);

    const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
    expect(shownMarkdown(answer)).toBe(
      "Discord did not let me post the answer here. Please ask me in a direct message, or ask otherwise.",
    );
    refuse(discord, (method) => method === "PATCH", code, status);
    const again = await discord.command(ann, channel, "ask", { question: QUESTION }, { locale: "de" });
    expect(shownMarkdown(again)).toMatch(/^Discord hat meine Antwort hier nicht angenommen\./);
  });
});

test("who edits a question is told where Discord refuses the new answer, and the old one stays", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  const question = discord.say(ann, channel, `${mention} ${QUESTION}`);
  const reply = await discord.replyTo(question);
  refuse(discord, (method) => method === "PATCH", 200_000);

  discord.editMessage(question, `${mention} Which ferry carries mail on Mondays?`);

  const told = await discord.world.until(() => seenBy(discord, ann.id).find(({ id }) => id !== reply.id));
  expect(shownMarkdown(told)).toMatch(/^Discord did not let me post the answer in <#/);
  expect(visibleText(reply)).toContain(ANSWER);
});

test("a page that Discord refuses leaves the answer as it was, and who turned it is told in private", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: "lighthouse ferry Skerry", count: 2 });
  const before = visibleText(answer);
  refuse(discord, (method) => method === "PATCH", 200_000);

  discord.press(ann, answer, "more");

  const told = await discord.world.until(() => seenBy(discord, ann.id).find(({ id }) => id !== answer.id));
  expect(told).toMatchObject({ onlyFor: ann.id, content: expect.stringMatching(/^Discord did not let me post/) });
  expect(visibleText(answer)).toBe(before);
});

test("in a thread that is locked or archived, the answer comes as a direct message", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  refuse(discord, (method, path) => method === "POST" && path === `/channels/${channel.id}/messages`, 50_083);

  discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);

  const told = await discord.world.until(() => seenBy(discord, ann.id)[0]);
  expect(visibleText(told)).toContain(ANSWER);
});

test("where neither the channel nor the asker takes messages, a mark on the question says that there is no answer", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.SendMessages });
  const { discord, ann, channel, log } = scene;
  const { world } = discord;
  refuse(
    discord,
    (method, path) => {
      const [, place] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
      return method === "POST" && typeof world.channels.get(place ?? "")?.recipientId === "string";
    },
    50_007,
    403,
  );

  const question = discord.say(ann, channel, `<@${world.bot.id}> ${QUESTION}`);

  expect(await world.until(() => world.reactions[0])).toEqual({ messageId: question.id, emoji: "⚠️" });
  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a trouble of Discord's that lasts delays an answer, and does not lose it", async () => {
  skipPauses();
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const troubled = { POST: 0, PATCH: 0 };
  discord.rest.faults.push((method, path) => {
    const isLast = (method === "POST" && path.endsWith("/messages")) || method === "PATCH";
    // discord.js itself tries three times, without a pause.
    return isLast && troubled[method as "POST"]++ < 7 ? { status: 502, body: {} } : undefined;
  });

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);

  expect(visibleText(await discord.replyTo(question))).toContain(ANSWER);
  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(visibleText(await discord.command(ann, channel, "ask", { question: QUESTION }))).toContain(ANSWER);
});

test("a trouble that outlasts all attempts leaves a mark on the question, or a sentence in the answer's place", async () => {
  skipPauses();
  await using scene = await openScene();
  const { discord, ann, channel, log } = scene;
  let patches = 0;
  refuse(discord, (method, path) => method === "POST" && path.endsWith("/messages"), 0, 500);
  refuse(discord, (method) => method === "PATCH" && patches++ < 12, 0, 500);

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });

  expect(await discord.world.until(() => discord.world.reactions[0])).toEqual({ messageId: question.id, emoji: "⚠️" });
  expect(shownMarkdown(answer)).toMatch(/^Something went wrong on my side.+ as error `[0-9a-f]{8}`\.$/);
  const told = () => log.lines.filter(({ level }) => level === "error").map(({ message }) => message);
  await expect.poll(() => told().toSorted()).toEqual(["interaction failed", "message not answered"]);
});

test("a channel that is deleted meanwhile is nobody's refusal: no error is logged and nobody is written to", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, log } = scene;
  refuse(discord, (method, path) => method === "POST" && path === `/channels/${channel.id}/messages`, 10_003, 404);

  discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);

  await expect.poll(() => log.lines.some(({ message }) => message === "message gone")).toBe(true);
  expect(seenBy(discord, ann.id)).toEqual([]);
});

test("a bot that is removed from the server while it answers logs no error", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine });
  const { discord, ann, channel, guild, log } = scene;
  let finish = () => {};
  engine.before = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);
  await expect.poll(() => engine.asked.length).toBe(1);

  discord.world.dispatch("GUILD_DELETE", { id: guild.id });
  await expect.poll(() => log.lines.some(({ message }) => message === "removed from a server")).toBe(true);
  finish();

  await expect.poll(() => log.lines.some(({ message }) => message === "message gone")).toBe(true);
  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("typing that Discord is slow to show does not hold back the answer", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  let show = () => {};
  const shown = new Promise<undefined>((resolve) => {
    show = () => resolve(undefined);
  });
  onTestFinished(() => show());
  discord.rest.faults.push((_, path) => (path.endsWith("/typing") ? shown : undefined));

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`);

  expect(visibleText(await discord.replyTo(question))).toContain(ANSWER);
  expect(channel.typing).toBe(0);
  show();
});

describe("a question that is edited", () => {
  test("so that it mentions the bot is answered, unless it was written long ago", async () => {
    await using scene = await openScene();
    const { discord, ann, channel, engine } = scene;
    const longAgo = String((BigInt(Date.now() - 1_420_070_400_000) - 3_600_000n) << 22n);
    const old = discord.say(ann, channel, QUESTION, { id: longAgo });
    const question = discord.say(ann, channel, QUESTION);

    discord.editMessage(old, `<@${discord.world.bot.id}> ${QUESTION}`);
    discord.editMessage(question, `<@${discord.world.bot.id}> ${QUESTION}`);

    expect(visibleText(await discord.replyTo(question))).toContain(ANSWER);
    expect(discord.repliesTo(old)).toEqual([]);
    expect(engine.asked).toHaveLength(1);
  });

  test("or deleted is followed after a restart, and a deletion while the bot was not there is made up for", async () => {
    await using scene = await openScene();
    const { discord, ann, channel, store } = scene;
    const { world } = discord;
    const mention = `<@${world.bot.id}>`;
    const [deleted, edited] = [1, 2].map(() => discord.say(ann, channel, `${mention} ${QUESTION}`)) as [
      StandInMessage,
      StandInMessage,
    ];
    const gone = await discord.replyTo(deleted);
    const kept = await discord.replyTo(edited);
    await expect.poll(async () => (await store.recentReplies(9)).length).toBe(2);
    await scene.bot.stop();
    discord.deleteMessage(deleted);

    const settings = { ...settingsFor(world.token, discord.apiUrl), store };
    const bot = await runBot(settings, scene.engine, keptLog());
    onTestFinished(() => bot.stop());
    await world.until(() => gone.state === "deleted" || undefined);
    expect(kept.state).toBe("shown");
    expect((await store.recentReplies(9)).map(({ questionId }) => questionId)).toEqual([edited.id]);

    discord.editMessage(edited, `${mention} Which ferry carries mail on Mondays?`);
    await discord.edited(kept);
    expect(visibleText(kept)).toContain("A ferry sails to Skerry on Mondays.");
    expect(discord.repliesTo(edited)).toHaveLength(1);
    await bot.stop();
  });
});

test("health is told with 503 from the moment that the gateway is gone until it is back", async () => {
  await using scene = await openScene({ settings: { health: { port: 0 } } });
  const { discord, bot } = scene;
  const url = `http://127.0.0.1:${bot.healthPort}/health`;
  discord.gateway.manner.isSilent = true;

  discord.gateway.interrupt("drop");
  await vi.waitUntil(async () => (await fetch(url)).status === 503);
  expect(await (await fetch(url)).json()).toMatchObject({ ready: false, gateway: false });
  discord.gateway.manner.isSilent = false;
  discord.gateway.greet();

  await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(200);
});
