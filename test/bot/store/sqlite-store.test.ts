import { join } from "node:path";
import { expect, test } from "vitest";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { DEFAULT_SETTINGS } from "../../../src/bot/store/store.ts";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();
const DAY = 86_400_000;
const gap = { guildId: "1", userId: "77001", question: "Who?" };

test("settings, links and gaps outlive a restart", () => {
  const file = join(folder, "restart.sqlite");
  const before = openBotStore({ file });
  before.changeSettings("1", { count: 3 });
  before.changeSettings("1", { channels: ["9"] });
  before.rememberReply({ questionId: "q", channelId: "c", replyId: "r" });
  before.noteGap(gap);
  before.close();

  const after = openBotStore({ file });
  expect(after.settingsOf("1")).toEqual({ ...DEFAULT_SETTINGS, count: 3, channels: ["9"] });
  expect(after.settingsOf("2")).toEqual(DEFAULT_SETTINGS);
  expect(after.settingsOf(null)).toEqual(DEFAULT_SETTINGS);
  expect(after.replyTo("q")).toEqual({ questionId: "q", channelId: "c", replyId: "r" });
  expect(after.gaps("1", 1)).toEqual(["Who?"]);
  expect(after.gaps("2", 1)).toEqual([]);
  after.close();
});

test("questions and votes are deleted after the retention time", () => {
  let now = 100 * DAY;
  const store = openBotStore({ file: ":memory:", retentionDays: 30, now: () => now });
  store.noteGap(gap);
  store.noteFeedback({ guildId: "1", userId: "2", messageId: "m", citation: "a", helpful: true });
  store.rememberReply({ questionId: "q", channelId: "c", replyId: "r" });

  now += 8 * DAY;
  expect(store.gaps("1", 7)).toEqual([]);
  expect(store.gaps("1", 30)).toHaveLength(1);
  expect(store.replyTo("q")).toBeNull();
  now += 23 * DAY;
  expect(store.gaps("1", 1000)).toEqual([]);
  expect(store.feedback("1", 1000)).toEqual({ helpful: 0, unhelpful: 0 });
});

test("opting out erases what was kept of a person, and nothing is kept afterwards", () => {
  const store = openBotStore({ file: ":memory:" });
  store.noteGap(gap);
  store.optOut(gap.userId);
  store.noteGap(gap);
  store.noteFeedback({ guildId: "1", userId: gap.userId, messageId: "m", citation: "a", helpful: true });
  expect(store.gaps("1", 1)).toEqual([]);
  expect(store.feedback("1", 1)).toEqual({ helpful: 0, unhelpful: 0 });

  store.optIn(gap.userId);
  store.noteGap(gap);
  expect(store.erase(gap.userId)).toBe(1);
  expect(store.erase(gap.userId)).toBe(0);
});

test("the database holds no user's id", () => {
  const file = join(folder, "names.sqlite");
  const store = openBotStore({ file });
  store.noteGap(gap);
  store.noteFeedback({ guildId: "1", userId: gap.userId, messageId: "m", citation: "a", helpful: true });
  store.optOut("77002");
  store.close();

  const database = openDatabase(file);
  const tables = database.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const everything = JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
  database.close();
  expect(everything).not.toMatch(/7700[12]/);
  expect(everything).toContain("Who?");
});
