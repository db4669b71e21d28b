import type { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import type { Outcome } from "../../bot/stand-in/outcome.ts";

/** The shares of requests that go wrong. */
const RATE_LIMITED = 0.01;
const DOWN = 0.01;
const OUTCOME_LOST = 0.01;
const MESSAGE_REFUSED = 0.01;
const THREAD_REFUSED = 0.05;
/** Seconds that a rate limit lasts. */
const LIMIT_SECONDS = 0.02;

/** One of so many people takes no direct messages. */
const SHY = 7;

/** Discord's REST API as on a bad day. */
export function makeTrouble({ rest, world }: DiscordStandIn, random: () => number): void {
  const shy = new Set([...world.users.keys()].filter((_, at) => at % SHY === 0));
  rest.faults.push((method, path) => {
    if (path.startsWith("/gateway") || path.startsWith("/applications")) return undefined;
    if (random() < RATE_LIMITED) return rateLimited();
    if (random() < DOWN) return { status: 502, body: {} };
    if (method !== "POST") return undefined;
    const [, channelId] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    if (channelId !== undefined) {
      if (shy.has(world.channels.get(channelId)?.recipientId ?? "")) {
        return { status: 403, body: { code: 50_007, message: "Cannot send messages to this user" } };
      }
      if (random() < MESSAGE_REFUSED) return refusal(200_000, "Message was blocked by automatic moderation");
    }
    if (path.endsWith("/threads") && random() < THREAD_REFUSED)
      return refusal(160_006, "Maximum number of active threads");
    return undefined;
  });
  rest.isOutcomeLost = (method, path) =>
    ((method === "POST" && path.startsWith("/channels/")) || path.endsWith("/callback")) && random() < OUTCOME_LOST;
}

function rateLimited(): Outcome {
  const body = { message: "You are being rate limited.", retry_after: LIMIT_SECONDS, global: false };
  return { status: 429, body, headers: { "retry-after": String(LIMIT_SECONDS), "x-ratelimit-scope": "user" } };
}

function refusal(code: number, message: string): Outcome {
  return { status: 400, body: { code, message } };
}

const LOSSES = ["drop", "reconnect", "invalid-session"] as const;

/**
 * Loses the gateway in one of three ways, by turns, and waits until the bot is back. What is said meanwhile Discord tells afterwards
 * where the session is resumed; of a session that is new it tells nothing that was before.
 */
export async function loseGateway({ gateway, world }: DiscordStandIn, turn: number): Promise<void> {
  const how = LOSSES[turn % LOSSES.length] ?? "drop";
  const codes = gateway.closeCodes.length;
  gateway.interrupt(how);
  await world.until(() => (gateway.closeCodes.length > codes ? true : undefined));
  if (how === "invalid-session") await world.until(() => (gateway.connected ? true : undefined));
}
