import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { BotStartError } from "../../../src/bot/gateway/start-error.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor, shownMarkdown, visibleText } from "../scene.ts";
import { skipPauses } from "../skip-pauses.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import { TinyEngine } from "../tiny-engine.ts";

async function startFailure(token: string, apiUrl: string): Promise<BotStartError> {
  const failure = await runBot(settingsFor(token, apiUrl), new TinyEngine(), keptLog()).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof BotStartError)) throw new Error(`Not refused: ${String(failure)}`);
  expect(failure.message).not.toContain(token);
  return failure;
}

/** A port where nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.each(["another-token", "not a header\nvalue"])(
  "the wrong token %j is reported as such, and not tried again",
  async (token) => {
    const discord = await DiscordStandIn.open();

    const failure = await startFailure(token, discord.apiUrl);

    expect(failure.reason).toBe("wrong-token");
    expect(discord.world.requests.length).toBeLessThanOrEqual(1);
    await discord.close();
  },
);

test("a missing intent (close code 4014) is reported as such", async () => {
  const discord = await DiscordStandIn.open();
  discord.gateway.manner.refuseWith = 4014;

  const failure = await startFailure("a-token", discord.apiUrl);

  expect(failure.reason).toBe("missing-intent");
  expect(failure.message).toContain("Message Content Intent");
  await discord.close();
});

test("an address where nothing listens is reported as unreachable", async () => {
  const port = await closedPort();

  const failure = await startFailure("a-token", `http://127.0.0.1:${port}/api`);

  expect(failure.reason).toBe("unreachable");
  expect(failure.message).toContain(String(port));
});

test("a gateway that cannot be reached though the API can is reported as such, without a long wait", async () => {
  skipPauses();
  const discord = await DiscordStandIn.open();
  const session_start_limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 };
  const body = { url: `ws://127.0.0.1:${await closedPort()}`, shards: 1, session_start_limit };
  discord.rest.faults.push((_, path) => (path === "/gateway/bot" ? { status: 200, body } : undefined));

  const failure = await startFailure("a-token", discord.apiUrl);

  expect(failure.reason).toBe("unreachable");
  expect(failure.message).toContain("its gateway cannot be reached");
  await discord.close();
});

test.each([
  ["answers 404", { status: 404, body: { message: "no such page" } }],
  ["answers 503", { status: 503 }],
])("an API that %s is reported as unreachable", async (_, outcome) => {
  const discord = await DiscordStandIn.open();
  discord.rest.faults.push(() => outcome);

  const failure = await startFailure("a-token", discord.apiUrl);

  expect(failure.reason).toBe("unreachable");
  await discord.close();
});

test("commands are registered once and left alone while they are the same", async () => {
  const discord = await DiscordStandIn.open();
  const start = () => runBot(settingsFor("a-token", discord.apiUrl), new TinyEngine(), keptLog());
  const puts = () => discord.world.requests.filter(({ method }) => method === "PUT");

  await (await start()).stop();
  expect(discord.world.commands.map(({ name }) => name)).toContain("ask");
  await (await start()).stop();
  expect(puts()).toHaveLength(1);

  discord.world.commands = [];
  await (await start()).stop();
  expect(puts()).toHaveLength(2);
  expect(discord.world.violations).toEqual([]);
  await discord.close();
});

test("a stop finishes the answer in flight, then closes with code 1000", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine, bot } = scene;
  let finish = () => {};
  engine.before = () =>
    new Promise((resolve) => {
      finish = resolve;
    });

  const interaction = discord.sendCommand(ann, channel, "ask", { question: "When was the lighthouse lit?" });
  await discord.world.until(() => interaction.acknowledged ?? undefined);
  await expect.poll(() => engine.asked.length).toBe(1);
  const stopped = bot.stop();
  const late = await discord.command(ann, channel, "ask", { question: "And the ferry?" });
  finish();
  await stopped;

  expect(shownMarkdown(late)).toContain("restarted");
  expect(visibleText(await discord.response(interaction))).toContain("was lit in 1854");
  expect(discord.gateway.closeCodes).toEqual([1000]);
  expect(await bot.closed).toBeNull();
});

test("when Discord closes the connection and takes no new one, the bot stops with the reason", async () => {
  await using scene = await openScene();

  scene.discord.gateway.closeWith(4004);

  expect((await scene.bot.closed)?.reason).toBe("wrong-token");
});

test("after a dropped connection the bot resumes and answers what arrived meanwhile", async () => {
  skipPauses();
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  discord.gateway.interrupt("drop");
  await discord.world.until(() => (discord.gateway.connected ? undefined : true));
  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`);

  expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
  expect(discord.gateway.resumes).toBe(1);
});

test.each(["reconnect", "invalid-session"] as const)(
  "after Discord says %s the bot is back and answers",
  async (how) => {
    skipPauses();
    await using scene = await openScene();
    const { discord, ann, channel } = scene;

    discord.gateway.interrupt(how);
    await discord.world.until(() => (discord.gateway.closeCodes.length > 0 ? true : undefined));
    await discord.world.until(() => (discord.gateway.connected ? true : undefined));
    const question = discord.say(ann, channel, `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`);

    expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
  },
);

test("a rate limit delays an answer and does not lose it", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  let limited = 0;
  discord.rest.faults.push((method, path) => {
    if (method !== "POST" || !path.endsWith("/messages") || limited++ > 0) return undefined;
    const body = { message: "You are being rate limited.", retry_after: 0.2, global: false };
    return { status: 429, body, headers: { "retry-after": "0.2", "x-ratelimit-scope": "user" } };
  });

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`);

  expect(visibleText(await discord.replyTo(question))).toContain("was lit in 1854");
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("what Discord forbids is not tried again", async () => {
  const discord = await DiscordStandIn.open();
  let refusals = 0;
  discord.rest.faults.push((_, path) => {
    if (!path.endsWith("/commands")) return undefined;
    refusals++;
    return { status: 403, body: { code: 50_001, message: "Missing Access" } };
  });

  const bot = await runBot(settingsFor("a-token", discord.apiUrl), new TinyEngine(), keptLog());

  expect(refusals).toBe(1);
  await bot.stop();
  await discord.close();
});
