import { PermissionFlagsBits } from "discord.js";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openScene, visibleText } from "../scene.ts";
import { refused } from "../stand-in/outcome.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { directChannel, follow, look, posted, startAgain, states } from "./followed.ts";
import { GrowingEngine } from "./growing-engine.ts";

const OTHER = { title: "More bread", text: "Bread with sourdough was invented earlier still, says Varro." };

let engine: GrowingEngine;
beforeEach(() => {
  engine = new GrowingEngine();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
});

test("a new passage that answers is posted once, where it was asked for, mentioning who follows and nobody else", async () => {
  await using scene = await openScene({ engine });
  const { discord, channel, ann } = scene;
  expect(await follow(scene)).toContain("I follow this");
  expect(visibleText(await discord.command(ann, channel, "privacy"))).toMatch(/🔭: Who invented/);
  engine.grow({ title: "Tides", text: "The tide is high at noon." });
  await look();
  expect(posted(scene, channel.id).map(visibleText)).toEqual([]);

  engine.grow();
  await look();
  await expect.poll(() => posted(scene, channel.id).map(visibleText)).toHaveLength(1);
  const [told] = posted(scene, channel.id);
  expect(visibleText(told as StandInMessage)).toContain("Sourdough bread was invented by Pella.");
  expect(visibleText(told as StandInMessage)).toContain("#tiny0002");
  const request = discord.world.requests.findLast(
    ({ method, path }) => method === "POST" && path.endsWith("/messages"),
  );
  expect(request?.body).toMatchObject({ allowed_mentions: { parse: [], users: [ann.id] }, enforce_nonce: true });
  await expect.poll(() => states(scene)).toEqual(["told"]);

  engine.grow(OTHER);
  await look();
  expect(posted(scene, channel.id).map(visibleText)).toHaveLength(1);
  expect(discord.world.violations).toEqual([]);
});

test("what answered before the question was followed is not posted, also under another name or in another passage", async () => {
  engine.grow();
  await using scene = await openScene({ engine });
  await follow(scene);
  engine.grow({ title: "Bread, again", text: "A tide. Sourdough bread was invented by Pella. It is sour, and good." });
  await look();
  await expect.poll(() => scene.store.unanswered.checked(scene.guild.id)).toBe("3");
  expect(posted(scene, scene.channel.id).map(visibleText)).toEqual([]);
  expect(await states(scene)).toEqual(["waiting"]);
});

test("who wants it gets a direct message, and goes on from there, or ends it", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  await follow(scene, { where: "dm" });
  engine.grow();
  await look();
  await expect.poll(() => posted(scene, directChannel(scene, ann.id)).map(visibleText)).toHaveLength(1);
  expect(posted(scene, channel.id).map(visibleText)).toEqual([]);
  const [told] = posted(scene, directChannel(scene, ann.id)) as [StandInMessage];
  await expect.poll(() => states(scene)).toEqual(["told"]);

  expect(visibleText(await discord.response(discord.press(ann, told, "again")))).toContain("I follow this");
  expect(await states(scene)).toEqual(["waiting"]);
  engine.grow(OTHER);
  await look();
  await expect.poll(() => posted(scene, directChannel(scene, ann.id)).map(visibleText)).toHaveLength(2);

  expect(visibleText(await discord.response(discord.press(ann, told, "stop")))).toContain("no longer");
  expect(await states(scene)).toEqual([]);
});

test("others cannot end what somebody follows; moderators see and end all of it", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, channel } = scene;
  await follow(scene);
  expect(visibleText(await discord.command(ben, channel, "follow"))).toContain("Nothing.");
  engine.grow();
  await look();
  await expect.poll(() => posted(scene, channel.id).map(visibleText)).toHaveLength(1);
  const [told] = posted(scene, channel.id) as [StandInMessage];
  const asBen = (permissions: bigint) => discord.response(discord.press(ben, told, "stop", { permissions }));
  expect(visibleText(await asBen(0n))).toContain("Only the person who follows this");
  expect(await states(scene)).toEqual(["told"]);
  const list = await discord.command(ben, channel, "follow", {}, { permissions: PermissionFlagsBits.ManageMessages });
  const all = discord.customIds(list).find((id) => id.startsWith("follows:")) ?? "";
  discord.press(ben, list, all, { permissions: PermissionFlagsBits.ManageMessages });
  await discord.edited(list);
  expect(visibleText(list)).toContain(`<@${ann.id}>`);
  expect(visibleText(await asBen(PermissionFlagsBits.ManageMessages))).toContain("no longer");
  expect(await states(scene)).toEqual([]);
});

test("where it may not be posted it is tried once, and the list says why", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  await follow(scene);
  let tries = 0;
  discord.rest.faults.push((method, path) => {
    if (method !== "POST" || !path.endsWith("/messages")) return undefined;
    tries++;
    return refused(403, 50_013, "Missing Permissions");
  });
  engine.grow();
  await look();
  await expect.poll(() => states(scene)).toEqual(["no-permission"]);
  engine.grow(OTHER);
  await look();
  expect(tries).toBe(1);
  expect(visibleText(await discord.command(ann, channel, "follow"))).toContain("stopped: I may not write there");
});

test("a bot that is killed after it has posted does not post again; one that is killed before does", async () => {
  await using scene = await openScene({ engine });
  const { discord, store, channel, bot } = scene;
  await follow(scene);
  const { changeFollow } = store.news;
  let isKilled = true;
  store.news.changeFollow = async (of, change) => {
    if (isKilled && change.state === "told") throw new Error("killed");
    return changeFollow.call(store.news, of, change);
  };
  engine.grow();
  await look();
  await expect.poll(() => posted(scene, channel.id).map(visibleText)).toHaveLength(1);
  await bot.stop();
  isKilled = false;
  expect(await states(scene)).toEqual(["claimed"]);
  const again = await startAgain(scene, engine);
  await expect.poll(() => states(scene)).toEqual(["told"]);
  expect(posted(scene, channel.id).map(visibleText)).toHaveLength(1);
  await again.stop();

  const [told] = await store.news.follows(scene.guild.id);
  if (told === undefined) throw new Error("it is kept");
  const waiting = await store.news.changeFollow(told, { state: "waiting", known: [] });
  if (waiting !== null) await store.news.changeFollow(waiting, { state: "claimed", by: discord.world.bot.id });
  const third = await startAgain(scene, engine);
  await expect.poll(() => posted(scene, channel.id).map(visibleText)).toHaveLength(2);
  await third.stop();
});

test("what is followed is erased with everything else of a person, and not kept of who has opted out", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  await follow(scene);
  await discord.command(ann, channel, "privacy", { do: "erase" });
  expect(await states(scene)).toEqual([]);
  await discord.command(ann, channel, "privacy", { do: "opt-out" });
  expect(await follow(scene)).toContain("You have opted out");
  expect(await states(scene)).toEqual([]);
});
