import { PermissionFlagsBits } from "discord.js";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";
import { refused } from "../stand-in/outcome.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { directChannel, follow, look, posted, startAgain, states, WRITES } from "./followed.ts";
import { BREAD, GrowingEngine } from "./growing-engine.ts";

const OTHER = { title: "More bread", text: "Bread with sourdough was invented earlier still, says Varro." };
const MENTION = /<@(\d+)>/gu;

let engine: GrowingEngine;
beforeEach(() => {
  engine = new GrowingEngine();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
});

/** Discord ids that a message names. */
function namedIn(message: StandInMessage | undefined): string[] {
  return message === undefined ? [] : [...visibleText(message).matchAll(MENTION)].map(([, id]) => id ?? "");
}

/** Whom each post into a channel names. */
function named(scene: Scene, channelId = scene.channel.id): string[][] {
  return posted(scene, channelId).map(namedIn);
}

/** Whom the posts may ping, in their order. */
function pinged({ discord: { world } }: Scene): unknown[] {
  return world.requests
    .filter(({ method, path }) => method === "POST" && path.endsWith("/messages"))
    .map(({ body }) => (body as { allowed_mentions: { users?: string[] } }).allowed_mentions.users);
}

/** So many people follow the question in the scene's channel. @returns their ids */
async function crowd({ discord, store, guild, channel }: Scene, size: number): Promise<string[]> {
  const ids = Array.from({ length: size }, (_, n) => discord.world.addUser(`reader ${n}`).id);
  for (const [n, userId] of ids.entries()) {
    const place = { guildId: guild.id, channelId: channel.id, userId };
    expect(await store.news.follow({ id: `f${n}`, ...place, question: BREAD, locale: "en-US", known: [] })).toBe(
      "kept",
    );
  }
  return ids;
}

/** The process is killed when it is about to note something of a follow for the nth time. */
function killAt({ store }: Scene, state: "claimed" | "told", nth: number): () => void {
  const { changeFollow } = store.news;
  let times = 0;
  store.news.changeFollow = async (of, change) => {
    if (change.state === state) times++;
    if (times >= nth) throw new Error("killed");
    return changeFollow.call(store.news, of, change);
  };
  return () => Object.assign(store.news, { changeFollow });
}

test("who follow the same question in the same channel are told in one post that mentions each of them, and nobody else", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben, guild, channel } = scene;
  const [cy, dee] = [discord.world.addUser("cy"), discord.world.addUser("dee")];
  const elsewhere = discord.world.addChannel({ guild });
  await follow(scene);
  await follow(scene, { question: "who invented SOURDOUGH bread" }, ben);
  await follow(scene, { where: "dm" }, cy);
  await discord.command(dee, elsewhere, "follow", { question: BREAD }, { permissions: WRITES });
  engine.grow();
  await look();
  await expect.poll(() => states(scene)).toEqual(["told", "told", "told", "told"]);
  expect(named(scene)).toEqual([[ann.id, ben.id]]);
  expect(visibleText(posted(scene, channel.id)[0] as StandInMessage)).toContain(
    `<@${ann.id}> and <@${ben.id}>, this is`,
  );
  expect(named(scene, elsewhere.id)).toEqual([[dee.id]]);
  expect(named(scene, directChannel(scene, cy.id))).toEqual([[]]);
  expect(pinged(scene)).toEqual([[ann.id, ben.id], undefined, [dee.id]]);
  await look();
  expect(named(scene)).toHaveLength(1);
  expect(discord.world.violations).toEqual([]);
});

test("other filters are another question, and to whom another sentence is new another answer: each has a post of its own", async () => {
  await using scene = await openScene({ engine });
  const { discord, ann, ben } = scene;
  const cy = discord.world.addUser("cy");
  await follow(scene);
  await follow(scene, { question: `${BREAD} -rye` }, ben);
  engine.grow();
  await follow(scene, {}, cy);
  engine.grow(OTHER);
  await look();
  await expect.poll(() => states(scene)).toEqual(["told", "told", "told"]);
  expect(named(scene).toSorted()).toEqual([[ann.id], [cy.id], [ben.id]].toSorted());
  const toCy = posted(scene, scene.channel.id).find((message) => namedIn(message).includes(cy.id));
  expect(visibleText(toCy as StandInMessage)).toContain("says Varro");
});

