import { join } from "node:path";
import { expect, test } from "vitest";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { digestContract, followContract } from "./news-contract.ts";

const DAY = 86_400_000;

/** Two processes that have the same file open, as shards do. */
function openTwo() {
  const clock = { now: 100 * DAY };
  const file = join(temporaryFolder(), "bot.sqlite");
  const [here, there] = [1, 2].map(() => openBotStore({ file, now: () => clock.now }));
  if (here === undefined || there === undefined) throw new Error("two are open");
  return { clock, file, here, there };
}

test("a followed question is kept within limits, claimed by one of several, ended, erased and forgotten", async () => {
  const { clock, here, there } = openTwo();
  await followContract(here, there, clock);
  await here.close();
  await there.close();
});

test("a digest is claimed by one of several, and its claim ends posted, undone or left out", async () => {
  const { here, there } = openTwo();
  await digestContract(here, there);
  await here.close();
  await there.close();
});

test("a store of the version before gets what it lacks, and loses nothing", async () => {
  const { file, here, there } = openTwo();
  here.noteGap({ guildId: "1", userId: "77001", question: "Who?" });
  await here.close();
  await there.close();
  const before = openDatabase(file);
  before.exec("DROP TABLE follows; DROP TABLE digests; PRAGMA user_version = 2");
  before.close();
  const after = openBotStore({ file, now: () => 100 * DAY });
  expect(await after.gaps("1", 7)).toEqual(["Who?"]);
  expect(await after.news.follows("1")).toEqual([]);
  expect(await after.news.digestOf("1")).toBeNull();
  await after.close();
});
