import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSharedBotStore } from "../../../src/bot/store/postgres/open-shared-store.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { DEFAULT_SETTINGS } from "../../../src/bot/store/store.ts";
import { postgresAt } from "../../../src/retrieve/store/postgres/server/client.ts";
import { describeOnServer } from "../../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const DAY = 86_400_000;

const clock = { now: 1_000 * DAY };
let servers = 0;

describeOnServer((cluster) => {
  /** Two bots on one store, and a server that nobody has used. */
  async function openTwo() {
    const open = async (bot: string) => {
      const store = await openSharedBotStore({ url: cluster().url, bot, now: () => clock.now });
      onTestFinished(() => store.close());
      return store;
    };
    return { here: await open("here"), there: await open("there"), guildId: `server-${++servers}` };
  }

  const vote = { messageId: "3", citation: "abc", helpful: true };
  const link = { questionId: "1", channelId: "2", replyId: "3" };

  test("what is set at one bot is set at the other within seconds, beside what was set there", async () => {
    const { here, there, guildId } = await openTwo();
    expect(here.settingsOf(guildId)).toEqual(DEFAULT_SETTINGS);
    await here.changeSettings(guildId, { count: 3, channels: ["7"] });
    expect(here.settingsOf(guildId)).toEqual({ ...DEFAULT_SETTINGS, count: 3, channels: ["7"] });
    expect(await there.changeSettings(guildId, { language: "de" })).toMatchObject({ count: 3, language: "de" });
    await expect.poll(() => here.settingsOf(guildId)).toMatchObject({ count: 3, language: "de", channels: ["7"] });
  });

  test("questions without an answer, votes and links of both are one, by the same person's key", async () => {
    const { here, there, guildId } = await openTwo();
    const ann = { guildId, userId: `ann-${guildId}` };
    here.noteGap({ ...ann, question: "First?" });
    await expect.poll(() => there.gaps(guildId, 7)).toEqual(["First?"]);
    there.noteGap({ ...ann, question: "Second?" });
    await expect.poll(() => here.gaps(guildId, 7)).toEqual(["Second?", "First?"]);
    await here.noteFeedback({ ...ann, ...vote });
    await there.noteFeedback({ ...ann, ...vote, helpful: false });
    expect(await here.feedback(guildId, 7)).toEqual({ helpful: 0, unhelpful: 1 });
    here.rememberReply({ ...ann, ...link, questionId: guildId });
    await expect.poll(() => there.replyTo(guildId)).toEqual({ ...link, questionId: guildId });
    expect(await there.keptOf(ann.userId)).toMatchObject({ votes: 1, links: 1, questions: [{}, {}], optedOut: false });

    expect(await there.erase(ann.userId)).toBe(4);
    expect(await here.keptOf(ann.userId)).toEqual({ questions: [], votes: 0, links: 0, optedOut: false });
  });

  test("whoever opts out at one bot is not noted by the other", async () => {
    const { here, there, guildId } = await openTwo();
    const ben = { guildId, userId: `ben-${guildId}` };
    there.noteGap({ ...ben, question: "Before?" });
    await expect.poll(() => here.gaps(guildId, 7)).toHaveLength(1);
    await here.optOut(ben.userId);
    there.noteGap({ ...ben, question: "After?" });
    there.rememberReply({ ...ben, ...link, questionId: guildId });
    expect(await there.noteFeedback({ ...ben, ...vote })).toBe(false);
    await there.noteFeedback({ ...ben, userId: "another", ...vote });
    expect(await there.keptOf(ben.userId)).toEqual({ questions: [], votes: 0, links: 0, optedOut: true });
    await there.optIn(ben.userId);
    expect(await here.hasOptedOut(ben.userId)).toBe(false);
  });

  test("a server is left when all bots have left it, and is forgotten in all tables", async () => {
    const { here, there, guildId } = await openTwo();
    await here.changeSettings(guildId, { count: 2 });
    here.noteBack(guildId);
    there.noteLeft(guildId);
    clock.now += 40 * DAY;
    here.noteBack(guildId);
    // The bot that noted it waits for its note, the other sees it from then on.
    expect(await here.leftSince(30)).not.toContain(guildId);
    expect(await there.leftSince(30)).not.toContain(guildId);
    here.noteLeft(guildId);
    expect(await here.leftSince(30)).not.toContain(guildId);
    clock.now += 31 * DAY;
    expect(await here.leftSince(30)).toContain(guildId);
    expect(await here.guilds()).toContain(guildId);
    await here.forgetGuild(guildId);
    expect(await here.guilds()).not.toContain(guildId);
    await expect.poll(() => there.settingsOf(guildId)).toEqual(DEFAULT_SETTINGS);
  });

  test("a bot that has ended for good keeps nobody's server from being forgotten", async () => {
    const { here, there, guildId } = await openTwo();
    here.noteBack(guildId);
    there.noteLeft(guildId);
    clock.now += 31 * DAY;
    await there.changeSettings(guildId, { count: 2 });
    expect(await there.leftSince(30)).toContain(guildId);
  });

  test("questions go after their days, wherever they were asked", async () => {
    const { here, there, guildId } = await openTwo();
    here.noteGap({ guildId, userId: "1", question: "Old?" });
    await expect.poll(() => there.gaps(guildId, 30)).toEqual(["Old?"]);
    clock.now += 31 * DAY;
    expect(await there.gaps(guildId, 365)).toEqual([]);
  });

  test("the first bot on a store brings all it remembered along; of a later one with a memory, servers' settings come", async () => {
    const url = await anotherDatabase(cluster().url);
    const ann = { guildId: "1", userId: "ann" };
    const remembered = async (count: number) => {
      const file = join(temporaryFolder(), "bot.sqlite");
      const alone = openBotStore({ file, now: () => clock.now });
      await alone.changeSettings("1", { count });
      await alone.changeSettings(`only ${count}`, { count });
      alone.noteGap({ ...ann, question: `Question ${count}?` });
      alone.rememberReply({ ...ann, ...link });
      await alone.noteFeedback({ ...ann, ...vote });
      await alone.optOut("ben");
      await alone.close();
      return file;
    };
    const files = [await remembered(1), await remembered(2)];
    const stores = [];
    for (const before of files) {
      const store = await openSharedBotStore({ url, bot: before, before, now: () => clock.now });
      onTestFinished(() => store.close());
      stores.push(store);
      expect(existsSync(before)).toBe(false);
    }
    for (const store of stores) {
      await expect.poll(() => store.settingsOf("only 2").count).toBe(2);
      expect(store.settingsOf("1").count).toBe(1);
      expect(await store.gaps("1", 7)).toEqual(["Question 1?"]);
      expect(await store.keptOf("ann")).toMatchObject({ votes: 1, links: 1, questions: [{ text: "Question 1?" }] });
      expect(await store.hasOptedOut("ben")).toBe(true);
      expect(await store.feedback("1", 7)).toEqual({ helpful: 1, unhelpful: 0 });
    }
  });

  test("people and their ids are in no row of it", async () => {
    const { here, guildId } = await openTwo();
    here.noteGap({ guildId, userId: "7700123", question: "Who?" });
    await here.noteFeedback({ guildId, userId: "7700123", ...vote });
    await expect.poll(() => here.gaps(guildId, 7)).toEqual(["Who?"]);
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    for (const table of ["gaps", "votes", "replies"]) {
      expect(JSON.stringify(await session.query(`SELECT * FROM verbatim.bot_${table}`))).not.toContain("7700123");
    }
    await session.end();
    await database.close();
  });
});

/** A database of its own on the same server. */
async function anotherDatabase(url: string): Promise<string> {
  const database = postgresAt(url);
  const session = await database.connect();
  await session.query("CREATE DATABASE another");
  await session.end();
  await database.close();
  return url.replace(/postgres$/, "another");
}
