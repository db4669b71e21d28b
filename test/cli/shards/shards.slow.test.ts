import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { visibleText } from "../../bot/scene.ts";
import { childrenOf } from "../../bot/shards/children-of.ts";
import { guildOfShard } from "../../bot/shards/guild-of-shard.ts";
import { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { startBot } from "../start-bot.ts";

const QUESTION = "听雨廊桥是什么时候始建的？";
const ANSWER = "清乾隆三十一年";
const KITES = "When does Quillmoor fly its kites?";

describe("npm start of a bot to which Discord recommends", () => {
  const index = temporaryFolder();

  beforeAll(async () => {
    await indexSamples(index, await builtInModels());
  });

  /** A Discord with a server for each shard, and a bot that is on its way there. */
  async function start(shards: number, { refuseWith }: { readonly refuseWith?: number } = {}) {
    const discord = await DiscordStandIn.open();
    onTestFinished(() => discord.close());
    const { world, gateway } = discord;
    Object.assign(discord.rest.sharding, { shards, max_concurrency: shards });
    if (refuseWith !== undefined) gateway.manner.refuseWith = refuseWith;
    const ann = world.addUser("ann");
    const channels = Array.from({ length: shards }, (_, shard) =>
      world.addChannel({ guild: world.addGuild({ id: guildOfShard(shard, shards) }) }),
    );
    const data = temporaryFolder();
    const again = () => startBot(index, data, { DISCORD_TOKEN: world.token, DISCORD_API_URL: discord.apiUrl });
    const bot = again();
    onTestFinished(() => void bot.process.kill("SIGKILL"));
    const all = Array.from({ length: shards }, (_, shard) => shard);
    const isThere = () => world.until(() => (gateway.shards.length === shards ? true : undefined));
    const processes = (name: string) => childrenOf(bot.process.pid, name);
    const ask = async (shard: number, question = QUESTION) =>
      visibleText(await discord.command(ann, channels[shard] as (typeof channels)[0], "ask", { question }));
    return { discord, ann, channels, bot, again, all, isThere, processes, ask };
  }

  test("three shards: each is a process, one engine answers all, and a server's upload is its own", async () => {
    const { discord, ann, channels, bot, all, isThere, processes, ask } = await start(3);
    await isThere();
    for (const shard of all) expect(await ask(shard)).toContain(ANSWER);
    expect([processes("shard-process").length, processes("engine-process").length]).toEqual([3, 1]);
    expect(discord.world.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);

    const [, second] = channels as [unknown, (typeof channels)[0]];
    const file = {
      filename: "quillmoor.md",
      content: "# Kites\n\nQuillmoor flies its kites in March, from the wall.\n",
    };
    const added = await discord.command(ann, second, "articles add", { file });
    discord.press(ann, added, "accept");
    await expect.poll(() => visibleText(added)).toContain("Added: 1");
    expect(await ask(1, KITES)).toContain("in March");
    expect(await ask(2, KITES)).not.toContain("in March");

    bot.process.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(discord.gateway.closeCodes).toEqual([1000, 1000, 1000]);
    expect(bot.output()).toContain("Discord recommends 3 shards");
    expect(discord.world.violations).toEqual([]);
  });

  test("two shards: one process is enough", async () => {
    const { bot, isThere, processes, ask } = await start(2);
    await isThere();
    for (const shard of [0, 1]) expect(await ask(shard)).toContain(ANSWER);
    expect(processes("shard-process")).toEqual([]);
    bot.process.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
  });

  test("three shards: a manager that is killed takes all its processes along, and another start is noticed before", async () => {
    const { bot, again, discord, isThere, processes } = await start(3);
    await isThere();
    const second = again();
    await expect.poll(second.output).toContain(`Another bot (process ${bot.process.pid})`);
    second.process.kill("SIGKILL");
    await second.ended;
    const all = [...processes("shard-process"), ...processes("engine-process")];
    expect(all).toHaveLength(4);
    bot.process.kill("SIGKILL");
    await bot.ended;
    await expect.poll(() => all.filter(isRunning)).toEqual([]);
    await expect.poll(() => discord.gateway.shards).toEqual([]);
  });

  test("three shards: a Discord that refuses an intent is reported in one sentence, and no process is left", async () => {
    const { bot } = await start(3, { refuseWith: 4014 });
    expect(await bot.ended).toBe(1);
    expect(bot.output().trim().split("\n").at(-1)).toContain("Message Content Intent");
    expect(bot.output()).not.toMatch(/at .*\.(ts|js):\d/);
  });

  test("three shards: ends with 0 when it is told to end while they log in", async () => {
    const { bot, processes } = await start(3);
    await expect.poll(() => processes("shard-process").length).toBeGreaterThan(0);
    bot.process.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(bot.output()).not.toContain("told to end");
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
