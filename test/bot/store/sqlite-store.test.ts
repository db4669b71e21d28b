import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { type BotStore, DEFAULT_SETTINGS } from "../../../src/bot/store/store.ts";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();
const DAY = 86_400_000;
const gap = { guildId: "1", userId: "77001", question: "Who?" };
const link = { questionId: "q", channelId: "c", replyId: "r" };
const vote = { guildId: "1", userId: "77001", messageId: "m", citation: "a", helpful: true };
const linked = { ...link, guildId: "1", userId: "77001" };

test("settings, links and gaps outlive a restart", async () => {
  const file = join(folder, "restart.sqlite");
  const before = openBotStore({ file });
  await before.changeSettings("1", { count: 3 });
  await before.changeSettings("1", { channels: ["9"] });
  before.rememberReply(linked);
  before.noteGap(gap);
  await before.close();

  const after = openBotStore({ file });
  expect(after.settingsOf("1")).toEqual({ ...DEFAULT_SETTINGS, count: 3, channels: ["9"] });
  expect(after.settingsOf("2")).toEqual(DEFAULT_SETTINGS);
  expect(after.settingsOf(null)).toEqual(DEFAULT_SETTINGS);
  expect(await after.replyTo("q")).toEqual(link);
  expect(await after.gaps("1", 1)).toEqual(["Who?"]);
  expect(await after.gaps("2", 1)).toEqual([]);
  await after.close();
});

test("questions and votes are deleted after the retention time", async () => {
  let now = 100 * DAY;
  const store = openBotStore({ file: ":memory:", retentionDays: 30, now: () => now });
  store.noteGap(gap);
  await store.noteFeedback({ guildId: "1", userId: "2", messageId: "m", citation: "a", helpful: true });
  store.rememberReply(linked);

  now += 8 * DAY;
  expect(await store.gaps("1", 7)).toEqual([]);
  expect(await store.gaps("1", 30)).toHaveLength(1);
  expect(await store.replyTo("q")).toBeNull();
  now += 23 * DAY;
  expect(await store.gaps("1", 1000)).toEqual([]);
  expect(await store.feedback("1", 1000)).toEqual({ helpful: 0, unhelpful: 0 });
});

test("what is noted while the clock is a year ahead is not kept for longer than promised once it is set right", async () => {
  let now = 500 * DAY;
  const store = openBotStore({ file: ":memory:", retentionDays: 30, now: () => now });
  store.noteGap({ ...gap, question: "First?" });
  now += 365 * DAY;
  store.noteGap({ ...gap, question: "Second?" });
  await store.noteFeedback(vote);
  store.rememberReply(linked);
  store.noteLeft("1");
  now -= 365 * DAY;
  store.noteGap({ ...gap, question: "Third?" });
  expect(await store.gaps("1", 30)).toEqual(["Third?", "Second?"]);
  now += 31 * DAY;
  expect(await store.keptOf(gap.userId)).toMatchObject({ questions: [], votes: 0, links: 0 });
  expect(await store.leftSince(30)).toEqual(["1"]);
});

test("opting out erases what was kept of a person, and nothing is kept afterwards", async () => {
  const store = openBotStore({ file: ":memory:" });
  store.noteGap(gap);
  store.rememberReply(linked);
  await store.optOut(gap.userId);
  store.noteGap(gap);
  store.rememberReply(linked);
  expect(await store.noteFeedback(vote)).toBe(false);
  expect(await store.gaps("1", 1)).toEqual([]);
  expect(await store.recentReplies(9)).toEqual([]);
  expect(await store.keptOf(gap.userId)).toEqual({ questions: [], votes: 0, links: 0, optedOut: true });
  expect(await store.feedback("1", 1)).toEqual({ helpful: 0, unhelpful: 0 });

  await store.optIn(gap.userId);
  store.noteGap(gap);
  store.rememberReply(linked);
  expect(await store.noteFeedback(vote)).toBe(true);
  expect(await store.keptOf(gap.userId)).toMatchObject({
    questions: [{ text: "Who?" }],
    votes: 1,
    links: 1,
    optedOut: false,
  });
  expect(await store.keptOf("77002")).toEqual({ questions: [], votes: 0, links: 0, optedOut: false });
  expect(await store.erase(gap.userId)).toBe(3);
  expect(await store.erase(gap.userId)).toBe(0);
});

