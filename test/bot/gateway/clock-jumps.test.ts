import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "discord.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchClock } from "../../../src/bot/gateway/clock-watch.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, shownMarkdown } from "../scene.ts";

const DAY_MS = 86_400_000;

test.each([
  ["back", -DAY_MS],
  ["forward", DAY_MS],
])(
  "nobody waits for the clock of the machine: set %s by a day between two questions, the second is answered",
  async (_, jump) => {
    // Before anything can take hold of the clock.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    onTestFinished(() => void vi.useRealTimers());
    await using scene = await openScene();
    const { discord, channel, ann, bot, log } = scene;
    const ask = async () => {
      const asked = discord.say(ann, channel, `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`);
      return { asked, reply: await discord.replyTo(asked) };
    };
    // Both count towards what one person may have in a channel.
    await ask();
    await ask();

    vi.setSystemTime(Date.now() + jump);
    const { asked, reply } = await ask();
    expect(shownMarkdown(reply)).toContain("1854");
    // An edit is followed by the times that Discord names.
    discord.editMessage(asked, `<@${discord.world.bot.id}> When does the ferry sail to Skerry?`);
    await expect.poll(() => shownMarkdown(reply)).toContain("Mondays");
    await bot.stop();
    expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
  },
);

test("a rate limit of Discord's that was over before the clock was set back holds up nothing", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  onTestFinished(() => void vi.useRealTimers());
  const server = createServer((_, response) => {
    // The last request that was allowed for so many seconds.
    response.writeHead(200, {
      "content-type": "application/json",
      "x-ratelimit-bucket": "b",
      "x-ratelimit-limit": "1",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset-after": "1",
    });
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Client({ intents: [], rest: { api } });
  onTestFinished(() => client.destroy());
  client.rest.setToken("a-token");
  const log = keptLog();
  const look = watchClock(client, log);
  const get = () => {
    look();
    return client.rest.get("/channels/1/messages");
  };
  await get();
  vi.setSystemTime(Date.now() + 2_000);
  await get();
  vi.setSystemTime(Date.now() + 2_000 - DAY_MS);
  await get();
  expect(log.lines.map(({ message }) => message)).toEqual(["the machine's clock was set back"]);
});
