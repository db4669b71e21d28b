import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSharedBotStore } from "../../../src/bot/store/postgres/open-shared-store.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { describeOnServer } from "../../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { digestContract, followContract } from "./news-contract.ts";

const DAY = 86_400_000;

describeOnServer((cluster) => {
  const clock = { now: 1_000 * DAY };

  async function open(bot: string, before?: string) {
    const from = before === undefined ? {} : { before };
    const store = await openSharedBotStore({ url: cluster().url, bot, ...from, now: () => clock.now });
    onTestFinished(() => store.close());
    return store;
  }

  test("what one bot has kept to speak first is taken along", async () => {
    const before = join(temporaryFolder(), "bot.sqlite");
    const alone = openBotStore({ file: before, now: () => clock.now });
    const follow = { id: "f9", guildId: "7", userId: "77001", channelId: null, question: "Who?", locale: null };
    await alone.news.follow({ ...follow, known: ["a"] });
    const state = { period: 10, known: ["abc="], shown: ["A sentence."] };
    await alone.news.setDigest("7", { channelId: "9", every: "weekly", state });
    await alone.close();

    const here = await open("here", before);
    expect(await here.news.follows("7")).toMatchObject([{ ...follow, known: ["a"], state: "waiting" }]);
    expect(await here.news.digestOf("7")).toMatchObject({ channelId: "9", every: "weekly", period: 10 });
    expect(await here.news.digestState("7")).toEqual(state);
    expect(await here.erase("77001")).toBe(1);
  });

  test("bots that share a store keep followed questions as one alone does", async () => {
    await followContract(await open("here"), await open("there"), clock);
  });

  test("bots that share a store claim digests as one alone does", async () => {
    await digestContract(await open("here"), await open("there"));
  });
});
