import type { Client } from "discord.js";

const SNOWFLAKE = /^\d+$/;
/** The lower bits of an id say nothing of the shard [topics/gateway, "Sharding Formula"]. */
const SHARD_SHIFT = 22n;

/**
 * Whether a server's events come to this process: where a bot has several, each has its share of the servers, and knows
 * nothing of the others' but that they are not its own.
 */
export function isOwnServer({ options }: Pick<Client<true>, "options">, guildId: string): boolean {
  const { shards, shardCount = 1 } = options;
  // What is no id is the first's, as direct messages are.
  const shard = SNOWFLAKE.test(guildId) ? Number((BigInt(guildId) >> SHARD_SHIFT) % BigInt(shardCount)) : 0;
  return !Array.isArray(shards) || shards.includes(shard);
}
