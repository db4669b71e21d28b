import { expect, onTestFinished, test, vi } from "vitest";
import { openScene } from "../scene.ts";

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
    expect(reply.embeds[0]?.description).toContain("1854");
    // An edit is followed by the times that Discord names.
    discord.editMessage(asked, `<@${discord.world.bot.id}> When does the ferry sail to Skerry?`);
    await expect.poll(() => reply.embeds[0]?.description).toContain("Mondays");
    await bot.stop();
    expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
  },
);
