import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, type GuildSettings } from "../../../src/bot/store/store.ts";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { Filled } from "../stand-in/filled-modal.ts";
import type { StandInMessage } from "../stand-in/world.ts";

/** Sends off the form that /manage opens. */
async function manage({ discord, ann, channel }: Scene, filled: Filled, part?: string): Promise<StandInMessage> {
  const opened = discord.sendCommand(ann, channel, "manage", part === undefined ? {} : { part });
  await discord.modal(opened);
  return discord.response(discord.submit(opened, filled));
}

test("/manage opens a form with what is set; sent off as it is, it changes nothing and shows everything", async () => {
  await using scene = await openScene();
  const { discord, guild, channel, store } = scene;
  const set: Partial<GuildSettings> = {
    channels: [channel.id],
    allowedChannels: [channel.id],
    privateByDefault: true,
    threshold: 0.725,
    language: "de",
    count: 2,
  };
  const before = await store.changeSettings(guild.id, set);

  const shown = await manage(scene, {});

  expect(store.settingsOf(guild.id)).toEqual(before);
  expect(shown.onlyFor).toBe(scene.ann.id);
  for (const fact of ["72.5 %", `<#${channel.id}>`, "Deutsch"]) expect(visibleText(shown)).toContain(fact);
  expect(discord.world.violations).toEqual([]);
});

test("/manage changes what was filled in, and the next answer follows it", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store, engine } = scene;

  const shown = await manage(scene, { manner: ["privateByDefault"], threshold: "95 %" });

  expect(visibleText(shown)).toContain("95 %");
  expect(store.settingsOf(guild.id)).toMatchObject({ privateByDefault: true, showRelated: false, threshold: 0.95 });
  const answer = await discord.command(ann, channel, "ask", { question: "When was the lighthouse of Skerry lit?" });
  expect(answer.onlyFor).toBe(ann.id);
  expect(visibleText(answer)).toContain("found nothing");
  await manage(scene, { count: "4" }, "order");
  await discord.command(ann, channel, "ask", { question: "When was the lighthouse of Skerry lit?" });
  expect(engine.asked.at(-1)?.count).toBe(4);
  await manage(scene, { count: "auto" }, "order");
  await discord.command(ann, channel, "ask", { question: "When was the lighthouse of Skerry lit?" });
  expect(engine.asked.at(-1)?.count).toBeUndefined();
});

test("every setting can be changed with the forms behind the buttons, and the overview follows in its place", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, guild, store } = scene;
  const { id } = channel;
  const overview = await manage(scene, {
    channels: [id],
    allowedChannels: [id],
    manner: ["privateByDefault", "threads"],
    threshold: "60",
    language: "fr",
  });
  const fill = async (at: number, filled: Filled) => {
    const ids = discord.customIds(overview).filter((customId) => customId.startsWith("settings"));
    const opened = discord.press(ann, overview, ids[at] ?? "");
    await discord.modal(opened);
    discord.submit(opened, filled);
    await discord.edited(overview);
  };

  await fill(1, { channelThreshold: "８０", channelRole: [guild.id], channelReaction: true });
  await fill(2, { deniedChannels: [id], coolDownSeconds: "90", count: "3", logChannel: [id], digestChannel: [id] });

  const settings = store.settingsOf(guild.id);
  expect(settings).toEqual({
    language: "fr",
    count: 3,
    threshold: 0.6,
    privateByDefault: true,
    channels: [id],
    channelThreshold: 0.8,
    channelRole: guild.id,
    channelReaction: true,
    allowedChannels: [id],
    deniedChannels: [id],
    showRelated: false,
    threads: true,
    logChannel: id,
    digestChannel: id,
    coolDownSeconds: 90,
  });
  for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof GuildSettings)[]) {
    expect(settings[name], name).not.toEqual(DEFAULT_SETTINGS[name]);
  }
  for (const fact of ["80 %", "90 s", `<@&${guild.id}>`]) expect(visibleText(overview)).toContain(fact);
  const cleared = await manage(scene, { coolDownSeconds: "", logChannel: [], deniedChannels: [] }, "order");
  expect(cleared.onlyFor).toBe(ann.id);
  expect(store.settingsOf(guild.id)).toMatchObject({ coolDownSeconds: 0, logChannel: null, deniedChannels: [] });
  expect(discord.world.violations).toEqual([]);
});