test("who stops following, or leaves, before it is posted is not named, and the others are", async () => {
  await using scene = await openScene({ engine });
  const { discord, store, guild, ann, ben } = scene;
  const [cy, dee] = [discord.world.addUser("cy"), discord.world.addUser("dee")];
  for (const user of [ann, ben, cy, dee]) await follow(scene, {}, user);
  discord.rest.faults.push(async (_, path) => {
    if (path.endsWith(`/members/${cy.id}`)) return refused(404, 10_007, "Unknown Member");
    const own = (await store.news.follows(guild.id)).find(({ userId }) => userId === ben.id);
    if (path.endsWith(`/members/${dee.id}`) && own !== undefined) await store.news.endFollow(guild.id, own.id);
    return undefined;
  });
  engine.grow();
  await look();
  await expect.poll(() => states(scene)).toEqual(["told", "told"]);
  expect(named(scene)).toEqual([[ann.id, dee.id]]);
  expect(pinged(scene)).toEqual([[ann.id, dee.id]]);
});

test.each([
  ["before all are claimed", "claimed", 2],
  ["after the post, before any is noted", "told", 1],
  ["after the post, before all are noted", "told", 3],
] as const)("a bot that is killed %s tells each of them once", async (_, state, nth) => {
  await using scene = await openScene({ engine });
  const ids = await crowd(scene, 4);
  const revive = killAt(scene, state, nth);
  engine.grow();
  await look();
  await scene.bot.stop();
  revive();
  const again = await startAgain(scene, engine);
  await expect.poll(() => states(scene)).toEqual(["told", "told", "told", "told"]);
  expect(named(scene)).toEqual([ids]);
  await again.stop();
});

test.each([
  ["containers", 0n],
  ["plain text", PermissionFlagsBits.EmbedLinks],
])(
  "ninety are told as %s in posts that Discord takes, also when the bot is killed between two of them",
  async (_, deny) => {
    await using scene = await openScene({ engine, deny });
    const ids = await crowd(scene, 90);
    const revive = killAt(scene, "told", 39);
    engine.grow({
      title: "Sourdough",
      text: `Sourdough bread was invented by Pella, ${"who is named in the chronicle, ".repeat(30)}in May.`,
    });
    await look();
    await scene.bot.stop();
    revive();
    expect(named(scene)).toHaveLength(1);
    const again = await startAgain(scene, engine);
    await expect.poll(async () => new Set(await states(scene))).toEqual(new Set(["told"]));
    expect(named(scene).map(({ length }) => length)).toEqual([40, 40, 10]);
    expect(named(scene).flat()).toEqual(ids);
    expect(pinged(scene).flat()).toEqual(ids);
    for (const message of posted(scene, scene.channel.id)) expect(visibleText(message)).toContain("invented by Pella");
    expect(scene.discord.world.violations).toEqual([]);
    await again.stop();
  },
);

test("below a post for several each goes on or stops for themselves, and moderators end it for all", async () => {
  await using scene = await openScene({ engine });
  const { discord, store, guild, ann, ben, channel } = scene;
  const [cy, mo] = [discord.world.addUser("cy"), discord.world.addUser("mo")];
  for (const user of [ann, ben, cy]) await follow(scene, {}, user);
  engine.grow();
  await look();
  await expect.poll(() => states(scene)).toEqual(["told", "told", "told"]);
  const [told] = posted(scene, channel.id) as [StandInMessage];
  const press = async (user: typeof ann, action: string, permissions = 0n) =>
    visibleText(await discord.response(discord.press(user, told, action, { permissions })));
  expect(await press(ann, "again")).toContain("I follow this");
  expect(await states(scene)).toEqual(["waiting", "told", "told"]);
  expect(await press(mo, "again", PermissionFlagsBits.ManageMessages)).toContain("Only the person who follows this");
  expect(await press(mo, "stop")).toContain("Only the person who follows this");
  expect(await press(ben, "stop")).toContain("no longer");
  expect((await store.news.follows(guild.id)).map(({ userId }) => userId)).toEqual([ann.id, cy.id]);
  // It is nobody's own answer, so only moderators delete it.
  expect(await press(cy, "delete")).toContain("Only");
  expect(await press(mo, "stop", PermissionFlagsBits.ManageMessages)).toContain("no longer");
  expect(await states(scene)).toEqual([]);
  expect(await press(cy, "stop")).toContain("I keep nothing of this");
});
