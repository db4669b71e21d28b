import * as v from "valibot";
import { recommendedShards, SHARDS_IN_ONE_PROCESS } from "../bot/gateway/recommended-shards.ts";
import { messageOf } from "../errors/thrown.ts";
import { counted } from "../retrieve/indexing/counted.ts";
import type { Finding } from "../retrieve/upkeep/inspect-index.ts";
import { proxyNote } from "./terminal/proxy-note.ts";
import type { Settings } from "./terminal/settings.ts";

/** Base and version of Discord's REST API. */
const DISCORD_API = "https://discord.com/api";
const API_VERSION = 10;

/** A server that says nothing for this many milliseconds counts as out of reach. */
const PATIENCE = 10_000;

/** Flags of an application that may read all messages: of a verified one, and of one in few servers. */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const User = v.object({ username: v.string() });
const Application = v.object({
  flags: v.optional(v.number(), 0),
  approximate_guild_count: v.optional(v.nullable(v.number()), null),
});

/** Whether Discord knows the token, and what it lets the application read. Nothing of the token is ever printed. */
export async function inspectDiscord(settings: Settings): Promise<Finding[]> {
  const { discordToken, discordApiUrl } = settings;
  const subject = "Discord";
  if (discordToken === null) {
    return [{ subject, state: "no DISCORD_TOKEN: npm start talks in the terminal", remedy: null }];
  }
  const base = (discordApiUrl ?? DISCORD_API).replace(/\/+$/, "");
  const get = (path: string) =>
    fetch(`${base}/v${API_VERSION}${path}`, {
      headers: { authorization: `Bot ${discordToken}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
  try {
    const user = await get("/users/@me");
    if (user.status === 401) {
      const remedy = 'Copy it again from the developer portal ("Bot", "Reset Token") into DISCORD_TOKEN.';
      return [{ subject, state: "the token is not valid", remedy }];
    }
    if (!user.ok) return [{ subject, state: `${base} answers with error ${user.status}`, remedy: "Try again later." }];
    const { username } = v.parse(User, await user.json());
    const application = await get("/applications/@me");
    const { flags, approximate_guild_count: servers } = v.parse(
      Application,
      application.ok ? await application.json() : {},
    );
    const reads = (flags & MESSAGE_CONTENT) !== 0;
    const intents = reads
      ? "the Message Content Intent is on"
      : "the Message Content Intent is off (needed only for channels where every message is a question)";
    const recommended = await recommendedShards(discordToken, base);
    const size = [
      ...(servers === null ? [] : [`about ${counted(servers, "server")}`]),
      ...(recommended === null ? [] : [processesOf(recommended.shards)]),
    ].join(", ");
    return [{ subject, state: [`the token is ${username}'s`, intents, size].filter(Boolean).join("; "), remedy: null }];
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = messageOf(cause);
    const remedy = `Check the connection and DISCORD_API_URL.${proxyNote(settings)}`;
    return [{ subject, state: `${base} cannot be reached (${reason})`, remedy }];
  }
}

/** How `npm start` connects as many shards as Discord recommends. */
function processesOf(shards: number): string {
  return `${counted(shards, "shard")}${shards > SHARDS_IN_ONE_PROCESS ? ", each a process of its own" : ""}`;
}
