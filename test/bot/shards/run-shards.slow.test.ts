import { join } from "node:path";
import type { APIUser } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Added, Collections, NewFile, Offer } from "../../../src/bot/collections/collections.ts";
import type { RunningBot } from "../../../src/bot/gateway/run-bot.ts";
import { runShards } from "../../../src/bot/shards/run-shards.ts";
import { openBotStore } from "../../../src/bot/store/sqlite-store.ts";
import type { BotStore } from "../../../src/bot/store/store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { scrape } from "../gateway/exposition.ts";
import { type KeptLog, keptLog } from "../quiet-log.ts";
import { visibleText } from "../scene.ts";
import { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import type { StandInChannel } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";
import { childrenOf } from "./children-of.ts";
import { guildOfShard } from "./guild-of-shard.ts";

const SHARDS = 3;
const QUESTION = "When was the lighthouse of Skerry lit?";
const MANAGER = 32n;

/** Servers' own articles that have been given so far, as a text for each server. */
class GivenArticles
  implements
    Pick<Collections, "extensions" | "engineOf" | "list" | "offer" | "accept" | "lastChange" | "guilds" | "forget">
{
  readonly extensions = [".md"];
  readonly given = new Map<string, string>();
  readonly forgotten: string[] = [];
  readonly #offered = new Map<string, string>();

  async engineOf(guildId: string) {
    const text = this.given.get(guildId);
    return text === undefined ? null : new TinyEngine([{ title: "Its own", text }]);
  }

  async offer(guildId: string, files: readonly NewFile[]): Promise<Offer> {
    const [{ name, bytes }] = files as [NewFile];
    const content = typeof bytes === "function" ? await bytes() : bytes;
    this.#offered.set(guildId, Buffer.from(content).toString("utf8"));
    const counts = { articles: 1, untitled: 1, blankPages: 0, recognizedPages: 0, share: 1 };
    const reading = { name, size: content.length, languages: ["en"], headlines: [], beginning: "", encoding: "utf-8" };
    const readings = [{ ...reading, ...counts }];
    return { id: "an-offer", readings, replacing: [], clashing: [], unfetched: [], problems: [] };
  }

  async accept(guildId: string, _: string, onProgress: (done: number, total: number) => void): Promise<Added> {
    onProgress(0, 1);
    this.given.set(guildId, this.#offered.get(guildId) ?? "");
    const counts = { files: 1, articles: 1, passages: 1 };
    return { taken: ["own.md"], replaced: [], clashing: [], unfetched: [], problems: [], ...counts };
  }

  async lastChange() {
    return null;
  }

  async list(guildId: string) {
    return this.given.has(guildId) ? ["own.md"] : [];
  }

  async guilds() {
    return [...this.given.keys()];
  }

  async forget(guildId: string) {
    this.forgotten.push(guildId);
  }
}

/** One bot for all tests, as its processes take seconds to start. */
describe("a bot of three shards", () => {
  const collections = new GivenArticles();
  let discord: DiscordStandIn;
  let engine: TinyEngine;
  let store: BotStore;
  let log: KeptLog;
  let bot: RunningBot;
  let channels: StandInChannel[];
  let ann: APIUser;

  beforeAll(async () => {
    discord = await DiscordStandIn.open();
    const { world, rest } = discord;
    Object.assign(rest.sharding, { shards: SHARDS, max_concurrency: SHARDS });
    ann = world.addUser("ann");
    channels = Array.from({ length: SHARDS }, (_, shard) =>
      world.addChannel({ guild: world.addGuild({ id: guildOfShard(shard, SHARDS) }) }),
    );
    engine = new TinyEngine();
    log = keptLog();
    const file = join(temporaryFolder(), "bot.sqlite");
    store = openBotStore({ file });
    for (let shard = 0; shard < SHARDS; shard++)
      await store.changeSettings(guildOfShard(shard, SHARDS, 1), { count: 2 });
    bot = await runShards(
      {
        token: world.token,
        apiUrl: discord.apiUrl,
        version: "0.0.0",
        store: { file },
        log: { level: "silent", pretty: false },
      },
      {
        recommended: { shards: SHARDS, concurrency: SHARDS },
        engine,
        collections: collections as unknown as Collections,
        log,
        health: { port: 0 },
      },
    );
  });

  afterAll(async () => {
    await bot.stop();
    await store.close();
    await discord.close();
    // discord.js tells the processes that it starts so, and this one with them: another test's bot would take itself for a shard.
    for (const name of ["SHARDING_MANAGER", "SHARDING_MANAGER_MODE", "DISCORD_TOKEN"]) delete process.env[name];
  });

  const ask = async (channel: StandInChannel, question = QUESTION) =>
    visibleText(await discord.command(ann, channel, "ask", { question }));
  const health = async () =>
    (await fetch(`http://127.0.0.1:${bot.healthPort}/health`)).json() as Promise<{ ready: boolean }>;

  test("has each shard in a process, registers the commands once, and tells the servers of all", async () => {
    expect(discord.gateway.shards).toEqual([0, 1, 2]);
    expect(childrenOf(process.pid, "shard-process")).toHaveLength(SHARDS);
    expect(
      discord.world.requests.filter(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
    ).toHaveLength(1);
    expect(await health()).toMatchObject({ ready: true, shards: 3, shardsUp: 3, servers: 3, articles: 3 });
    await expect.poll(() => JSON.stringify(discord.gateway.presences).match(/3 articles/g)).toHaveLength(SHARDS);
  });

  test("answers in servers of each shard, and in direct messages, from the one engine", async () => {
    const before = engine.asked.length;
    for (const channel of channels) expect(await ask(channel)).toContain("was lit in 1854");
    const direct = discord.say(ann, discord.world.addChannel({ recipient: ann }), QUESTION);
    expect(visibleText(await discord.replyTo(direct))).toContain("was lit in 1854");
    expect(engine.asked).toHaveLength(before + SHARDS + 1);
    const { values } = await scrape(bot.healthPort);
    expect(values.get('verbatim_questions_total{way="slash"}')).toBe(SHARDS);
    expect(values.get('verbatim_questions_total{way="dm"}')).toBe(1);
    expect(values.get("verbatim_queue_limit")).toBe(SHARDS * 96);
    expect(values.get("verbatim_shards_up")).toBe(SHARDS);
  });

  test("tells of an error of the engine by the id under which it is logged", async () => {
    engine.before = () => Promise.reject(new Error("gone"));
    const told = await ask(channels[1] as StandInChannel);
    engine.before = async () => undefined;
    const [line] = log.lines.filter(({ level }) => level === "error");
    expect(line?.message).toBe("another process's call has failed");
    expect(told).toMatch(/\b[0-9a-f]{8}\b/);
  });

  test("keeps servers' own articles in one place: an upload goes there, and only its server is answered from it", async () => {
    const [, here, elsewhere] = channels as [StandInChannel, StandInChannel, StandInChannel];
    const content = "Quillmoor flies its kites in March.";
    const added = await discord.command(
      ann,
      here,
      "articles add",
      { file: { filename: "own.md", content } },
      { permissions: MANAGER },
    );
    discord.press(ann, added, "accept", { permissions: MANAGER });
    await expect.poll(() => visibleText(added)).toContain("Added: 1");
    expect(await ask(here, "When does Quillmoor fly its kites?")).toContain("in March");
    expect(await ask(elsewhere, "When does Quillmoor fly its kites?")).not.toContain("in March");
  });

  test("notes what is asked in servers of each shard in one store, and never forgets a server of another shard", async () => {
    const [first, second] = channels as [StandInChannel, StandInChannel, StandInChannel];
    for (const channel of [first, second]) {
      await ask(channel, "Who invented sourdough bread?");
      await expect.poll(() => store.gaps(channel.guildId ?? "", 1)).toContain("Who invented sourdough bread?");
    }
    const left = await store.leftSince(0);
    expect(left.toSorted()).toEqual([0, 1, 2].map((shard) => guildOfShard(shard, SHARDS, 1)).toSorted());
  });

  test("starts a shard again whose process is killed, while the others answer", async () => {
    const asked = (await scrape(bot.healthPort)).values.get('verbatim_questions_total{way="slash"}') ?? 0;
    const [victim] = childrenOf(process.pid, "shard-process").toReversed();
    process.kill(victim as number, "SIGKILL");
    await expect.poll(() => discord.gateway.shards.length).toBe(SHARDS - 1);
    const lost = [0, 1, 2].find((shard) => !discord.gateway.shards.includes(shard)) as number;
    expect(await health()).toMatchObject({ ready: false, shardsUp: SHARDS - 1 });
    for (const [shard, channel] of channels.entries()) {
      if (shard !== lost) expect(await ask(channel)).toContain("was lit in 1854");
    }
    await expect.poll(() => discord.gateway.shards).toEqual([0, 1, 2]);
    expect(await ask(channels[lost] as StandInChannel)).toContain("was lit in 1854");
    await expect.poll(async () => (await health()).ready).toBe(true);
    expect((await scrape(bot.healthPort)).values.get('verbatim_questions_total{way="slash"}')).toBe(asked + SHARDS);
    expect(discord.world.violations).toEqual([]);
  });

  test("finishes what it has begun when it is stopped, and leaves no process", async () => {
    const before = engine.asked.length;
    let finish = () => {};
    engine.before = () => new Promise((resolve) => (finish = resolve));
    const interaction = discord.sendCommand(ann, channels[2] as StandInChannel, "ask", { question: QUESTION });
    await expect.poll(() => engine.asked.length).toBe(before + 1);
    discord.gateway.closeCodes.length = 0;
    const stopped = bot.stop();
    finish();
    await stopped;
    expect(visibleText(await discord.response(interaction))).toContain("was lit in 1854");
    expect(discord.gateway.closeCodes).toEqual([1000, 1000, 1000]);
    expect(childrenOf(process.pid, "shard-process")).toEqual([]);
    expect(await bot.closed).toBeNull();
  });
});
