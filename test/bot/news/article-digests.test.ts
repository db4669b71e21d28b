import { PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { periodOf } from "../../../src/bot/news/article-digests.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, type Scene, settingsFor, visibleText } from "../scene.ts";
import { refused } from "../stand-in/outcome.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { GrowingEngine } from "./growing-engine.ts";

const LOOK_MS = 10 * 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday, at noon. */
const START = Date.UTC(2026, 10, 25, 12);
const THURSDAY = Date.UTC(2026, 10, 26, 8);
const TIDES = { title: "Tides", text: "The tide is high at noon on Skerry, and low at dusk." };

test.each([
  ["daily", START, Date.UTC(2026, 10, 25, 8)],
  ["daily", THURSDAY - 1, Date.UTC(2026, 10, 25, 8)],
  ["daily", THURSDAY, THURSDAY],
  ["weekly", START, Date.UTC(2026, 10, 23, 8)],
  ["weekly", Date.UTC(2026, 10, 30, 7, 59), Date.UTC(2026, 10, 23, 8)],
  ["weekly", Date.UTC(2026, 10, 30, 8), Date.UTC(2026, 10, 30, 8)],
] as const)("the period of a %s digest begins at eight, UTC, in a week on Monday", (every, now, begins) => {
  expect(periodOf(every, now)).toBe(begins);
});

async function openDigesting() {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"], now: START });
  onTestFinished(() => void vi.useRealTimers());
  const engine = new GrowingEngine();
  const store = openBotStore({ file: ":memory:" });
  const scene = await openScene({ engine, settings: { store } });
  const { discord, channel } = scene;
  const posted = (): StandInMessage[] =>
    [...discord.world.messages.values()].filter(
      ({ channelId, interaction }) => channelId === channel.id && interaction === null,
    );
  const look = async (now: number) => {
    vi.setSystemTime(now);
    await vi.advanceTimersByTimeAsync(LOOK_MS);
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return { scene, engine, posted, look, texts: () => posted().map(visibleText) };
}

async function turnOn({ discord, ann, channel }: Scene, every: string): Promise<string> {
  return visibleText(await discord.command(ann, channel, "digest", { every }));
}

test("what is new is told once a day, word for word, and nothing on a day without anything new", async () => {
  const { scene, engine, look, texts } = await openDigesting();
  await using _ = scene;
  const { discord } = scene;
  engine.grow(TIDES);
  await look(THURSDAY);
  expect(texts()).toEqual([]);
  expect(await turnOn(scene, "daily")).toContain("daily after 08:00 UTC");
  await look(THURSDAY + DAY);
  expect(texts()).toEqual([]);

  engine.grow();
  await look(THURSDAY + DAY + HOUR);
  expect(texts()).toEqual([]);
  for (const hours of [0, 1, 12]) await look(THURSDAY + 2 * DAY + hours * HOUR);
  expect(texts()).toHaveLength(1);
  const [told] = texts();
  expect(told).toContain("New here: 1 article");
  expect(told).toContain("passage of the day");
  expect(told).toContain("Sourdough bread was invented by Pella.");
  expect(told).not.toContain("tide");
  await look(THURSDAY + 3 * DAY);
  expect(texts()).toHaveLength(1);
  expect(discord.world.violations).toEqual([]);
});

test("changing how often it comes brings no second one, and loses nothing", async () => {
  const { scene, engine, look, texts } = await openDigesting();
  await using _ = scene;
  await turnOn(scene, "weekly");
  engine.grow();
  await turnOn(scene, "daily");
  await look(THURSDAY);
  expect(texts()).toHaveLength(1);
  await turnOn(scene, "weekly");
  await turnOn(scene, "daily");
  engine.grow(TIDES);
  await look(THURSDAY + HOUR);
  expect(texts()).toHaveLength(1);
  await look(THURSDAY + DAY);
  expect(texts()[1]).toContain("The tide is high");
});

test("moderators turn it off below it, others do not", async () => {
  const { scene, engine, look, posted, texts } = await openDigesting();
  await using _ = scene;
  const { discord, ben, store, guild } = scene;
  await turnOn(scene, "daily");
  engine.grow();
  await look(THURSDAY);
  const [told] = posted() as [StandInMessage];
  const press = (permissions: bigint) => discord.response(discord.press(ben, told, "nodigest", { permissions }));
  expect(visibleText(await press(0n))).toContain("Only moderators");
  expect(await store.news.digestOf(guild.id)).not.toBeNull();
  expect(visibleText(await press(PermissionFlagsBits.ManageMessages))).toContain("There is no digest");
  engine.grow(TIDES);
  await look(THURSDAY + DAY);
  expect(texts()).toHaveLength(1);
});

test("a bot that is killed after it has posted does not post again, and what could not be posted is in the next one", async () => {
  const { scene, engine, look, texts } = await openDigesting();
  await using _ = scene;
  const { discord, store, guild, bot } = scene;
  await turnOn(scene, "daily");
  engine.grow();
  const { settleDigest } = store.news;
  store.news.settleDigest = async () => {
    throw new Error("killed");
  };
  await look(THURSDAY);
  expect(texts()).toHaveLength(1);
  await bot.stop();
  store.news.settleDigest = settleDigest;
  const again = await runBot({ ...settingsFor(discord.world.token, discord.apiUrl), store }, engine, keptLog());
  await expect.poll(async () => (await store.news.digestOf(guild.id))?.claim).toBeNull();
  await look(THURSDAY + HOUR);
  expect(texts()).toHaveLength(1);

  discord.rest.faults.push((method, path) =>
    method === "POST" && path.endsWith("/messages") ? refused(403, 50_013, "Missing Permissions") : undefined,
  );
  engine.grow(TIDES);
  await look(THURSDAY + DAY);
  discord.rest.faults.length = 0;
  await look(THURSDAY + DAY + HOUR);
  expect(texts()).toHaveLength(1);
  await look(THURSDAY + 2 * DAY);
  expect(texts()[1]).toContain("The tide is high");
  await again.stop();
});
