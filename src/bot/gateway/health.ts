import { createServer, type Server } from "node:http";
import type { Log } from "../../log/log.ts";
import type { Metrics, Watched } from "./metrics.ts";
import { BotStartError } from "./start-error.ts";
import { vitalSigns } from "./vital-signs.ts";

/** Where the health endpoint listens. */
export interface HealthSettings {
  /** 0 for any free port. */
  readonly port: number;
  /** 127.0.0.1 if left out: this machine only. */
  readonly host?: string;
}

/** A supervisor and a scraper ask at once; who has not asked after so many milliseconds only holds a connection. */
const LONGEST_REQUEST = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 5_000 };
const METHODS = ["GET", "HEAD"];

export interface HealthEndpoint {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `GET /health` with 200 while the bot is connected and its engine answers, else 503, for supervisors; and
 * `GET /metrics` for Prometheus.
 * @throws BotStartError when the port is taken
 */
export async function openHealth(
  watched: Watched & { readonly log: Log },
  metrics: Metrics,
  { port, host = "127.0.0.1" }: HealthSettings,
): Promise<HealthEndpoint> {
  const { log } = watched;
  const server = createServer(LONGEST_REQUEST, (request, response) => {
    if (!METHODS.includes(request.method ?? "")) {
      response.writeHead(405, { allow: METHODS.join(", ") }).end();
      return;
    }
    const [path = ""] = request.url?.split("?") ?? [];
    pageFor(path, watched, metrics)
      .catch((error: unknown) => {
        log.error({ err: error, path }, "the health endpoint has failed");
        return { status: 500, contentType: "text/plain", text: "" };
      })
      .then(({ status, contentType, text }) => response.writeHead(status, { "content-type": contentType }).end(text));
  });
  await listen(server, port, host);
  server.on("error", (error) => log.warn({ err: error }, "the health endpoint could not take a connection"));
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

interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

async function pageFor(path: string, watched: Watched, metrics: Metrics): Promise<Page> {
  if (path === "/metrics") return { status: 200, ...(await metrics.scrape(watched)) };
  if (path !== "/health") return { status: 404, contentType: "text/plain", text: "" };
  const { index, ...signs } = await vitalSigns(watched.engine, await watched.signs());
  const facts = { ...signs, articles: index?.articles ?? null, generation: index?.generation ?? null };
  return { status: signs.ready ? 200 : 503, contentType: "application/json", text: `${JSON.stringify(facts)}\n` };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (cause) =>
      reject(
        new BotStartError(
          "health-port",
          `The health endpoint cannot listen on ${host}:${port}; choose another port, or another HEALTH_HOST.`,
          {
            cause,
          },
        ),
      ),
    );
    server.listen(port, host);
  });
}
