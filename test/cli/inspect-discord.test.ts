import { expect, onTestFinished, test } from "vitest";
import { inspectDiscord } from "../../src/cli/inspect-discord.ts";
import type { Settings } from "../../src/cli/terminal/settings.ts";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";

test.each([
  [1, 1, "about 1 server, 1 shard"],
  [2, 2, "about 2 servers, 2 shards"],
  [4, 3, "about 4 servers, 3 shards, each a process of its own"],
])("doctor tells of a bot in %i servers with %i shards how it is divided", async (servers, shards, told) => {
  const discord = await DiscordStandIn.open();
  onTestFinished(() => discord.close());
  const { world, rest } = discord;
  for (let server = 0; server < servers; server++) world.addGuild();
  rest.sharding.shards = shards;
  const settings = { discordToken: world.token, discordApiUrl: discord.apiUrl } as Settings;

  const [finding] = await inspectDiscord(settings);

  expect(finding?.state).toMatch(/^the token is verbatim's; the Message Content Intent is off/);
  expect(finding?.state.split("; ").at(-1)).toBe(told);
  expect(finding?.remedy).toBeNull();
});

test("doctor leaves out what Discord does not say", async () => {
  const discord = await DiscordStandIn.open();
  onTestFinished(() => discord.close());
  const { world, rest } = discord;
  rest.faults.push((_, path) => (/gateway|applications/.test(path) ? { status: 503, body: {} } : undefined));

  const [finding] = await inspectDiscord({ discordToken: world.token, discordApiUrl: discord.apiUrl } as Settings);

  expect(finding?.state).toMatch(/\)$/);
});
