import type { RequestListener } from "node:http";
import { type HttpServer, openServer, READING_METHODS } from "../../http/local-server.ts";
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

/**
 * Answers `GET /health` with 200 while the bot is connected and its engine answers, else 503, for supervisors; and
 * `GET /metrics` for Prometheus.
 * @throws BotStartError when the port is taken
 */
export async function openHealth(
  watched: Watched & { readonly log: Log },
  metrics: Metrics,
  { port, host = "127.0.0.1" }: HealthSettings,
): Promise<HttpServer> {
  const { log } = watched;
  const answer: RequestListener = (request, response) => {
    if (!READING_METHODS.includes(request.method ?? "")) {
      response.writeHead(405, { allow: READING_METHODS.join(", ") }).end();
      return;
    }
    const [path = ""] = request.url?.split("?") ?? [];
    pageFor(path, watched, metrics)
      .catch((error: unknown) => {
        log.error({ err: error, path }, "the health endpoint has failed");
        return { status: 500, contentType: "text/plain", text: "" };
      })
      .then(({ status, contentType, text }) => response.writeHead(status, { "content-type": contentType }).end(text));
  };
  const onTrouble = (error: Error) => log.warn({ err: error }, "the health endpoint could not take a connection");
  return openServer(answer, { port, host, onTrouble }).catch((cause: unknown) => {
    const message = `The health endpoint cannot listen on ${host}:${port}; choose another port, or another HEALTH_HOST.`;
    throw new BotStartError("health-port", message, { cause });
  });
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
