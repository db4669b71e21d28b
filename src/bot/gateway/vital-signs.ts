import { Status } from "discord.js";
import type { Engine, EngineStatus } from "../../retrieve/engine/engine.ts";
import type { Bot } from "../calls/bot.ts";

/** How the connections to Discord are doing, of one process or of all. */
export interface GatewaySigns {
  /** Connections among which the bot's servers are divided, and how many of them stand. */
  readonly shards: number;
  readonly shardsUp: number;
  /** Milliseconds to Discord and back, by the latest heartbeats on average; 0 before the first. */
  readonly gatewayMs: number;
  readonly servers: number;
  /** It takes no new requests. */
  readonly stopping: boolean;
  /** Questions, and presses of buttons, that are answered now or wait, and how many there may be. */
  readonly queue: { readonly taken: number; readonly most: number };
}

/** How the bot is doing, for supervisors. */
export interface VitalSigns extends Omit<GatewaySigns, "stopping" | "queue"> {
  /** Connected, not about to end, and its engine answers. */
  readonly ready: boolean;
  /** All shards are connected. */
  readonly gateway: boolean;
  /** What the engine tells of its index; null when it does not answer in time. */
  readonly index: EngineStatus | null;
}

/** The engine normally answers within milliseconds. */
const ENGINE_PATIENCE_MS = 2_000;

/** Looks how the bot is doing; an engine that hangs is not waited for. */
export async function vitalSigns(engine: Engine, signs: GatewaySigns): Promise<VitalSigns> {
  const { stopping, queue: _, ...gatewaySigns } = signs;
  const index = await statusInTime(engine);
  const gateway = signs.shardsUp === signs.shards;
  return { ready: gateway && !stopping && index !== null, gateway, ...gatewaySigns, index };
}

/**
 * What this process knows of its own connections. discord.js counts a client as ready for as long as it is not destroyed; whether
 * its connections stand, their shards say.
 */
export function gatewaySigns({ client, inFlight, admission }: Bot): GatewaySigns {
  const { shards, ping } = client.ws;
  return {
    shards: Math.max(1, shards.size),
    shardsUp: shards.filter(({ status }) => status === Status.Ready).size,
    gatewayMs: Math.max(0, Math.round(ping)),
    servers: client.guilds.cache.size,
    stopping: inFlight.isClosed,
    queue: { taken: admission.taken, most: admission.most },
  };
}

/** What processes that have one shard each know together. @param shards of all processes, those included that are not there */
export function joinedSigns(signs: readonly GatewaySigns[], shards: number): GatewaySigns {
  const sum = (of: (each: GatewaySigns) => number) => signs.reduce((total, each) => total + of(each), 0);
  return {
    shards,
    shardsUp: sum(({ shardsUp }) => shardsUp),
    gatewayMs: signs.length === 0 ? 0 : Math.round(sum(({ gatewayMs }) => gatewayMs) / signs.length),
    servers: sum(({ servers }) => servers),
    stopping: signs.some(({ stopping }) => stopping),
    queue: { taken: sum(({ queue }) => queue.taken), most: sum(({ queue }) => queue.most) },
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
