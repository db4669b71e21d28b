import type { IncomingMessage, ServerResponse } from "node:http";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { PermissionFlagsBits } from "discord.js";
import { channelData } from "./gateway.ts";
import { commandFaults, messageFaults } from "./message-rules.ts";
import {
  type StandInChannel,
  type StandInInteraction,
  type StandInMessage,
  toApiMessage,
  type World,
} from "./world.ts";

/** An answer of the API: a status and a JSON body. */
interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

type Body = Record<string, unknown>;
type Handler = (parts: string[], body: Body, query: URLSearchParams) => Outcome;

/** What a test makes go wrong: return an outcome to answer with it, undefined to go on as usual. */
export type Fault = (method: string, path: string) => Outcome | undefined;

const FIRST_RESPONSE_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;
const EPHEMERAL = 64;

/** The part of Discord's REST API that a bot like this one needs, as strict as Discord about limits, order and time. */
export class Rest {
  readonly faults: Fault[] = [];
  readonly #world: World;
  readonly #gatewayUrl: () => string;
  readonly #routes: readonly [method: string, pattern: RegExp, handler: Handler][];

  constructor(world: World, gatewayUrl: () => string) {
    this.#world = world;
    this.#gatewayUrl = gatewayUrl;
    const { id } = world.bot;
    this.#routes = [
      ["GET", /^\/gateway\/bot$/, () => this.#gateway()],
      ["GET", /^\/users\/@me$/, () => ok(world.bot)],
      ["POST", /^\/users\/@me\/channels$/, (_, body) => this.#openDirect(String(body.recipient_id))],
      ["GET", new RegExp(`^/applications/(?:@me|${id})$`), () => ok({ id, name: "verbatim", flags: 0 })],
      ["GET", new RegExp(`^/applications/${id}/commands$`), (_, __, query) => this.#listCommands(query)],
      ["PUT", new RegExp(`^/applications/${id}/commands$`), (_, body) => this.#overwriteCommands(body)],
      ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, ([id, token], body) => this.#callback(id, token, body)],
      ["POST", /^\/webhooks\/\d+\/([^/]+)$/, ([token], body) => this.#followUp(token, body)],
      ["GET", /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, ([token, id]) => this.#seeResponse(token, id)],
      [
        "PATCH",
        /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
        ([token, id], body) => this.#editResponse(token, id, body),
      ],
      ["DELETE", /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/, ([token, id]) => this.#deleteResponse(token, id)],
      ["GET", /^\/channels\/(\d+)$/, ([id]) => this.#seeChannel(id)],
      ["POST", /^\/channels\/(\d+)\/typing$/, ([id]) => this.#type(id)],
      ["POST", /^\/channels\/(\d+)\/messages$/, ([id], body) => this.#create(id, body)],
      ["GET", /^\/channels\/(\d+)\/messages\/(\d+)$/, ([, id]) => this.#see(id)],
      ["PATCH", /^\/channels\/(\d+)\/messages\/(\d+)$/, ([, id], body) => this.#edit(id, body)],
      ["DELETE", /^\/channels\/(\d+)\/messages\/(\d+)$/, ([, id]) => this.#delete(id)],
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
    const body = await readJson(request);
    const { status, body: answer, headers } = this.#answer(method, path, body, url.searchParams, request);
    this.#world.requests.push({ method, path, body, status });
    response.writeHead(status, { ...(answer === undefined ? {} : { "content-type": "application/json" }), ...headers });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
    this.#world.changed();
  }

  #answer(method: string, path: string, body: Body, query: URLSearchParams, request: IncomingMessage): Outcome {
    const faulty = this.faults.map((fault) => fault(method, path)).find((outcome) => outcome !== undefined);
    if (faulty) return faulty;
    const byToken = /^\/(interactions|webhooks)\//.test(path);
    if (!byToken && request.headers.authorization !== `Bot ${this.#world.token}`) {
      return { status: 401, body: { message: "401: Unauthorized", code: 0 } };
    }
    for (const [verb, pattern, handler] of this.#routes) {
      const match = verb === method ? pattern.exec(path) : null;
      if (match) return handler(match.slice(1), body, query);
    }
    this.#world.violations.push(`unknown route ${method} ${path}`);
    return refused(404, 0, "404: Not Found");
  }

  #gateway(): Outcome {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
    return ok({ url: this.#gatewayUrl(), shards: 1, session_start_limit });
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
    if (faults.length > 0) return this.#violated(faults);
    this.#world.commands = commands;
    return this.#listCommands(new URLSearchParams({ with_localizations: "true" }));
  }

  #callback(id = "", token = "", body: Body): Outcome {
    const interaction = this.#world.interactions.get(token);
    if (interaction?.id !== id || Date.now() - interaction.createdAt > FIRST_RESPONSE_MS) {
      return refused(404, 10_062, "Unknown interaction");
    }
    if (interaction.acknowledged !== null) return refused(400, 40_060, "Interaction has already been acknowledged.");
    const type = Number(body.type);
    const data = (body.data ?? {}) as Body;
    const { message } = interaction;
    if (type === 4 || type === 7) {
      const faults = messageFaults(data);
      if (faults.length > 0) return this.#violated(faults);
    }
    interaction.acknowledged = type;
    if (type === 4) interaction.response = this.#respond(interaction, data, "shown");
    else if (type === 5) interaction.response = this.#respond(interaction, data, "thinking");
    else if (type === 6) interaction.response = message;
    else if (type === 7 && message) {
      interaction.response = message;
      fill(message, data);
    } else if (type === 8) interaction.choices = data.choices as { name: string; value: string }[];
    else if (type === 9) interaction.modal = data;
    else return this.#violated([`callback of type ${type}`]);
    return { status: 204 };
  }

  #respond(interaction: StandInInteraction, data: Body, state: "shown" | "thinking"): StandInMessage {
    const onlyFor = Number(data.flags ?? 0) & EPHEMERAL ? interaction.user.id : null;
    const message = this.#newMessage(interaction.channel, { onlyFor, interaction, replyTo: null, state });
    fill(message, data);
    message.edits = 0;
    return message;
  }

  #withToken(token = ""): StandInInteraction | undefined {
    const interaction = this.#world.interactions.get(token);
    return interaction && interaction.acknowledged !== null && Date.now() - interaction.createdAt < TOKEN_LIFE_MS
      ? interaction
      : undefined;
  }

  #followUp(token = "", body: Body): Outcome {
    const interaction = this.#withToken(token);
    if (!interaction) return refused(404, 10_015, "Unknown Webhook");
    const faults = messageFaults(body);
    if (faults.length > 0) return this.#violated(faults);
    // The first follow-up to a deferred answer fills it in.
    if (interaction.response?.state === "thinking") {
      fill(interaction.response, body);
      return ok(toApiMessage(this.#world, interaction.response));
    }
    return ok(toApiMessage(this.#world, this.#respond(interaction, body, "shown")));
  }

  #responseOf(token = "", id = ""): StandInMessage | undefined {
    const interaction = this.#withToken(token);
    const message = id === "@original" ? interaction?.response : this.#world.messages.get(id);
    return message?.state === "deleted" ? undefined : (message ?? undefined);
  }

  #seeResponse(token = "", id = ""): Outcome {
    const message = this.#responseOf(token, id);
    return message ? ok(toApiMessage(this.#world, message)) : refused(404, 10_008, "Unknown Message");
  }

  #editResponse(token = "", id = "", body: Body): Outcome {
    const message = this.#responseOf(token, id);
    if (!message) return refused(404, this.#withToken(token) ? 10_008 : 10_015, "Unknown Message");
    const faults = messageFaults(body);
    if (faults.length > 0) return this.#violated(faults);
    fill(message, body);
    return ok(toApiMessage(this.#world, message));
  }

  #deleteResponse(token = "", id = ""): Outcome {
    const message = this.#responseOf(token, id);
    if (!message) return refused(404, 10_008, "Unknown Message");
    message.state = "deleted";
    return { status: 204 };
  }

  #openDirect(recipientId: string): Outcome {
    const recipient = this.#world.users.get(recipientId);
    if (!recipient) return refused(404, 10_013, "Unknown User");
    const open = [...this.#world.channels.values()].find((channel) => channel.recipientId === recipientId);
    return ok(channelData(this.#world, open ?? this.#world.addChannel({ recipient })));
  }

  #seeChannel(id = ""): Outcome {
    const channel = this.#world.channels.get(id);
    return channel ? ok(channelData(this.#world, channel)) : refused(404, 10_003, "Unknown Channel");
  }

  #type(id = ""): Outcome {
    const channel = this.#world.channels.get(id);
    if (!channel) return refused(404, 10_003, "Unknown Channel");
    if (channel.deny & PermissionFlagsBits.SendMessages) return refused(403, 50_013, "Missing Permissions");
    channel.typing++;
    return { status: 204 };
  }

  #create(id = "", body: Body): Outcome {
    const channel = this.#world.channels.get(id);
    if (!channel) return refused(404, 10_003, "Unknown Channel");
    if (channel.deny & PermissionFlagsBits.ViewChannel) return refused(403, 50_001, "Missing Access");
    if (channel.deny & PermissionFlagsBits.SendMessages) return refused(403, 50_013, "Missing Permissions");
    const reference = body.message_reference as { message_id: string; fail_if_not_exists?: boolean } | undefined;
    if (reference && channel.deny & PermissionFlagsBits.ReadMessageHistory) {
      return refused(400, 160_002, "Cannot reply without permission to read message history");
    }
    const faults = messageFaults(body);
    if (typeof body.nonce === "string" && body.nonce.length > 25) faults.push("nonce too long");
    if (faults.length > 0) return this.#violated(faults);
    const answered = reference ? this.#world.messages.get(reference.message_id) : undefined;
    if (reference?.fail_if_not_exists !== false && answered?.state === "deleted") {
      return refused(400, 10_008, "Unknown message");
    }
    if (channel.deny & PermissionFlagsBits.EmbedLinks && Array.isArray(body.embeds) && body.embeds.length > 0) {
      return refused(403, 50_013, "Missing Permissions");
    }
    const replyTo = answered && answered.state !== "deleted" ? answered.id : null;
    const message = this.#newMessage(channel, { onlyFor: null, interaction: null, replyTo, state: "shown" });
    fill(message, body);
    message.edits = 0;
    return ok({ ...toApiMessage(this.#world, message), nonce: body.nonce });
  }

  #see(id = ""): Outcome {
    const message = this.#world.messages.get(id);
    if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
    return ok(toApiMessage(this.#world, message));
  }

  #edit(id = "", body: Body): Outcome {
    const message = this.#world.messages.get(id);
    if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
    if (message.author.id !== this.#world.bot.id) return refused(403, 50_005, "Cannot edit a message of another user");
    const faults = messageFaults(body);
    if (faults.length > 0) return this.#violated(faults);
    fill(message, body);
    return ok(toApiMessage(this.#world, message));
  }

  #delete(id = ""): Outcome {
    const message = this.#world.messages.get(id);
    if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
    message.state = "deleted";
    return { status: 204 };
  }

  #newMessage(
    channel: StandInChannel,
    { onlyFor, interaction, replyTo, state }: Pick<StandInMessage, "onlyFor" | "interaction" | "replyTo" | "state">,
  ): StandInMessage {
    const message: StandInMessage = {
      id: this.#world.newId(),
      channelId: channel.id,
      author: this.#world.bot,
      onlyFor,
      replyTo,
      interaction,
      webhook: interaction !== null,
      content: "",
      embeds: [],
      components: [],
      state,
      edits: 0,
    };
    this.#world.messages.set(message.id, message);
    return message;
  }

  #violated(faults: string[]): Outcome {
    this.#world.violations.push(...faults);
    return refused(400, 50_035, `Invalid Form Body: ${faults.join("; ")}`);
  }
}

/** Writes what a request gives into a message; what it leaves out stays. */
function fill(message: StandInMessage, body: Body): void {
  if (typeof body.content === "string") message.content = body.content;
  if (Array.isArray(body.embeds)) message.embeds = body.embeds;
  if (Array.isArray(body.components)) message.components = body.components;
  if (message.content !== "" || message.embeds.length > 0 || message.components.length > 0) message.state = "shown";
  message.edits++;
}

async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : JSON.parse(text);
}

function ok(body: unknown): Outcome {
  return { status: 200, body };
}

function refused(status: number, code: number, message: string): Outcome {
  return { status, body: { code, message } };
}
