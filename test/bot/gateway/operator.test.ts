import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { describeBotError } from "../../../src/bot/gateway/describe-error.ts";
import { inviteLinks } from "../../../src/bot/gateway/invite.ts";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { errorFacts } from "../../../src/log/error-facts.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor } from "../scene.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import { TinyEngine } from "../tiny-engine.ts";

test("the presence shows the number of articles", async () => {
  await using scene = await openScene();

  const { presences } = scene.discord.gateway;
  await expect.poll(() => JSON.stringify(presences)).toContain("3 articles");
});

test("no privileged intent is asked for, unless messages are to be answered without a mention", async () => {
  const MESSAGE_CONTENT = 1 << 15;
  const PRIVILEGED = MESSAGE_CONTENT | (1 << 1) | (1 << 8);
  await using plain = await openScene();
  await using seeing = await openScene({ settings: { messageContent: true } });

  expect((plain.discord.gateway.identifies[0]?.intents ?? -1) & PRIVILEGED).toBe(0);
  expect((seeing.discord.gateway.identifies[0]?.intents ?? 0) & PRIVILEGED).toBe(MESSAGE_CONTENT);
});

test("the health endpoint is 200 while the engine answers and 503 when it does not", async () => {
  const engine = new TinyEngine();
  await using scene = await openScene({ engine, settings: { health: { port: 0 } } });
  const url = `http://127.0.0.1:${scene.bot.healthPort}/health`;

  const well = await fetch(url);
  expect(well.status).toBe(200);
  expect(await well.json()).toMatchObject({ ready: true, articles: 3, servers: 1 });
  engine.before = () => Promise.reject(new Error("gone"));
  expect((await fetch(url)).status).toBe(503);
});

test("a health port that is taken is reported in one clear sentence", async () => {
  await using scene = await openScene({ settings: { health: { port: 0 } } });
  const discord = await DiscordStandIn.open();
  const settings = { ...settingsFor(discord.world.token, discord.apiUrl), health: { port: scene.bot.healthPort ?? 0 } };

  await expect(runBot(settings, new TinyEngine(), keptLog())).rejects.toThrow(/cannot listen on 127\.0\.0\.1:\d+/);
  await discord.close();
});

test("the log holds neither the token nor, above level debug, a question", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, log } = scene;
  discord.rest.faults.push((method) =>
    method === "PATCH" ? { status: 400, body: { code: 50_035, message: "Invalid" } } : undefined,
  );

  discord.sendCommand(ann, channel, "ask", { question: "a very secret question about the lighthouse of Skerry" });
  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> another secret question`));
  await expect.poll(() => log.lines.some(({ level }) => level === "error")).toBe(true);

  const told = JSON.stringify(
    log.lines
      .filter(({ level }) => level !== "debug")
      .map(({ facts, message }) => ({
        message,
        ...facts,
        err: "err" in facts ? errorFacts(facts.err, describeBotError) : null,
      })),
  );
  expect(told).not.toContain(discord.world.token);
  expect(told).not.toContain("secret");
  expect(told).not.toContain("token-");
});

test("the invite links ask for the least permissions and come from the token alone", () => {
  const token = `${Buffer.from("123456789012345678").toString("base64")}.x.y`;
  const server = new URL(inviteLinks(token)?.server ?? "");

  expect(server.searchParams.get("client_id")).toBe("123456789012345678");
  const permissions = BigInt(server.searchParams.get("permissions") ?? 0);
  expect(permissions & PermissionFlagsBits.Administrator).toBe(0n);
  expect(permissions & PermissionFlagsBits.EmbedLinks).toBe(PermissionFlagsBits.EmbedLinks);
  expect(inviteLinks("nonsense")).toBeNull();
});
