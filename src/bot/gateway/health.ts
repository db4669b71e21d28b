import { createServer, type Server } from "node:http";
import { Status } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { BotStartError } from "./start-error.ts";

/** Where the health endpoint listens. */
export interface HealthSettings {
  /** 0 for any free port. */
  readonly port: number;
  /** 127.0.0.1 if left out: this machine only. */
  readonly host?: string;
}

interface HealthEndpoint {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `GET /health` with 200 while the bot is connected and its engine answers, else 503; for supervisors.
 * @throws BotStartError when the port is taken
 */
export async function openHealth(bot: Bot, { port, host = "127.0.0.1" }: HealthSettings): Promise<HealthEndpoint> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url !== "/health") return response.writeHead(404).end();
      const facts = await healthOf(bot);
      response.writeHead(facts.ready ? 200 : 503, { "content-type": "application/json" });
      return response.end(`${JSON.stringify(facts)}\n`);
    })();
  });
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The engine normally answers within milliseconds. */
const ENGINE_PATIENCE_MS = 2_000;

async function healthOf({ client, engine, inFlight }: Bot) {
  const status = await Promise.race([
    engine.status().catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), ENGINE_PATIENCE_MS).unref()),
  ]);
  const gateway = isConnected(client);
  return {
    ready: gateway && !inFlight.isClosed && status !== null,
    gateway,
    gatewayMs: Math.max(0, Math.round(client.ws.ping)),
    servers: client.guilds.cache.size,
    articles: status?.articles ?? null,
    generation: status?.generation ?? null,
  };
}

/** discord.js counts a client as ready for as long as it is not destroyed; whether its connections stand, their shards say. */
function isConnected({ ws }: Bot["client"]): boolean {
  return ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (cause) =>
      reject(
        new BotStartError("health-port", `The health endpoint cannot listen on ${host}:${port}; choose another port.`, {
          cause,
        }),
      ),
    );
    server.listen(port, host);
  });
}
