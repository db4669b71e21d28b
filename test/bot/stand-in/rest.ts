import type { IncomingMessage, ServerResponse } from "node:http";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { channelRoutes } from "./channel-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { commandFaults } from "./message-rules.ts";
import { type Body, type Outcome, ok, type Route, refused, violated } from "./outcome.ts";
import type { World } from "./world.ts";

/** What a test makes go wrong: return an outcome to answer with it, undefined to go on as usual. */
export type Fault = (method: string, path: string, body: Body) => Outcome | undefined | Promise<Outcome | undefined>;

/** A server's audit log, of which a test may make more. */
export const NO_AUDIT_LOG = {
  audit_log_entries: [],
  users: [],
  integrations: [],
  webhooks: [],
  threads: [],
  application_commands: [],
  auto_moderation_rules: [],
  guild_scheduled_events: [],
};

/** The part of Discord's REST API that a bot like this one needs, as strict as Discord about limits, order and time. */
export class Rest {
  readonly faults: Fault[] = [];
  /** What is recommended to a bot that asks for the gateway, and how many of its shards may identify at once. */
  readonly sharding = { shards: 1, max_concurrency: 1 };
  /** Whether a request is done, and its outcome lost on the way: the bot sees a 502. */
  isOutcomeLost: (method: string, path: string) => boolean = () => false;
  readonly #world: World;
  readonly #gatewayUrl: () => string;
  readonly #routes: readonly Route[];

  constructor(world: World, gatewayUrl: () => string) {
    this.#world = world;
    this.#gatewayUrl = gatewayUrl;
    const { id } = world.bot;
    this.#routes = [
      ["GET", /^\/gateway\/bot$/, () => this.#gateway()],
      ["GET", /^\/users\/@me$/, () => ok(world.bot)],
      ["GET", new RegExp(`^/applications/(?:@me|${id})$`), () => this.#application(id)],
      ["GET", new RegExp(`^/applications/${id}/commands$`), (_, __, query) => this.#listCommands(query)],
      ["PUT", new RegExp(`^/applications/${id}/commands$`), (_, body) => this.#overwriteCommands(body)],
      ["GET", /^\/guilds\/\d+\/audit-logs$/, () => ok(NO_AUDIT_LOG)],
      ...interactionRoutes(world),
      ...channelRoutes(world),
    ];
  }

  /** Answers one HTTP request. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const method = request.method ?? "GET";
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const file = this.#world.files.get(/^\/api\/attachments\/(\d+)$/.exec(path)?.[1] ?? "");
    if (file !== undefined) {
      response.end(file);
      return;
    }
    const body = await readBody(request);
    const { status, body: answer, headers } = await this.#answer(method, path, body, url.searchParams, request);
    this.#world.requests.push({ method, path, body, status });
    response.writeHead(status, { ...(answer === undefined ? {} : { "content-type": "application/json" }), ...headers });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
    this.#world.changed();
  }

  async #answer(
    method: string,
    path: string,
    body: Body,
    query: URLSearchParams,
    request: IncomingMessage,
  ): Promise<Outcome> {
    const outcomes = await Promise.all(this.faults.map((fault) => fault(method, path, body)));
    const faulty = outcomes.find((outcome) => outcome !== undefined);
    if (faulty) return faulty;
    const byToken = /^\/(interactions|webhooks)\//.test(path);
    if (!byToken && request.headers.authorization !== `Bot ${this.#world.token}`) {
      return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    }
    for (const [verb, pattern, handler] of this.#routes) {
      const match = verb === method ? pattern.exec(path) : null;
      if (match === null) continue;
      const outcome = handler(match.slice(1), body, query);
      return this.isOutcomeLost(method, path) ? { status: 502, body: {} } : outcome;
    }
    this.#world.violations.push(`unknown route ${method} ${path}`);
    return refused(404, 0, "404: Not Found");
  }

  #application(id: string): Outcome {
    return ok({ id, name: "verbatim", flags: 0, approximate_guild_count: this.#world.guilds.size });
  }

  #gateway(): Outcome {
    const { shards, max_concurrency } = this.sharding;
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency };
    return ok({ url: this.#gatewayUrl(), shards, session_start_limit });
  }

  #listCommands(query: URLSearchParams): Outcome {
    const localized = query.get("with_localizations") === "true";
    return ok(
      this.#world.commands.map((command, index) => ({
        id: String(1000 + index),
        application_id: this.#world.bot.id,
        version: "1",
        default_member_permissions: null,
        nsfw: false,
        ...command,
        ...(localized ? {} : { name_localizations: undefined, description_localizations: undefined }),
      })),
    );
  }

  #overwriteCommands(body: Body): Outcome {
    const commands = Object.values(body) as RESTPostAPIApplicationCommandsJSONBody[];
    const faults = commandFaults(commands as unknown as Body[]);
    if (faults.length > 0) return violated(this.#world, faults);
    this.#world.commands = commands;
    return this.#listCommands(new URLSearchParams({ with_localizations: "true" }));
  }
}

/** A request's body; of one that brings files, its JSON part with the files' texts beside it. */
async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return bytes.length === 0 ? {} : JSON.parse(bytes.toString("utf8"));
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const uploads = [...form.values()].filter((part) => typeof part !== "string");
  const files = await Promise.all(uploads.map(async (file) => ({ name: file.name, text: await file.text() })));
  return { ...JSON.parse(String(form.get("payload_json"))), files };
}
