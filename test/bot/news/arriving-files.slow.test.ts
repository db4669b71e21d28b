import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test, vi } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { openEngine } from "../../retrieve/open-engine.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { settingsFor, visibleText } from "../scene.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";

/** Some minutes on a small machine. */
const MOST_MS = 30 * 60_000;
const BATCHES = 40;
const FILES_A_BATCH = 250;
const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1, 12);
const BETWEEN = 6 * HOUR;
const LOOK_MS = 10 * 60_000;
const WRITES = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

const THINGS = [
  "ferry",
  "orchard",
  "archive",
  "bakery",
  "tunnel",
  "observatory",
  "theatre",
  "reservoir",
  "school",
  "quarry",
];
const PLACES = ["Arden", "Belmar", "Corvo", "Dunlea", "Elsbeth", "Fenwick", "Garrow", "Hollin", "Ivring", "Jarrow"];
const DEEDS = [
  "was repaired after the winter storms damaged its roof",
  "welcomed more visitors than in any spring before",
  "received a new director from the provincial council",
  "closed for a month while engineers inspected its walls",
  "won a prize for the way in which it saves energy",
];

/** The nth of the articles that arrive: most of them alike, as news are. */
function article(n: number): string {
  const [thing, place, deed] = [THINGS[n % 10], PLACES[Math.floor(n / 10) % 10], DEEDS[Math.floor(n / 100) % 5]];
  const answers =
    n % 997 === 500 ? `The bridge of ${place} was designed by the engineer Ottilie Brandt, number ${n}.` : "";
  return [
    `---\ndate: ${new Date(START + (n / FILES_A_BATCH) * BETWEEN).toISOString().slice(0, 10)}\n---`,
    `# The ${thing} of ${place}, part ${n}`,
    `The ${thing} of ${place} ${deed}, as report ${n} of the municipal office explains in detail. ${answers}`,
    `Neighbours of the ${thing} said that they had waited ${n} days for this decision of the council.`,
  ].join("\n\n");
}

test(
  "over 10,000 arriving files, restarts and kills between, nothing is said twice, and there is one digest a day at most",
  async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"], now: START });
    onTestFinished(() => void vi.useRealTimers());
    const models = await builtInModels();
    const base = temporaryFolder();
    const [articles, index] = [join(base, "articles"), join(base, "index")];
    mkdirSync(articles);
    const arrive = async (batch: number) => {
      const from = batch * FILES_A_BATCH;
      for (let n = from; n < from + FILES_A_BATCH; n++) writeFileSync(join(articles, `${n}.md`), article(n));
      await updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models });
    };
    await arrive(0);
    const engine = openEngine(index, models);
    const discord = await DiscordStandIn.open();
    const { world } = discord;
    const channel = world.addChannel({ guild: world.addGuild() });
    const users = ["ann", "ben", "cy"].map((name) => world.addUser(name));
    const store = openBotStore({ file: join(base, "bot.sqlite") });
    const { changeFollow, settleDigest } = store.news;
    const start = () => runBot({ ...settingsFor(world.token, discord.apiUrl), store }, engine, keptLog());
    let bot = await start();
    for (const user of users) {
      const question = "Who designed the bridge?";
      await discord.command(user, channel, "follow", { question }, { permissions: WRITES });
    }
    const [ann] = users;
    if (ann === undefined) throw new Error("there are three");
    await discord.command(ann, channel, "digest", { every: "daily" });
    let slowest = 0;
    const ask = engine.digest.bind(engine);
    engine.digest = async (request) => {
      const began = performance.now();
      const digest = await ask(request);
      slowest = Math.max(slowest, performance.now() - began);
      return digest;
    };

    for (let batch = 1; batch < BATCHES; batch++) {
      // Every fifth time the bot is killed after it has posted and before it notes that.
      const isKilled = batch % 5 === 0;
      store.news.changeFollow = async (follow, change) => {
        if (isKilled && change.state === "told") throw new Error("killed");
        return changeFollow.call(store.news, follow, change);
      };
      store.news.settleDigest = async (...settled) => {
        if (isKilled) throw new Error("killed");
        return settleDigest.call(store.news, ...settled);
      };
      await arrive(batch);
      vi.setSystemTime(START + batch * BETWEEN);
      for (let looks = 0; looks < 2; looks++) {
        await vi.advanceTimersByTimeAsync(LOOK_MS);
        await new Promise((resolve) => setTimeout(resolve, 700));
      }
      if (batch % 3 !== 0 && !isKilled) continue;
      await bot.stop();
      Object.assign(store.news, { changeFollow, settleDigest });
      bot = await start();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await bot.stop();

    const unasked = [...world.messages.values()].filter(
      ({ channelId, interaction }) => channelId === channel.id && interaction === null,
    );
    const texts = unasked.map(visibleText);
    const told = texts.filter((text) => text.includes("answers what you follow"));
    expect(told).toHaveLength(1);
    for (const { id } of users) expect(told[0]?.split(id)).toHaveLength(2);
    const digests = texts.filter((text) => text.includes("New here"));
    const days = Math.floor((BATCHES * BETWEEN) / (24 * HOUR));
    expect(digests.length).toBeGreaterThan(days / 2);
    expect(digests.length).toBeLessThanOrEqual(days);
    const marks = unasked.flatMap((message) => discord.customIds(message).filter((id) => id.startsWith("nodigest")));
    expect(new Set(marks).size).toBe(digests.length);
    const sentences = digests.flatMap((text) => text.match(/^(?:The|Neighbours) .{40,}\.$/gmu) ?? []);
    expect(sentences.length).toBeGreaterThan(digests.length);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(world.violations).toEqual([]);
    console.log(`${digests.length} digests in ${days} days, the slowest made in ${Math.round(slowest)} ms.`);
    await engine.close();
    await store.close();
    await discord.close();
  },
  MOST_MS,
);
