import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { shownMarkdown, visibleText } from "../bot/scene.ts";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { tamperSources } from "../retrieve/tamper-sources.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startBot } from "./start-bot.ts";

/** pino's number for "error". */
const ERROR_LEVEL = 50;

describe("npm start with DISCORD_TOKEN", () => {
  const index = temporaryFolder();
  const data = temporaryFolder();

  beforeAll(async () => {
    await indexSamples(index, await builtInModels());
  });

  test("an answer that fails is logged in the engine and in the gateway under one id, which is all that the asker sees of it", async () => {
    const tampered = temporaryFolder();
    cpSync(index, tampered, { recursive: true });
    tamperSources(tampered);
    const discord = await DiscordStandIn.open();
    const { world } = discord;
    const channel = world.addChannel({ guild: world.addGuild() });
    const bot = startBot(tampered, join(data, "failing"), {
      DISCORD_TOKEN: world.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));

    const question = "听雨廊桥是什么时候始建的？";
    const apology = await discord.command(world.addUser("ann"), channel, "ask", { question });
    bot.process.kill("SIGTERM");
    await bot.ended;
    await discord.close();

    const logged = bot
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    const [engine, gateway, ...others] = logged
      .map((line) => JSON.parse(line))
      .filter(({ level }) => level >= ERROR_LEVEL);
    expect(engine).toMatchObject({ name: "engine", method: "ask", err: { type: "QuotationMismatchError" } });
    expect(engine.err.stack).toContain("copyVerbatim");
    expect(engine.err.id).toMatch(/^[0-9a-f]{8}$/);
    expect(gateway).toMatchObject({ msg: "no answer", err: { type: "QuotationMismatchError", id: engine.err.id } });
    // It is the id of the question, too, and what its asker is told.
    expect([engine.call, gateway.call]).toEqual([engine.err.id, engine.err.id]);
    expect(shownMarkdown(apology)).toContain(engine.err.id);
    expect(others).toEqual([]);
    expect(visibleText(apology)).not.toMatch(/copyVerbatim|Mismatch|source-map|\.ts/);
    for (const secret of [world.token, question]) expect(bot.output()).not.toContain(secret);
  });

  test.each([
    ["its connection stands", (discord: DiscordStandIn) => discord.gateway.connected],
    ["it has asked where the gateway is", ({ world }: DiscordStandIn) => world.requests.length > 0],
  ])("ends with 0 when it is told to end while it logs in, once %s", async (_, isTime) => {
    const discord = await DiscordStandIn.open();
    const { world } = discord;
    const environment = { DISCORD_TOKEN: world.token, DISCORD_API_URL: discord.apiUrl };
    const bot = startBot(index, join(data, "ending"), environment);
    await world.until(() => (isTime(discord) ? true : undefined));
    bot.process.kill("SIGTERM");

    expect(await bot.ended).toBe(0);
    expect(bot.output()).not.toContain("told to end");
    await expect.poll(() => discord.gateway.connected).toBe(false);
    await discord.close();
  });

  test.each([
    ["a wrong token", { DISCORD_TOKEN: "wrong" }, undefined, "does not accept DISCORD_TOKEN"],
    ["a missing intent", { DISCORD_TOKEN: "a-token", DISCORD_MESSAGE_CONTENT: "1" }, 4014, "Message Content Intent"],
    [
      "an unreachable API",
      { DISCORD_TOKEN: "a-token", DISCORD_API_URL: "http://127.0.0.1:9/api" },
      undefined,
      "cannot be reached",
    ],
  ])("ends with 1 and one sentence for %s", async (_, environment, refuseWith, sentence) => {
    const discord = await DiscordStandIn.open();
    if (refuseWith !== undefined) discord.gateway.manner.refuseWith = refuseWith;
    const bot = startBot(index, join(data, "other"), { DISCORD_API_URL: discord.apiUrl, ...environment });

    expect(await bot.ended).toBe(1);
    const lines = bot.output().trim().split("\n");
    expect(lines.at(-1)).toContain(sentence);
    expect(bot.output()).not.toMatch(/at .*\.(ts|js):\d/);
    await discord.close();
  });
});
