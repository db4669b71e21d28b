import { expect, onTestFinished, test, vi } from "vitest";
import { nextDigest } from "../../../src/bot/gaps/digest.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { openScene, type Scene, visibleText } from "../scene.ts";
import { refused } from "../stand-in/outcome.ts";

const LOOK_MS = 10 * 60_000;
const DAY = 86_400_000;
/** A Wednesday. */
const START = Date.UTC(2026, 10, 25, 12);
const MONDAY = Date.UTC(2026, 10, 30, 9);

test.each([
  [Date.UTC(2026, 10, 28, 12), MONDAY],
  [Date.UTC(2026, 10, 30, 8, 59), MONDAY],
  [MONDAY, MONDAY + 7 * DAY],
  [Date.UTC(2026, 10, 29, 23, 59), MONDAY],
])("after %d, the next digest is on Monday at nine", (after, next) => {
  expect(nextDigest(after)).toBe(next);
});

async function openDigesting(): Promise<{
  scene: Scene;
  look: (now: number) => Promise<void>;
  posted: () => string[];
}> {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"], now: START });
  onTestFinished(() => void vi.useRealTimers());
  const store = openBotStore({ file: ":memory:" });
  const scene = await openScene({ settings: { store } });
  const { discord, guild, channel } = scene;
  const chosen = discord.world.addChannel({ guild });
  discord.world.dispatch("CHANNEL_CREATE", { id: chosen.id, type: 0, guild_id: guild.id, name: "digest" });
  await store.changeSettings(guild.id, { digestChannel: chosen.id });
  expect(channel.id).not.toBe(chosen.id);
  return {
    scene,
    async look(now) {
      vi.setSystemTime(now);
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    posted: () =>
      [...discord.world.messages.values()].filter(({ channelId }) => channelId === chosen.id).map(visibleText),
  };
}

test("a week's questions are told on Monday, once, without names; a week without any brings no message", async () => {
  const { scene, look, posted } = await openDigesting();
  await using _ = scene;
  const { discord, ann, ben, channel, store, guild } = scene;
  await look(START);
  for (const user of [ann, ben]) await discord.command(user, channel, "ask", { question: "Who invented bread?" });
  await discord.command(ann, channel, "ask", { question: "Where do zebras sleep?" });
  await store.unanswered.dismiss(guild.id, ["Where do zebras sleep?"], true);
  await look(MONDAY - 3_600_000);
  expect(posted()).toEqual([]);

  for (const hours of [0, 1, 30]) await look(MONDAY + hours * 3_600_000);
  expect(posted()).toHaveLength(1);
  expect(posted()[0]).toContain("2 questions found no answer:\n- 2 × Who invented bread?");
  for (const hidden of ["zebras", ann.id, ben.id, "ann", "ben"]) expect(posted()[0]).not.toContain(hidden);
  await look(MONDAY + 7 * DAY);
  await look(MONDAY + 14 * DAY);
  expect(posted()).toHaveLength(1);
  expect(discord.world.violations).toEqual([]);
});

test("where it may not be posted it is not tried for ever; where Discord is out of order it is", async () => {
  const { scene, look, posted } = await openDigesting();
  await using _ = scene;
  const { discord, ann, channel } = scene;
  await look(START);
  await discord.command(ann, channel, "ask", { question: "Who invented bread?" });
  let tries = 0;
  discord.rest.faults.push((method, path) => {
    if (method !== "POST" || !path.endsWith("/messages")) return undefined;
    tries++;
    return refused(403, 50_013, "Missing Permissions");
  });
  await look(MONDAY);
  await look(MONDAY + 3_600_000);
  expect(tries).toBe(1);
  expect(posted()).toEqual([]);
});
