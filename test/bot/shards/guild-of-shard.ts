/** Some time in 2026, in milliseconds, a multiple of each small count of shards. */
const MOMENT = 360_360_000_000;

/** The id of a server that belongs to one of so many shards; another one for another number. */
export function guildOfShard(shard: number, count: number, number = 0): string {
  return String(BigInt(MOMENT + shard + number * count) << 22n);
}
