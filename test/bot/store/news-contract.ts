import { expect } from "vitest";
import { MOST_FOLLOWS, type NewFollow } from "../../../src/bot/store/news.ts";
import type { BotStore } from "../../../src/bot/store/store.ts";

const DAY = 86_400_000;

/** A clock that a store reads. */
export interface Clock {
  now: number;
}

const one: NewFollow = {
  id: "f1",
  guildId: "1",
  userId: "77001",
  channelId: "9",
  question: "Who?",
  locale: "de",
  known: ["a", "b"],
};

/**
 * What every store does with questions that are followed. @param here one process @param there another one, or the same
 */
export async function followContract(here: BotStore, there: BotStore, clock: Clock): Promise<void> {
  expect(await here.news.follow(one)).toBe("kept");
  expect(await here.news.follow({ ...one, id: "f2", channelId: null })).toBe("kept");
  expect(await there.news.follows("1")).toEqual([
    { ...one, id: "f2", channelId: null, state: "waiting", at: clock.now, by: null },
  ]);
  expect(await there.news.follows("2")).toEqual([]);
  for (let n = 1; n < MOST_FOLLOWS.person; n++) {
    expect(await here.news.follow({ ...one, id: `more${n}`, question: `Who, the ${n}th?` })).toBe("kept");
  }
  expect(await here.news.follow({ ...one, id: "f3", question: "One too many?" })).toBe("own-full");
  for (let n = MOST_FOLLOWS.person; n < MOST_FOLLOWS.server; n++) {
    expect(await here.news.follow({ ...one, id: `others${n}`, userId: String(88_000 + n) })).toBe("kept");
  }
  expect(await here.news.follow({ ...one, id: "f4", userId: "99001" })).toBe("server-full");

  const [follow] = await there.news.follows("1");
  if (follow === undefined) throw new Error("it is kept");
  clock.now += 1;
  const claims = await Promise.all(
    [here, there].map((store) => store.news.changeFollow(follow, { state: "claimed", by: "bot" })),
  );
  const [claimed, ...others] = claims.filter((claim) => claim !== null);
  expect(others).toEqual([]);
  expect(claimed).toMatchObject({ id: "f2", state: "claimed", by: "bot", at: clock.now });
  expect((await there.news.follows("1"))[0]).toEqual(claimed);
  if (claimed === undefined) throw new Error("one of them has claimed it");
  const told = await there.news.changeFollow(claimed, { state: "told", known: ["c"] });
  expect(told).toMatchObject({ state: "told", by: null, known: ["c"] });
  expect(await here.news.changeFollow(claimed, { state: "waiting" })).toBeNull();
  // What is told together is claimed as of one time.
  const at = clock.now + 7;
  for (const other of (await here.news.follows("1")).slice(1, 3)) {
    expect(await here.news.changeFollow(other, { state: "claimed", by: "bot", at })).toMatchObject({ at });
  }
  const together = (await there.news.follows("1")).slice(1, 3);
  expect(together.map((each) => each.at)).toEqual([at, at]);
  for (const other of together) await there.news.changeFollow(other, { state: "waiting" });

  expect((await here.keptOf("77001")).questions.map(({ why }) => why)).toContain("followed");
  expect(await here.news.endFollow("2", "more1")).toBe(false);
  expect(await here.news.endFollow("1", "more1")).toBe(true);
  clock.now += 31 * DAY;
  await here.gaps("1", 1);
  // What waits is kept as long as somebody wants it, what was told for its time.
  expect((await here.news.follows("1")).map(({ id }) => id).slice(0, 2)).toEqual(["more2", "more3"]);
  expect(await there.erase("77001")).toBe(MOST_FOLLOWS.person - 2);
  await here.optOut("88011");
  expect(await here.news.follow({ ...one, userId: "88011" })).toBe("opted-out");
  await here.forgetGuild("1");
  expect(await there.news.follows("1")).toEqual([]);
}

/** What every store does with digests of new articles. */
export async function digestContract(here: BotStore, there: BotStore): Promise<void> {
  expect(await here.news.digestOf("1")).toBeNull();
  expect(await here.news.digestState("1")).toBeNull();
  const state = { period: 10, known: ["abc="], shown: [] };
  await here.news.setDigest("1", { channelId: "9", every: "daily", state });
  expect(await there.news.digestOf("1")).toEqual({ channelId: "9", every: "daily", period: 10, claim: null });
  expect(await there.guilds()).toContain("1");
  const next = { period: 20, known: ["def="], shown: ["A sentence."], by: "bot" };
  const claims = await Promise.all([here, there].map((store) => store.news.claimDigest("1", 10, next)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect((await there.news.digestOf("1"))?.claim).toEqual({ period: 20, by: "bot" });

  await there.news.settleDigest("1", 20, "undone");
  expect(await here.news.digestOf("1")).toMatchObject({ period: 10, claim: null });
  expect(await here.news.claimDigest("1", 10, next)).toBe(true);
  await here.news.settleDigest("1", 20, "left-out");
  expect(await here.news.digestState("1")).toEqual({ ...state, period: 20 });
  expect(await here.news.claimDigest("1", 10, { ...next, period: 30 })).toBe(false);
  expect(await here.news.claimDigest("1", 20, { ...next, period: 30 })).toBe(true);
  await here.news.settleDigest("1", 30, "posted");
  expect(await there.news.digestState("1")).toEqual({ period: 30, known: ["def="], shown: ["A sentence."] });

  await here.news.setDigest("1", { channelId: "8", every: "weekly", state: { ...state, period: 40 } });
  expect(await there.news.digestOf("1")).toMatchObject({ channelId: "8", every: "weekly", period: 40 });
  await there.news.setDigest("1", null);
  expect(await here.news.digestOf("1")).toBeNull();
}
