/** Base and version of Discord's REST API. */
const DISCORD_API = "https://discord.com/api";
const API_VERSION = 10;
/** Whoever waits longer, in milliseconds, is told nothing. */
const PATIENCE_MS = 10_000;

/** Shards that one process holds by itself: Discord recommends one more for each thousand of servers. */
export const SHARDS_IN_ONE_PROCESS = 2;

/** What Discord says of how a bot should connect to the gateway. */
export interface Recommendation {
  /** Connections among which its servers are divided, at least 1. */
  readonly shards: number;
  /** How many of them may log in at the same time, at least 1; the next ones five seconds later. */
  readonly concurrency: number;
}

/**
 * Asks Discord how many shards a bot needs. Null where it does not say: a log-in then tells why.
 * @param apiUrl as in `BotSettings`
 * @param ending ends the waiting
 */
export async function recommendedShards(
  token: string,
  apiUrl = DISCORD_API,
  ending?: AbortSignal,
): Promise<Recommendation | null> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(`${apiUrl.replace(/(?<!\/)\/+$/, "")}/v${API_VERSION}/gateway/bot`, {
      headers: { authorization: `Bot ${token}` },
      signal: ending === undefined ? patience : AbortSignal.any([patience, ending]),
    });
    const told = (await response.json()) as { shards?: unknown; session_start_limit?: { max_concurrency?: unknown } };
    if (!response.ok || !isCount(told.shards)) return null;
    const concurrency = told.session_start_limit?.max_concurrency;
    return { shards: told.shards, concurrency: isCount(concurrency) ? concurrency : 1 };
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}
