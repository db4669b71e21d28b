import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { openSharedBotStore } from "../../../src/bot/store/postgres/open-shared-store.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { openWritableStore } from "../../../src/retrieve/store/place/open-store.ts";
import { visibleText } from "../../bot/scene.ts";
import { guildOfShard } from "../../bot/shards/guild-of-shard.ts";
import { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { describeOnServer } from "../../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { startBot } from "../start-bot.ts";

const SHARDS = 3;
const LACKING = "qwxzv plmokn?";

describeOnServer((cluster) => {
  const folder = temporaryFolder();
  const indexFolder = join(folder, "index");

  beforeAll(async () => {
    const store = await openWritableStore({ indexFolder, store: cluster().url });
    await updateIndex({ store, paths: [SAMPLES], models: await builtInModels() });
  });

  test("three shards remember in one database, and forget no server of each other's", async () => {
    const discord = await DiscordStandIn.open();
    onTestFinished(() => discord.close());
    const { world, gateway } = discord;
    Object.assign(discord.rest.sharding, { shards: SHARDS, max_concurrency: SHARDS });
    const ann = world.addUser("ann");
    const guilds = Array.from({ length: SHARDS }, (_, shard) => guildOfShard(shard, SHARDS));
    const channels = guilds.map((id) => world.addChannel({ guild: world.addGuild({ id }) }));
    const bot = startBot(indexFolder, join(folder, "data"), {
      VERBATIM_STORE: cluster().url,
      DISCORD_TOKEN: world.token,
      DISCORD_API_URL: discord.apiUrl,
      FORGET_SERVERS_AFTER_DAYS: "0",
    });
    await world.until(() => (gateway.shards.length === SHARDS ? true : undefined));
    for (const channel of channels) {
      const question = "听雨廊桥是什么时候始建的？";
      expect(visibleText(await discord.command(ann, channel, "ask", { question }))).toContain("清乾隆三十一年");
      await discord.command(ann, channel, "ask", { question: LACKING });
    }
    world.dispatch("GUILD_DELETE", { id: guilds[2] ?? "" });

    const store = await openSharedBotStore({ url: cluster().url, bot: "another" });
    onTestFinished(() => store.close());
    for (const guild of guilds.slice(0, 2)) await expect.poll(() => store.gaps(guild, 1)).toEqual([LACKING]);
    await expect.poll(() => store.guilds()).toEqual(expect.not.arrayContaining([guilds[2]]));
    for (const guild of guilds.slice(0, 2)) expect(await store.gaps(guild, 1)).toEqual([LACKING]);
    bot.process.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
  });
});
