import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const LIT = "The lighthouse of Skerry was lit in 1854.";
const FERRY = "The ferry sails to Skerry on Mondays.";
const BREAD = "Sourdough bread was invented by bakers abroad.";
const WITH_CONTENT = { settings: { messageContent: true } };

const find = ({ discord, ann }: Scene, target: StandInMessage) => discord.messageCommand(ann, "Find sources", target);

test.each(["source?", "", "quelle?", "出处？", "sources?", "出典は？"])(
  'a mention with "%s" below somebody\'s message looks for the sources of that message',
  async (said) => {
    await using scene = await openScene(WITH_CONTENT);
    const { discord, ann, ben, channel, store, guild } = scene;

    const claim = discord.say(ben, channel, LIT);
    const request = discord.say(ann, channel, `<@${discord.world.bot.id}> ${said}`, { replyTo: claim });
    const reply = await discord.replyTo(request);

    expect(visibleText(reply)).toContain("was lit in 1854 for the first time.");
    expect(await store.gaps(guild.id, 1)).toEqual([]);
    expect(discord.world.violations).toEqual([]);
  },
);

test("a message of several statements gets a source for each, or that there is none", async () => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ann, ben, channel, store, guild } = scene;

  const claim = discord.say(ben, channel, `${LIT} ${FERRY}\n${BREAD}`);
  const reply = await discord.replyTo(
    discord.say(ann, channel, `<@${discord.world.bot.id}> source?`, { replyTo: claim }),
  );
  const text = visibleText(reply);

  expect(text).toContain("Sources of 3 statements");
  expect(text).toContain("was lit in 1854 for the first time.");
  expect(text).toContain("#tiny0000");
  expect(text).toContain("A ferry sails to Skerry on Mondays.");
  expect(text).toMatch(/Sourdough bread[^\n]*\n(?:-# )?not found/);
  expect(discord.customIds(reply).some((id) => id.startsWith("look"))).toBe(true);
  expect(await store.gaps(guild.id, 1)).toEqual([]);
  expect(discord.world.violations).toEqual([]);
});

test("what is only related is called so", async () => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ben, channel, engine } = scene;
  engine.tier = "related";

  const text = visibleText(await find(scene, discord.say(ben, channel, `${LIT} ${FERRY}`)));

  expect(text.match(/may be related/g)).toHaveLength(2);
});

test("a message of many long statements stays within the limits", async () => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ben, channel } = scene;
  const long = Array.from(
    { length: 20 },
    (_, i) => `Number ${i} **says** that ${LIT.slice(0, -1)} ${"_x_ ".repeat(20)}.`,
  ).join(" ");

  const text = visibleText(await find(scene, discord.say(ben, channel, long)));

  expect(text).toContain("first 8 of 20");
  expect(discord.world.violations).toEqual([]);
});

test.each([
  ["embeds", { embeds: [{ title: "News", fields: [{ name: "Lit", value: LIT }] }] }],
  ["a forwarded message", { brings: forwarded(LIT) }],
  ["components of version 2", { brings: { components: [{ type: 17, components: [{ type: 10, content: LIT }] }] } }],
])("Find sources reads %s", async (_, message) => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ben, channel } = scene;

  expect(visibleText(await find(scene, discord.say(ben, channel, "", message)))).toContain(
    "was lit in 1854 for the first",
  );
});

test("Find sources reads an attached message.txt, and no other file, nor one that is too large", async () => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ben, channel } = scene;
  const bring = (filename: string, content: string) =>
    discord.say(ben, channel, "", { brings: { attachments: [discord.attach({ filename, content })] } });

  expect(visibleText(await find(scene, bring("message.txt", LIT)))).toContain("was lit in 1854 for the first");
  expect(visibleText(await find(scene, bring("message.zip", LIT)))).toContain("no text");
  expect(visibleText(await find(scene, bring("message.txt", LIT + " ".repeat(70_000))))).toContain("no text");
});

test("an attachment that lies anywhere but at Discord is not fetched", async () => {
  await using scene = await openScene(WITH_CONTENT);
  const { discord, ben, channel } = scene;
  const attachment = {
    ...discord.attach({ filename: "message.txt", content: LIT }),
    url: "http://localhost:9/message.txt",
  };

  const reply = await find(scene, discord.say(ben, channel, "", { brings: { attachments: [attachment] } }));

  expect(visibleText(reply)).toContain("no text");
});

test("a text that is forwarded to the bot in a direct message is looked for", async () => {
  await using scene = await openScene();
  const { discord, ann } = scene;
  const direct = discord.world.addChannel({ recipient: ann });

  const reply = await discord.replyTo(discord.say(ann, direct, "", { brings: forwarded(LIT) }));

  expect(visibleText(reply)).toContain("was lit in 1854 for the first");
});

function forwarded(content: string): StandInMessage["brings"] {
  const timestamp = "2026-11-28T10:00:00.000Z";
  const lists = { mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] };
  return {
    message_reference: { type: 1, message_id: "1", channel_id: "2" },
    message_snapshots: [{ message: { type: 0, content, timestamp, edited_timestamp: null, flags: 0, ...lists } }],
  };
}
