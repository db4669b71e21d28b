import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { CollectionIndexer } from "../../../src/bot/collections/collection-indexer.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { DEFAULT_SETTINGS } from "../../../src/bot/store/store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene } from "../scene.ts";

const DAY = 86_400_000;
const ANOTHER = "100000000000000001";

const indexer = {
  extensions: [".md"],
  model: "none",
  open: async () => null,
  drop: async () => {},
} as unknown as CollectionIndexer;

/** A bot whose store tells the time by a clock of its own, and what it keeps of its server and of one that it is not in. */
async function openKeeping(forgetServersAfterDays: number) {
  const clock = { now: 100 * DAY };
  const store = openBotStore({ file: ":memory:", now: () => clock.now });
  const folder = join(temporaryFolder(), "servers");
  const keep = (guildId: string) => {
    void store.changeSettings(guildId, { count: 3 });
    mkdirSync(join(folder, guildId, "articles"), { recursive: true });
    writeFileSync(join(folder, guildId, "articles", "a.md"), "# An article\n");
  };
  keep(ANOTHER);
  const collections = openCollections({ folder, indexer, log: keptLog() });
  const scene = await openScene({ settings: { store, collections, forgetServersAfterDays } });
  keep(scene.guild.id);
  const isKept = (guildId: string) => {
    const kept = [store.settingsOf(guildId).count === 3, existsSync(join(folder, guildId))];
    if (kept[0] !== kept[1]) return "in part";
    return kept[0] ? "all" : "nothing";
  };
  return { scene, store, clock, isKept };
}

test("all that is kept of a server is deleted once its days are over, with those of servers that left while the bot was down", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const { scene, store, clock, isKept } = await openKeeping(3);
  await using _ = scene;
  const { discord, guild, log } = scene;
  await expect.poll(() => store.leftSince(0)).toEqual([ANOTHER]);
  clock.now += DAY;
  discord.world.dispatch("GUILD_DELETE", { id: guild.id });
  await expect.poll(() => store.leftSince(0)).toContain(guild.id);

  clock.now += 2 * DAY;
  await vi.advanceTimersByTimeAsync(3_600_000);
  await expect.poll(() => isKept(ANOTHER)).toBe("nothing");
  expect(isKept(guild.id)).toBe("all");
  clock.now += DAY;
  await vi.advanceTimersByTimeAsync(3_600_000);
  await expect.poll(() => isKept(guild.id)).toBe("nothing");
  expect(store.settingsOf(guild.id)).toEqual(DEFAULT_SETTINGS);
  expect(log.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("with 0 days it is deleted at once, and of a server that Discord cannot reach for a while nothing is", async () => {
  const { scene, isKept } = await openKeeping(0);
  await using _ = scene;
  const { discord, guild } = scene;
  await expect.poll(() => isKept(ANOTHER)).toBe("nothing");

  discord.world.dispatch("GUILD_DELETE", { id: guild.id, unavailable: true });
  await discord.replyTo(
    discord.say(
      scene.ann,
      discord.world.addChannel({ recipient: scene.ann }),
      "When was the lighthouse of Skerry lit?",
    ),
  );
  expect(isKept(guild.id)).toBe("all");
  discord.world.dispatch("GUILD_DELETE", { id: guild.id });
  await expect.poll(() => isKept(guild.id)).toBe("nothing");
});