test("the database holds no user's id", async () => {
  const file = join(folder, "names.sqlite");
  const store = openBotStore({ file });
  store.noteGap(gap);
  await store.noteFeedback({ guildId: "1", userId: gap.userId, messageId: "m", citation: "a", helpful: true });
  await store.optOut("77002");
  await store.close();

  const database = openDatabase(file);
  const tables = database.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const everything = JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
  database.close();
  expect(everything).not.toMatch(/7700[12]/);
  expect(everything).toContain("Who?");
});

test("of direct messages neither questions nor votes are kept: no command would show them", async () => {
  const store = openBotStore({ file: ":memory:" });
  store.noteGap({ ...gap, guildId: null });
  expect(await store.noteFeedback({ ...vote, guildId: null })).toBe(false);
  expect(await store.keptOf(gap.userId)).toEqual({ questions: [], votes: 0, links: 0, optedOut: false });
});

/** All bytes of a database: its file, and its log where there is one. */
function bytesOf(file: string): string {
  return [file, `${file}-wal`]
    .filter((each) => existsSync(each))
    .map((each) => readFileSync(each, "latin1"))
    .join("");
}

/** The keyed hashes of people that a database holds. */
function ownersIn(file: string): string[] {
  const database = openDatabase(file);
  try {
    return database.prepare<[], string>("SELECT owner FROM gaps UNION SELECT owner FROM votes").pluck().all();
  } finally {
    database.close();
  }
}

test.each([
  ["a person who erases it", (store: BotStore) => store.erase(gap.userId)],
  [
    "a person who opts out and in again",
    async (store: BotStore) => {
      await store.optOut(gap.userId);
      await store.optIn(gap.userId);
    },
  ],
  ["a server that is forgotten", (store: BotStore) => store.forgetGuild("1")],
])("what was kept of %s is in no byte of the file, while the bot runs and afterwards", async (_, forget) => {
  const file = join(temporaryFolder(), "bot.sqlite");
  const store = openBotStore({ file });
  const others = { guildId: "2", userId: "88001" };
  for (let n = 0; n < 400; n++) {
    store.noteGap({ ...gap, question: `A private question, the ${n}th of many: where does my doctor live?` });
    const rated = { question: `Why is the clinic closed, the ${n}th time?`, article: "Clinics" };
    await store.noteFeedback({ ...vote, messageId: `message-${n}`, helpful: false, rated });
    const wish = { ...gap, question: `Who is my nurse, the ${n}th?`, locale: "de", at: Date.now() };
    if (n % 8 === 0) await store.unanswered.noteWish(wish);
    store.rememberReply({ ...linked, questionId: `question-${n}` });
    store.noteGap({ ...others, question: `Whose question stays, the ${n}th?` });
  }
  const before = ownersIn(file);

  await forget(store);

  const [erased = "none"] = before.filter((owner) => !ownersIn(file).includes(owner));
  expect(before).toHaveLength(2);
  const holds = () =>
    ["my doctor", "message-", "question-", "clinic", "nurse", gap.userId, erased].filter((text) =>
      bytesOf(file).includes(text),
    );
  expect(holds()).toEqual([]);
  expect(await store.gaps("2", 1)).toHaveLength(400);
  await store.close();
  expect(holds()).toEqual([]);
  expect(bytesOf(file)).toContain("Whose question stays");
});