test("what cannot be meant is said, and the rest of the form is kept", async () => {
  await using scene = await openScene();
  const { guild, store } = scene;
  await store.changeSettings(guild.id, { threshold: 0.5, coolDownSeconds: 30 });

  const shown = await manage(scene, { threshold: "plenty*", language: "ja" });
  expect(visibleText(shown)).toContain("plenty*");
  expect(store.settingsOf(guild.id)).toMatchObject({ threshold: 0.5, language: "ja" });
  await store.changeSettings(guild.id, { language: null });
  for (const seconds of ["3601", "-5", "1e3"]) {
    const refused = visibleText(await manage(scene, { coolDownSeconds: seconds, count: "1" }, "order"));
    expect(refused).toContain(`“${seconds}” is no number of seconds from 0 to 3600`);
  }
  expect(store.settingsOf(guild.id)).toMatchObject({ coolDownSeconds: 30, count: 1 });
  await manage(scene, { threshold: "101" });
  expect(store.settingsOf(guild.id).threshold).toBe(0.5);
});

test("/manage forgets channels that were deleted, and keeps those that a form has no room for", async () => {
  await using scene = await openScene();
  const { discord, guild, channel, store } = scene;
  const many = Array.from({ length: 30 }, () => discord.world.addChannel({ guild }).id);
  for (const id of many) discord.world.dispatch("CHANNEL_CREATE", { id, type: 0, guild_id: guild.id, name: "more" });
  await store.changeSettings(guild.id, { channels: [...many, channel.id], allowedChannels: ["42", channel.id] });

  await manage(scene, {});

  expect(store.settingsOf(guild.id).channels).toEqual([...many, channel.id]);
  expect(store.settingsOf(guild.id).allowedChannels).toEqual([channel.id]);
  expect(discord.world.violations).toEqual([]);
});

test("/manage shows everything at once if that is wanted, and warns of what cannot work", async () => {
  await using scene = await openScene({ deny: PermissionFlagsBits.SendMessages });
  const { discord, ann, channel, guild, store } = scene;
  await store.changeSettings(guild.id, { channels: [channel.id], logChannel: channel.id });

  const shown = visibleText(await discord.command(ann, channel, "manage", { part: "all" }));

  expect(shown).toContain("Message Content intent");
  expect(shown).toContain(`I may not write in <#${channel.id}>`);
});

test("changes are noted in the log's channel without a ping, also that the log was turned off", async () => {
  await using scene = await openScene();
  const { discord, ann, guild, channel } = scene;
  const log = discord.world.addChannel({ guild });
  discord.world.dispatch("CHANNEL_CREATE", { id: log.id, type: 0, guild_id: guild.id, name: "log" });
  const noted = (count: number) =>
    discord.world.until(() => {
      const all = [...discord.world.messages.values()].filter(({ channelId }) => channelId === log.id);
      return all.length === count ? all.map(visibleText) : undefined;
    });

  await manage(scene, { logChannel: [log.id] }, "order");
  expect((await noted(1))[0]).toContain(`<@${ann.id}> changed my settings:`);
  await manage(scene, { threshold: "70" });
  expect((await noted(2))[1]).toContain("Minimum confidence in per cent: 70 %");
  await manage(scene, {});
  await manage(scene, { logChannel: [] }, "order");
  expect((await noted(3))[2]).toContain("Note changes of settings and articles in: none");
  await manage(scene, { threshold: "80" });
  expect(await noted(3)).toHaveLength(3);
  expect([...discord.world.messages.values()].filter(({ channelId }) => channelId === channel.id)).toHaveLength(5);
  expect(discord.world.violations).toEqual([]);
});

test("where the log cannot be written, the change is kept and only the operator's log says so", async () => {
  await using scene = await openScene();
  const { discord, guild, log, store } = scene;
  const closed = discord.world.addChannel({ guild, deny: PermissionFlagsBits.SendMessages });
  discord.world.dispatch("CHANNEL_CREATE", { id: closed.id, type: 0, guild_id: guild.id, name: "log" });

  const shown = await manage(scene, { logChannel: [closed.id] }, "order");

  expect(visibleText(shown)).toContain("Saved");
  expect(store.settingsOf(guild.id).logChannel).toBe(closed.id);
  await expect.poll(() => log.lines.map(({ message }) => message)).toContain("not noted in the server's log");
});

test("a server that wants no passages that may only be related gets the nearest headlines, and the question is a gap", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine, guild, store } = scene;
  engine.tier = "related";
  const question = "When was the lighthouse of Skerry lit?";
  expect(visibleText(await discord.command(ann, channel, "ask", { question }))).toContain("This may be related");

  await manage(scene, { manner: [] });

  const shown = visibleText(await discord.command(ann, channel, "ask", { question }));
  expect(shown).toContain("I found nothing in the articles that answers this.");
  expect(shown).toContain("The lighthouse of Skerry");
  expect(shown).not.toContain("1854");
  expect(await store.gaps(guild.id, 7)).toEqual([question]);
});
