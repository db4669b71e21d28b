import { fileURLToPath } from "node:url";
import { ShardingManager } from "discord.js";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { builtModule } from "../../retrieve/engine/fork-module.ts";
import type { Collections } from "../collections/collections.ts";
import { type HealthSettings, openHealth } from "../gateway/health.ts";
import { openMetrics } from "../gateway/metrics.ts";
import type { Recommendation } from "../gateway/recommended-shards.ts";
import type { RunningBot } from "../gateway/run-bot.ts";
import { BotStartError } from "../gateway/start-error.ts";
import { joinedSigns } from "../gateway/vital-signs.ts";
import { calledObject } from "./called-collections.ts";
import { LoginTurns } from "./login-turns.ts";
import type { ShardSettings } from "./shard-message.ts";
import { SupervisedShard } from "./supervised-shard.ts";

const SHARD_PROCESS = new URL("./shard-process.ts", import.meta.url);

/** What the manager itself needs, beside what it tells its processes. */
export interface Managed {
  readonly recommended: Recommendation;
  readonly engine: Engine;
  /** Its owner closes it after the bot has stopped. */
  readonly collections: Collections;
  readonly log: Log;
  /** Of all processes together; none if left out. */
  readonly health?: HealthSettings;
  /** Given when the bot is to stop, also while it logs in. */
  readonly ending?: AbortSignal;
}

/**
 * Runs the bot in a process for each shard, all of which ask the engine and the collections of this one. A process that dies is
 * started again; the questions of the others go on. Resolves when all have logged in.
 * @throws BotStartError where Discord does not take the bot
 */
export async function runShards(settings: ShardSettings, managed: Managed): Promise<RunningBot> {
  const { recommended, engine, collections, log, ending } = managed;
  const { shards: count, concurrency } = recommended;
  let close: (reason: BotStartError | null) => void = () => undefined;
  const closed = new Promise<BotStartError | null>((resolve) => {
    close = resolve;
  });
  const shards: SupervisedShard[] = [];
  const signs = async () => {
    const told = await Promise.all(shards.map((shard) => shard.signs()));
    return joinedSigns(
      told.filter((each) => each !== null),
      count,
    );
  };
  const counts = async () => (await Promise.all(shards.map((shard) => shard.counts()))).flat();
  const health = managed.health
    ? await openHealth({ engine, collections, log, signs, counts }, await openMetrics(settings.version), managed.health)
    : null;
  let stopped: Promise<void> | null = null;
  const stop = (reason: BotStartError | null = null) => {
    stopped ??= Promise.all(shards.map((shard) => shard.stop()))
      .then(() => health?.close())
      .then(() => close(reason));
    return stopped;
  };
  const manager = new ShardingManager(fileURLToPath(builtModule(SHARD_PROCESS)), {
    token: settings.token,
    totalShards: count,
    execArgv: ["--enable-source-maps"],
    // Not at once and for ever, as each log-in counts against a day's.
    respawn: false,
  });
  const turns = new LoginTurns(concurrency);
  for (let id = 0; id < count; id++) {
    shards.push(
      new SupervisedShard(manager.createShard(id), {
        turns,
        log,
        open: {
          kind: "open",
          settings,
          shard: { id, count },
          extensions: collections.extensions,
          isCounted: health !== null,
        },
        resolve: (target) => calledObject(target, engine, collections),
        onFailed: (error) => void stop(error),
      }),
    );
  }
  if (ending?.aborted) void stop();
  ending?.addEventListener("abort", () => void stop(), { once: true });
  const early = await Promise.race([startAll(shards), closed]);
  if (early !== "ready") throw early ?? new BotStartError("told-to-end", "The bot was told to end as it logged in.");
  const { servers } = await signs();
  log.info({ servers, shards: count }, "ready");
  return { closed, healthPort: health?.port ?? null, signs, stop: () => stop() };
}

/** Resolves when all are ready. The first registers the commands, which the others then find registered. */
async function startAll(shards: readonly SupervisedShard[]): Promise<"ready"> {
  const [first, ...others] = shards;
  await first?.start();
  for (const shard of others) void shard.start();
  await Promise.all(shards.map(({ firstReady }) => firstReady));
  return "ready";
}
