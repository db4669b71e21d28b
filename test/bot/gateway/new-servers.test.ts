import { type APIUser, PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import { guildCreate } from "../stand-in/gateway.ts";
import { ok, refused } from "../stand-in/outcome.ts";
import { NO_AUDIT_LOG } from "../stand-in/rest.ts";
import type { StandInChannel, StandInGuild, StandInMessage } from "../stand-in/world.ts";

/** A server that comes into being, of a person, with a channel for news of its own. */
function found({ discord }: Scene, deny = 0n): { guild: StandInGuild; news: StandInChannel } {
  const guild = discord.world.addGuild();
  return { guild, news: discord.world.addChannel({ guild, deny }) };
}

/** The bot is added to a server of ben's. */
function join({ discord, ben }: Scene, { guild, news }: ReturnType<typeof found>): void {
  const data = { ...guildCreate(discord.world, guild), owner_id: ben.id, system_channel_id: news.id };
  discord.world.dispatch("GUILD_CREATE", data);
}

function addedBy({ discord }: Scene, { id: user_id }: APIUser): void {
  discord.rest.faults.push((_, path) => {
    if (!path.endsWith("/audit-logs")) return undefined;
    const entry = { id: discord.world.newId(), action_type: 28, target_id: discord.world.bot.id, user_id };
    return ok({ ...NO_AUDIT_LOG, audit_log_entries: [entry] });
  });
}

function saidTo({ discord }: Scene, person: APIUser): StandInMessage[] {
  return said(discord.world, (channel) => channel.recipientId === person.id);
}

function said(world: Scene["discord"]["world"], where: (channel: StandInChannel) => boolean): StandInMessage[] {
  return [...world.messages.values()].filter(({ channelId, author }) => {
    const channel = world.channels.get(channelId);
    return author.id === world.bot.id && channel !== undefined && where(channel);
  });
}

test("who has added the bot to a server is told three steps, once, and nobody else", async () => {
  await using scene = await openScene();
  const { discord, ann, ben } = scene;
  addedBy(scene, ann);

  const place = found(scene);
  join(scene, place);
  const welcome = await discord.world.until(() => saidTo(scene, ann)[0]);

  for (const step of ["1. Ask", "2. See with `/sources`", "3. Choose with `/manage`"]) {
    expect(visibleText(welcome)).toContain(step);
  }
  join(scene, place);
  discord.world.dispatch("GUILD_DELETE", { id: place.guild.id, unavailable: true });
  join(scene, place);
  discord.world.dispatch("GUILD_DELETE", { id: place.guild.id });
  join(scene, place);
  await expect.poll(() => scene.log.lines.filter(({ message }) => message === "added to a server").length).toBe(2);
  expect(said(discord.world, () => true)).toEqual([welcome]);
  expect(saidTo(scene, ben)).toEqual([]);
  discord.press(ann, welcome, "delete");
  await discord.world.until(() => welcome.state === "deleted" || undefined);
  expect(discord.world.violations).toEqual([]);
});

test("where the bot may not see who has added it, the owner is told", async () => {
  await using scene = await openScene();
  scene.discord.rest.faults.push((_, path) =>
    path.endsWith("/audit-logs") ? refused(403, 50_013, "Missing Permissions") : undefined,
  );

  join(scene, found(scene));

  const welcome = await scene.discord.world.until(() => saidTo(scene, scene.ben)[0]);
  expect(visibleText(welcome)).toContain("Thank you for adding me");
});

test("who takes no direct messages finds it in the server's channel for news, where the bot may write there", async () => {
  await using scene = await openScene();
  const { discord, ben, log } = scene;
  const { world } = discord;
  const direct = world.addChannel({ recipient: ben });
  discord.rest.faults.push((_, path) =>
    path === `/channels/${direct.id}/messages` ? refused(403, 50_007, "Cannot send messages to this user") : undefined,
  );

  const open = found(scene);
  join(scene, open);
  await world.until(() => said(world, ({ id }) => id === open.news.id)[0]);
  const closed = found(scene, PermissionFlagsBits.SendMessages);
  join(scene, closed);

  await expect.poll(() => log.lines.some(({ message }) => message === "nobody there takes a welcome")).toBe(true);
  expect(said(world, () => true)).toHaveLength(1);
  expect(world.violations).toEqual([]);
});

test("servers that the bot is in when it logs in are not welcomed", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  await discord.command(ann, channel, "help");

  expect(discord.world.requests.filter(({ path }) => path.includes("audit-logs"))).toEqual([]);
  expect(said(discord.world, ({ guildId }) => guildId === null)).toEqual([]);
});