test("what was erased while another process read the database is in no byte of it with the next change, or after a kill", async () => {
  const [running, killed] = [temporaryFolder(), temporaryFolder()].map((each) => join(each, "bot.sqlite")) as [
    string,
    string,
  ];
  const store = openBotStore({ file: running });
  store.noteGap(gap);
  store.noteGap({ ...gap, question: "Where does my doctor live?" });
  const reader = openDatabase(running);
  reader.pragma("busy_timeout = 0");
  reader.exec("BEGIN; SELECT * FROM gaps");
  await store.erase(gap.userId);
  for (const suffix of ["", "-wal"]) copyFileSync(running + suffix, killed + suffix);
  expect(bytesOf(killed)).toContain("my doctor");
  reader.close();

  const again = openBotStore({ file: killed });
  expect(bytesOf(killed)).not.toContain("my doctor");
  await again.close();
  store.noteGap({ ...gap, question: "Another one?" });
  expect(bytesOf(running)).not.toContain("my doctor");
  await store.close();
});

test("what was erased while another process read the database is in no byte of it soon after, though nothing else changes", async () => {
  const file = join(temporaryFolder(), "bot.sqlite");
  const store = openBotStore({ file });
  store.noteGap({ ...gap, question: "Where does my doctor live?" });
  const reader = openDatabase(file);
  reader.pragma("busy_timeout = 0");
  reader.exec("BEGIN; SELECT * FROM gaps");
  await store.erase(gap.userId);
  expect(bytesOf(file)).toContain("my doctor");
  reader.exec("COMMIT");
  await expect.poll(() => bytesOf(file)).not.toContain("my doctor");
  reader.close();
  await store.close();
});

test("questions whose time is over are in no byte of the file", async () => {
  const file = join(folder, "old.sqlite");
  let now = 100 * DAY;
  const store = openBotStore({ file, now: () => now });
  store.noteGap({ ...gap, question: "A private question of long ago" });
  now += 31 * DAY;
  store.noteGap(gap);
  expect(bytesOf(file)).not.toContain("long ago");
  await store.close();
});

test("a database of an earlier version loses what had been deleted in it, and what nobody could have erased", async () => {
  const file = join(folder, "earlier.sqlite");
  const earlier = openDatabase(file);
  earlier.exec(`
    CREATE TABLE secret (salt TEXT NOT NULL);
    CREATE TABLE settings (guild TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL);
    CREATE TABLE gaps (guild TEXT, owner TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL);
    INSERT INTO secret VALUES ('salt');
    INSERT INTO settings VALUES ('1', '{"count":3}');
    INSERT INTO replies VALUES ('q', 'c', 'r', ${Date.now()});
    INSERT INTO gaps VALUES (NULL, 'o', 'asked in a direct message', ${Date.now()}), ('1', 'o', 'kept', ${Date.now()});
    INSERT INTO gaps VALUES ('1', 'o', 'erased by its asker', ${Date.now()});
    DELETE FROM gaps WHERE question = 'erased by its asker';
  `);
  earlier.close();
  expect(bytesOf(file)).toContain("erased by its asker");

  const store = openBotStore({ file });
  expect(store.settingsOf("1").count).toBe(3);
  expect(await store.gaps("1", 1)).toEqual(["kept"]);
  expect(await store.recentReplies(9)).toEqual([]);
  for (const gone of ["erased by its asker", "asked in a direct message"]) expect(bytesOf(file)).not.toContain(gone);
  await store.close();
});

test("a server that was left is forgotten after its time, unless the bot is back", async () => {
  let now = 100 * DAY;
  const store = openBotStore({ file: ":memory:", now: () => now });
  await store.changeSettings("1", { count: 3 });
  store.noteGap({ ...gap, guildId: "2" });
  expect((await store.guilds()).sort()).toEqual(["1", "2"]);

  store.noteLeft("1");
  store.noteLeft("2");
  now += DAY;
  store.noteLeft("1");
  store.noteBack("2");
  expect(await store.leftSince(1)).toEqual(["1"]);
  expect(await store.leftSince(2)).toEqual([]);
  await store.forgetGuild("1");
  expect(store.settingsOf("1")).toEqual(DEFAULT_SETTINGS);
  expect(await store.guilds()).toEqual(["2"]);
  expect(await store.leftSince(0)).toEqual([]);
});
