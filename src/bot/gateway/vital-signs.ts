import { Status } from "discord.js";
import type { Engine, EngineStatus } from "../../retrieve/engine/engine.ts";
import type { Bot } from "../calls/bot.ts";

/** How the bot is doing, for supervisors. */
export interface VitalSigns {
  /** Connected, not about to end, and its engine answers. */
  readonly ready: boolean;
  readonly gateway: boolean;
  /** Milliseconds to Discord and back, by the latest heartbeat; 0 before the first. */
  readonly gatewayMs: number;
  readonly servers: number;
  /** What the engine tells of its index; null when it does not answer in time. */
  readonly index: EngineStatus | null;
}

/** The engine normally answers within milliseconds. */
const ENGINE_PATIENCE_MS = 2_000;

/** Looks how the bot is doing; an engine that hangs is not waited for. */
export async function vitalSigns({ client, engine, inFlight }: Bot): Promise<VitalSigns> {
  const index = await statusInTime(engine);
  const gateway = isConnected(client);
  return {
    ready: gateway && !inFlight.isClosed && index !== null,
    gateway,
    gatewayMs: Math.max(0, Math.round(client.ws.ping)),
    servers: client.guilds.cache.size,
    index,
  };
}

async function statusInTime(engine: Engine): Promise<EngineStatus | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ENGINE_PATIENCE_MS).unref();
  });
  const status = await Promise.race([engine.status().catch(() => null), tooLate]);
  clearTimeout(timer);
  return status;
}

/** discord.js counts a client as ready for as long as it is not destroyed; whether its connections stand, their shards say. */
function isConnected({ ws }: Bot["client"]): boolean {
  return ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);
}
