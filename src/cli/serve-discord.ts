import { createHash } from "node:crypto";
import { join } from "node:path";
import { openCollections } from "../bot/collections/folder-collections.ts";
import type { SharedFiles } from "../bot/collections/shared-files.ts";
import { describeBotError } from "../bot/gateway/describe-error.ts";
import { recommendedShards, SHARDS_IN_ONE_PROCESS } from "../bot/gateway/recommended-shards.ts";
import { runBot } from "../bot/gateway/run-bot.ts";
import { runShards } from "../bot/shards/run-shards.ts";
import type { SharedStore, StoreOfBot } from "../bot/shards/shard-message.ts";
import { openBotStore } from "../bot/store/sqlite-store.ts";
import type { BotStore } from "../bot/store/store.ts";
import { type Log, openLog } from "../log/log.ts";
import type { Engine } from "../retrieve/engine/engine.ts";
import { forkedIndexer } from "./forked-indexer.ts";
import { ownVersion } from "./installation.ts";
import { logSettings } from "./terminal/log-settings.ts";
import type { Settings } from "./terminal/settings.ts";
import { whenToldToEnd } from "./terminal/told-to-end.ts";

/**
 * Answers on Discord until it is told to end, from a data folder that is this process's (`takeDataFolder`). Servers' own articles that another model embedded are embedded again once
 * `ready` has come, so that the operator's come first.
 * @throws BotStartError when Discord refuses the bot at log-in, or closes the connection and takes no new one
 */
export async function serveDiscord(
  token: string,
  settings: Settings,
  engine: Engine,
  ready: Promise<void>,
): Promise<void> {
  const logging = logSettings(settings);
  const log = await openLog(logging, { describe: describeBotError });
  const { model, reranker, threshold, ocrLanguages, withoutParts } = settings;
  const file = join(settings.dataFolder, "bot.sqlite");
  const place: StoreOfBot = settings.store === null ? { file } : { url: settings.store, bot: nameOf(token) };
  const shared = "url" in place ? await openShared(place, file, log) : null;
  const store = shared?.store ?? openBotStore({ file, log });
  const indexer = forkedIndexer({
    ...{ model, reranker, threshold, ocrLanguages, log: logging },
    ...(settings.store === null ? {} : { store: settings.store, withoutParts }),
  });
  const collections = openCollections({
    folder: join(settings.dataFolder, "servers"),
    indexer,
    log,
    ...(shared === null ? {} : { shared: shared.files }),
    ...(settings.serversDiskMegabytes === null ? {} : { diskMegabytes: settings.serversDiskMegabytes }),
  });
  const told = new AbortController();
  const forget = whenToldToEnd(() => told.abort(), settings);
  try {
    const common = {
      token,
      version: ownVersion(),
      messageContent: settings.messageContent,
      ...(settings.forgetServersAfterDays === null ? {} : { forgetServersAfterDays: settings.forgetServersAfterDays }),
      ...(settings.discordApiUrl === null ? {} : { apiUrl: settings.discordApiUrl }),
    };
    const own = {
      collections,
      ending: told.signal,
      ...(settings.healthPort === null ? {} : { health: { port: settings.healthPort, host: settings.healthHost } }),
    };
    const recommended = await recommendedShards(token, common.apiUrl, told.signal);
    const isLarge = recommended !== null && recommended.shards > SHARDS_IN_ONE_PROCESS;
    if (isLarge) console.log(`Discord recommends ${recommended.shards} shards: each is a process of its own.`);
    const bot = isLarge
      ? await runShards({ ...common, store: place, log: logging }, { ...own, recommended, engine, log })
      : await runBot({ ...common, ...own, store }, engine, log);
    console.log("Verbatim is on Discord. Ctrl+C ends it.");
    ready
      .then(() => collections.rebuildOutdated())
      .catch((error: unknown) => log.error({ err: error }, "servers' articles were not embedded again"));
    const ended = await bot.closed;
    if (ended !== null) throw ended;
  } catch (error) {
    // Told to end while it logs in: then it is not on Discord, as was wanted.
    if (!told.signal.aborted) throw error;
  } finally {
    forget();
    await collections.close();
    await store.close();
  }
}

/** What bots on several machines keep together, in a database. @throws StoreError when it cannot be reached or used. */
async function openShared(
  place: SharedStore,
  before: string,
  log: Log,
): Promise<{ store: BotStore; files: SharedFiles }> {
  const { openSharedBotStore } = await import("../bot/store/postgres/open-shared-store.ts");
  const { openSharedFiles } = await import("../bot/collections/shared/postgres-files.ts");
  const store = await openSharedBotStore({ ...place, before, log });
  try {
    return { store, files: await openSharedFiles(place.url) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The same bot is the same on every machine; of the token there is only a hash, cut short. */
function nameOf(token: string): string {
  return createHash("sha256").update(token).digest("hex").slice(0, 16);
}
