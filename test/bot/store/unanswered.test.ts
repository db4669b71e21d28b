import { join } from "node:path";
import { expect, test } from "vitest";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const DAY = 86_400_000;
const gap = { guildId: "1", userId: "77001", question: "Who?", channelId: "9" };
const by = { citation: "abcd1234", article: "The mill" };
const wish = { guildId: "1", userId: "77001", question: "Who?", locale: "de", at: 100 * DAY };

function openStore() {
  const clock = { now: 100 * DAY };
  return { clock, store: openBotStore({ file: ":memory:", now: () => clock.now }) };
}

test("a question without an answer has its channel and time; dismissed or answered, it is open no longer", async () => {
  const { store } = openStore();
  store.noteGap(gap);
  store.noteGap({ ...gap, question: "Where?" });
  store.noteGap({ ...gap, question: "When?", channelId: null });
  expect(await store.unanswered.list("1", 7)).toMatchObject([
    { question: "When?", channelId: null, state: "open" },
    { question: "Where?", channelId: "9", at: 100 * DAY, state: "open", by: null },
    { question: "Who?" },
  ]);

  expect(await store.unanswered.dismiss("1", ["Where?", "never asked"], true)).toBe(1);
  expect(await store.unanswered.dismiss("2", ["Who?"], true)).toBe(0);
  expect(await store.unanswered.close("1", "Who?", by)).toBe(1);
  expect(await store.gaps("1", 7)).toEqual(["When?"]);
  expect((await store.unanswered.list("1", 7)).map(({ state }) => state)).toEqual(["open", "dismissed", "answered"]);
  expect((await store.unanswered.list("1", 7))[2]?.by).toEqual({ ...by, at: 100 * DAY });

  expect(await store.unanswered.dismiss("1", ["Where?"], false)).toBe(1);
  store.noteGap(gap);
  expect(await store.gaps("1", 7)).toEqual(["Who?", "When?", "Where?"]);
});

test("of a vote against an answer its question and headline are kept, of one for it neither", async () => {
  const { store, clock } = openStore();
  const rated = { question: "Who?", article: "The mill" };
  const vote = { guildId: "1", userId: "77001", messageId: "m", citation: "a", rated };
  await store.noteFeedback({ ...vote, helpful: false });
  await store.noteFeedback({ ...vote, messageId: "n", helpful: true });
  expect(await store.unanswered.ratedDown("1", 7)).toEqual([{ ...rated, at: clock.now }]);
  expect((await store.keptOf("77001")).questions).toEqual([{ text: "Who?", date: "1970-04-11", why: "rated-down" }]);
  await store.noteFeedback({ ...vote, helpful: true });
  expect(await store.unanswered.ratedDown("1", 7)).toEqual([]);
  expect((await store.keptOf("77001")).questions).toEqual([]);
});

test("who wants to be told is known once a question, shown to themselves, erased with the rest, and not kept after opting out", async () => {
  const { store, clock } = openStore();
  await store.unanswered.noteWish(wish);
  await store.unanswered.noteWish(wish);
  await store.unanswered.noteWish({ ...wish, question: "Where?" });
  expect(await store.unanswered.wishes("1")).toHaveLength(2);
  expect(await store.unanswered.wishes("2")).toEqual([]);
  expect((await store.keptOf("77001")).questions.map(({ why }) => why)).toEqual(["to-be-told", "to-be-told"]);
  expect(await store.unanswered.takeWish(wish)).toBe(true);
  expect(await store.unanswered.takeWish(wish)).toBe(false);
  expect(await store.erase("77001")).toBe(1);

  await store.unanswered.noteWish(wish);
  await store.optOut("77001");
  expect(await store.unanswered.noteWish(wish)).toBe(false);
  expect(await store.unanswered.wishes("1")).toEqual([]);
  await store.optIn("77001");
  await store.unanswered.noteWish(wish);
  clock.now += 31 * DAY;
  expect(await store.unanswered.wishes("1")).toEqual([]);
});

test("a digest is taken once, by whoever knows when the last one was; a forgotten server leaves nothing", async () => {
  const { store } = openStore();
  expect(await store.unanswered.digest("1")).toBeNull();
  expect(await store.unanswered.takeDigest("1", null, 5)).toBe(true);
  expect(await store.unanswered.takeDigest("1", null, 5)).toBe(false);
  expect(await store.unanswered.takeDigest("1", 5, 9)).toBe(true);
  await store.unanswered.noteChecked("1", "7");
  expect(await store.unanswered.digest("1")).toBe(9);
  expect(await store.unanswered.checked("1")).toBe("7");
  await store.unanswered.noteWish(wish);
  expect(await store.guilds()).toEqual(["1"]);

  await store.forgetGuild("1");
  expect(await store.unanswered.digest("1")).toBeNull();
  expect(await store.unanswered.wishes("1")).toEqual([]);
  expect(await store.guilds()).toEqual([]);
});

test("a database of version 1 keeps all that it held", async () => {
  const file = join(temporaryFolder(), "version-1.sqlite");
  const earlier = openDatabase(file);
  const now = Date.now();
  earlier.exec(`
    CREATE TABLE secret (salt TEXT NOT NULL);
    CREATE TABLE settings (guild TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL,
      owner TEXT NOT NULL, guild TEXT);
    CREATE TABLE gaps (guild TEXT, owner TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL);
    CREATE INDEX gaps_of_guild ON gaps (guild, at);
    CREATE TABLE votes (owner TEXT, message TEXT, guild TEXT, citation TEXT NOT NULL, helpful INTEGER NOT NULL,
      at INTEGER NOT NULL, PRIMARY KEY (owner, message));
    CREATE TABLE opted_out (owner TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE left_guilds (guild TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO secret VALUES ('salt');
    INSERT INTO settings VALUES ('1', '{"count":3}');
    INSERT INTO replies VALUES ('q', 'c', 'r', ${now}, 'o', '1');
    INSERT INTO gaps VALUES ('1', 'o', 'Who?', ${now});
    INSERT INTO votes VALUES ('o', 'm', '1', 'a', 0, ${now});
    INSERT INTO left_guilds VALUES ('2', 5);
    PRAGMA user_version = 1;
  `);
  earlier.close();

  for (const _ of ["the first time", "again"]) {
    const store = openBotStore({ file });
    expect(store.settingsOf("1").count).toBe(3);
    expect(await store.unanswered.list("1", 7)).toMatchObject([{ question: "Who?", channelId: null, state: "open" }]);
    expect(await store.feedback("1", 7)).toEqual({ helpful: 0, unhelpful: 1 });
    expect(await store.unanswered.ratedDown("1", 7)).toEqual([]);
    expect(await store.replyTo("q")).toEqual({ questionId: "q", channelId: "c", replyId: "r" });
    expect(await store.leftSince(1)).toEqual(["2"]);
    await store.close();
  }
});
