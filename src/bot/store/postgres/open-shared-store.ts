import { SILENT_LOG } from "../../../log/log.ts";
import { postgresAt } from "../../../retrieve/store/postgres/server/client.ts";
import { dropBotMemory, readBotMemory } from "../bot-memory.ts";
import type { BotStore } from "../store.ts";
import { PostgresBotStore, type SharedStoreOptions } from "./postgres-store.ts";
import { Tables } from "./tables.ts";

/** Opens what bots remember together, in a PostgreSQL database. @throws StoreError when it cannot be reached or used. */
export async function openSharedBotStore(options: SharedStoreOptions): Promise<BotStore> {
  const database = postgresAt(options.url);
  try {
    const store = new PostgresBotStore(new Tables(database, options.log ?? SILENT_LOG), options);
    const memory = options.before === undefined ? null : readBotMemory(options.before);
    await store.open(memory);
    if (options.before !== undefined && memory !== null) dropBotMemory(options.before);
    return store;
  } catch (error) {
    await database.close();
    throw error;
  }
}
