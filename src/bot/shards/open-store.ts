import type { Log } from "../../log/log.ts";
import { openBotStore } from "../store/sqlite-store.ts";
import type { BotStore } from "../store/store.ts";
import type { StoreOfBot } from "./shard-message.ts";

/**
 * Opens what the bot remembers, in a process of several: each has its own connection, and what belongs to a server is changed
 * by the one that has the server. @throws StoreError when a database cannot be reached or used
 */
export async function openStoreOfBot(place: StoreOfBot, log: Log): Promise<BotStore> {
  if ("file" in place) return openBotStore({ ...place, log });
  const { openSharedBotStore } = await import("../store/postgres/open-shared-store.ts");
  return openSharedBotStore({ ...place, log });
}
