import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { APIUser } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadModels } from "../../src/embed/load-models.ts";
import { scrape } from "../bot/gateway/exposition.ts";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import type { StandInChannel } from "../bot/stand-in/world.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const QUESTION = "听雨廊桥是什么时候始建的？";

/** One bot for all tests, as it takes seconds to start; each looks at what has come since. */
describe("a running bot", () => {
  const index = temporaryFolder();
  let discord: DiscordStandIn;
  let bot: StartedBot;
  let port: number;
  let channel: StandInChannel;
  let ann: APIUser;

  beforeAll(async () => {
    await indexSamples(index, await loadModels("built-in"));
    discord = await DiscordStandIn.open();
    const { world } = discord;
    channel = world.addChannel({ guild: world.addGuild() });
    ann = world.addUser("ann");
    port = await freePort();
    bot = startBot(index, temporaryFolder(), {
      DISCORD_TOKEN: world.token,
      DISCORD_API_URL: discord.apiUrl,
      HEALTH_PORT: String(port),
      LOG_LEVEL: "debug",
    });
    await world.until(() => (discord.gateway.connected && world.commands.length > 0 ? true : undefined));
  });

  afterAll(async () => {
    bot.process.kill("SIGTERM");
    await bot.ended;
    await discord.close();
  });

  test("counts what it was asked and what came of it, and tells the size of its index", async () => {
    const { world } = discord;
    await discord.command(ann, channel, "ask", { question: QUESTION });
    await discord.replyTo(discord.say(ann, channel, `<@${world.bot.id}> ${QUESTION}`));
    await discord.replyTo(discord.say(ann, world.addChannel({ recipient: ann }), QUESTION));
    await discord.command(ann, channel, "ask", { question: "qwxzv plmokn" });

    const series = 'verbatim_questions_total{way="slash"}';
    await expect.poll(async () => (await scrape(port)).values.get("verbatim_reply_duration_seconds_count")).toBe(4);
    const { values } = await scrape(port);
    expect(values.get(series)).toBe(2);
    expect(values.get('verbatim_questions_total{way="mention"}')).toBe(1);
    expect(values.get('verbatim_questions_total{way="dm"}')).toBe(1);
    expect(values.get('verbatim_answers_total{tier="answers"}')).toBe(3);
    expect(values.get("verbatim_abstentions_total")).toBe(1);
    const { counts, updated } = JSON.parse(readFileSync(join(index, "manifest.json"), "utf8"));
    for (const kind of ["files", "articles", "passages"]) {
      expect(values.get(`verbatim_index_${kind}`), kind).toBe(counts[kind]);
    }
    expect(values.get("verbatim_index_updated_timestamp_seconds")).toBe(Date.parse(updated) / 1000);
    expect(values.get("verbatim_engine_queue_limit")).toBe(256);
    expect(values.get("verbatim_process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  });

  test("counts how often its engine was started again, and answers afterwards", async () => {
    expect((await scrape(port)).values.get("verbatim_engine_restarts_total")).toBe(0);
    for (const pid of childrenOf(bot.process.pid)) process.kill(pid, "SIGKILL");
    await expect.poll(async () => (await scrape(port)).values.get("verbatim_engine_restarts_total")).toBe(1);
    await discord.command(ann, channel, "ask", { question: QUESTION });
    expect((await scrape(port)).values.get("verbatim_engine_up")).toBe(1);
  });
});

/** Processes that a process has started. */
function childrenOf(parent: number | undefined): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, of]) => (of === parent && pid !== undefined ? [pid] : []));
}

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new TypeError("The system gives no port.");
  return address.port;
}
