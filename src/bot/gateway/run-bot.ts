import { Client, Events, GatewayIntentBits, Options, Partials, RESTEvents } from "discord.js";
import { newCallId, underCallId } from "../../log/call-id.ts";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { Admission, type AdmissionLimits, DEFAULT_ADMISSION } from "../calls/admission.ts";
import type { Bot } from "../calls/bot.ts";
import { CoolDown } from "../calls/cool-down.ts";
import { FairTurns } from "../calls/fair-turns.ts";
import { InFlight } from "../calls/in-flight.ts";
import { PersonalPace } from "../calls/personal-pace.ts";
import { QuestionPauses } from "../calls/question-pauses.ts";
import { NO_TALLY } from "../calls/tally.ts";
import type { Collections } from "../collections/collections.ts";
import { COMMANDS } from "../commands/all-commands.ts";
import { commandBody } from "../commands/command-body.ts";
import { AskingAgain } from "../gaps/asking-again.ts";
import { sendDigests } from "../gaps/digest.ts";
import { SeenLocales } from "../language/seen-locales.ts";
import { CommandMentions } from "../locales/command-mentions.ts";
import { AnsweredMessages } from "../messages/answered-messages.ts";
import { onDeletion, onEdit, onMessage } from "../messages/on-message.ts";
import { onReaction } from "../messages/on-reaction.ts";
import { RecentIds } from "../messages/recent-ids.ts";
import { sendArticleDigests } from "../news/article-digests.ts";
import { type BotStore, DEFAULT_GRACE_DAYS } from "../store/store.ts";
import { watchClock } from "./clock-watch.ts";
import { type HealthSettings, openHealth } from "./health.ts";
import { leave } from "./leave.ts";
import { forgetLeftServers } from "./left-servers.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { welcomeNewServers } from "./new-servers.ts";
import { onInteraction } from "./on-interaction.ts";
import { showArticles } from "./presence.ts";
import { registerCommands } from "./register.ts";
import {
  BotStartError,
  explainDisconnect,
  explainStartFailure,
  gatewayUnreachable,
  unreachable,
} from "./start-error.ts";
import { type GatewaySigns, gatewaySigns } from "./vital-signs.ts";

export interface BotSettings {
  readonly token: string;
  /** REST base without the version ("https://discord.com/api"), which also names the gateway's address. */
  readonly apiUrl?: string;
  readonly admission?: AdmissionLimits;
  /** The caller closes it after the bot has stopped. */
  readonly store: BotStore;
  /** See `Bot.forgetServersAfterDays`; 30 if left out. */
  readonly forgetServersAfterDays?: number;
  /** Servers' own articles; without it there is no `/articles`. The caller closes it after the bot has stopped. */
  readonly collections?: Collections;
  /** This program's version, for `/about`. */
  readonly version: string;
  /** Asks for the privileged Message Content intent, which channels answered without a mention need. */
  readonly messageContent?: boolean;
  /** No health endpoint, and nothing is counted but by `metrics`, if left out. */
  readonly health?: HealthSettings;
  /** Counts for somebody else's health endpoint. */
  readonly metrics?: Metrics;
  /** This process's share of the servers, of so many; all of them, in as many shards as Discord recommends, if left out. */
  readonly shard?: { readonly id: number; readonly count: number };
  /** Given when the bot is to stop, also while it logs in. */
  readonly ending?: AbortSignal;
}

export interface RunningBot {
  /**
   * Resolves when the bot has stopped: with null after `stop()`, else with the reason why Discord closed the
   * connection.
   */
  readonly closed: Promise<BotStartError | null>;
  /** Where the health endpoint listens; null if it is off. */
  readonly healthPort: number | null;
  signs(): GatewaySigns | Promise<GatewaySigns>;
  /** Takes no new requests, finishes those in flight (at most 10 s), then leaves the gateway with close code 1000. */
  stop(): Promise<void>;
}

/** For mentions, direct messages, edits and deletions of questions, and magnifying glasses; none of them is privileged. */
const PLAIN_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
];
const DISCORD_API = "https://discord.com/api";
/** A log-in normally takes about a second; discord.js by itself would retry an absent gateway for ever. */
const LOGIN_PATIENCE_MS = 25_000;
/** Failed connections to the gateway at log-in, one each half second, after which it counts as unreachable. */
const LOGIN_ATTEMPTS = 8;
/**
 * How long a request to Discord may take, and how often it is retried after a time-out or a 5xx (never after a 401 or
 * 403).
 */
const REQUEST_TIMEOUT_MS = 8_000;
const REQUEST_RETRIES = 2;
/** discord.js keeps what it knows of rate limits for each interaction, 0.6 KB; how often it lets go of that, by itself hourly. */
const LIMITS_SWEEP_MS = 5 * 60_000;
const DRAIN_TIMEOUT_MS = 10_000;
/** Discord announces the servers right after log-in; the bot waits no longer than this for a missing one. */
const SERVERS_PATIENCE_MS = 5_000;
/** How many of the latest messages and interactions are recognised when they arrive a second time. */
const REMEMBERED_IDS = 2_000;

/**
 * Logs in, registers the commands if they differ, and answers until stopped.
 * @throws BotStartError with one sentence for the operator
 */
export async function runBot(settings: BotSettings, engine: Engine, log: Log): Promise<RunningBot> {
  const apiUrl = settings.apiUrl ?? DISCORD_API;
  const client = newClient({ ...settings, apiUrl });
  const closed = closing(client);
  watchRequests(client, log);
  const metrics = settings.metrics ?? (settings.health ? await openMetrics(settings.version) : null);
  const ready = await login(client, { ...settings, apiUrl });
  const askingAgain = new AskingAgain();
  const bot: Bot = {
    client: ready,
    engine,
    log,
    admission: new Admission(settings.admission ?? DEFAULT_ADMISSION),
    turns: new FairTurns(),
    pace: new PersonalPace(),
    pauses: new QuestionPauses(),
    typing: new CoolDown(),
    refused: new CoolDown(),
    inFlight: new InFlight(),
    commands: new CommandMentions(),
    seenLocales: new SeenLocales(),
    store: settings.store,
    askAgain: (guildId) => askingAgain.soon(guildId),
    tally: metrics?.tally ?? NO_TALLY,
    forgetServersAfterDays: settings.forgetServersAfterDays ?? DEFAULT_GRACE_DAYS,
    collections: settings.collections ?? null,
    version: settings.version,
    seesAllMessages: settings.messageContent ?? false,
  };
  watchConnection(client, log);
  listen(bot);
  const stopShowing = showArticles(bot);
  welcomeNewServers(bot);
  const stopForgetting = forgetLeftServers(bot);
  const stopAsking = askingAgain.start(bot);
  const stopDigests = [sendDigests(bot), sendArticleDigests(bot)];
  const [health] = await Promise.all([
    settings.health && metrics
      ? openHealth({ ...bot, signs: async () => gatewaySigns(bot) }, metrics, settings.health).catch((error: unknown) =>
          giveUp(client, error),
        )
      : null,
    register(bot),
  ]);
  const { servers, shards } = gatewaySigns(bot);
  log.info({ user: ready.user.tag, servers, shards }, "ready");
  const stop = async () => {
    stopShowing();
    stopForgetting();
    stopAsking();
    for (const stopEach of stopDigests) stopEach();
    await bot.inFlight.drain(DRAIN_TIMEOUT_MS);
    await health?.close();
    await leave(client);
    closed.resolve(null);
  };
  whenAborted(settings.ending, () => void stop());
  return { closed: closed.promise, healthPort: health?.port ?? null, signs: () => gatewaySigns(bot), stop };
}

/** Calls back when the signal is given, or at once where it was. */
function whenAborted(signal: AbortSignal | undefined, callBack: () => void): void {
  if (signal?.aborted) callBack();
  signal?.addEventListener("abort", callBack, { once: true });
}

async function giveUp(client: Client, error: unknown): Promise<never> {
  await leave(client);
  throw error;
}

function newClient({ apiUrl, messageContent, shard }: Pick<BotSettings, "messageContent" | "shard"> & Api): Client {
  return new Client({
    intents: messageContent ? [...PLAIN_INTENTS, GatewayIntentBits.MessageContent] : PLAIN_INTENTS,
    // Direct messages, and messages older than this process, arrive without their channel or text.
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: {
      api: apiUrl,
      timeout: REQUEST_TIMEOUT_MS,
      retries: REQUEST_RETRIES,
      handlerSweepInterval: LIMITS_SWEEP_MS,
    },
    ...(shard === undefined ? { shards: "auto" } : { shards: [shard.id], shardCount: shard.count }),
    waitGuildTimeout: SERVERS_PATIENCE_MS,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 20, ReactionManager: 0 }),
  });
}

function closing(client: Client) {
  let resolve: (reason: BotStartError | null) => void = () => undefined;
  const promise = new Promise<BotStartError | null>((settle) => {
    resolve = settle;
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    void leave(client).finally(() => resolve(explainDisconnect(code)));
  });
  return { promise, resolve };
}

function watchRequests(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error({ err: error }, "discord.js reports an error"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "discord.js warns"));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset }) => log.warn({ route, timeToReset }, "rate limited"));
}

/** Logs the connection's state after log-in; before that, a `BotStartError` tells what went wrong. */
function watchConnection(client: Client, log: Log): void {
  client.on(Events.ShardError, ({ message }, shard) => log.warn({ shard, reason: message }, "connection error"));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, "reconnecting"));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
}

type Api = Required<Pick<BotSettings, "apiUrl">>;
type LoginSettings = Api & Pick<BotSettings, "token" | "ending">;

async function login(client: Client, { token, apiUrl, ending }: LoginSettings): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  let attempts = 0;
  let countAttempt = () => {};
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const patience = new Promise<never>((_, reject) => {
      const late = () => reject(client.ws.gateway === null ? unreachable(apiUrl) : gatewayUnreachable(apiUrl));
      timer = setTimeout(late, LOGIN_PATIENCE_MS);
      countAttempt = () => {
        if (++attempts === LOGIN_ATTEMPTS) reject(gatewayUnreachable(apiUrl));
      };
      client.on(Events.ShardReconnecting, countAttempt);
      whenAborted(ending, () => reject(new BotStartError("told-to-end", "The bot was told to end as it logged in.")));
    });
    await Promise.race([client.login(token), patience]);
    return await Promise.race([ready, patience]);
  } catch (error) {
    await leave(client);
    throw explainStartFailure(error, apiUrl);
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardReconnecting, countAttempt);
  }
}

function listen(bot: Bot): void {
  const seen = new RecentIds(REMEMBERED_IDS);
  const answered = new AnsweredMessages(bot);
  const lookAtClock = watchClock(bot.client, bot.log);
  // Each handler catches its own errors; one that gets here is a mistake of ours, and must not end the bot.
  const work = (handle: () => Promise<void>) => {
    lookAtClock();
    return underCallId(newCallId(), () =>
      bot.inFlight.track(handle().catch((error: unknown) => bot.log.error({ err: error }, "an event was not handled"))),
    );
  };
  bot.client.on(Events.InteractionCreate, (interaction) => {
    if (seen.add(interaction.id)) work(() => onInteraction(bot, interaction));
  });
  bot.client.on(Events.MessageCreate, (message) => {
    if (seen.add(message.id)) work(() => onMessage(bot, answered, message));
  });
  bot.client.on(Events.MessageUpdate, (_, message) => work(() => onEdit(bot, answered, message)));
  bot.client.on(Events.MessageReactionAdd, (reaction, user) => work(() => onReaction(bot, answered, reaction, user)));
  bot.client.on(Events.MessageDelete, (message) => work(() => onDeletion(bot, answered, message)));
  bot.client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) work(() => onDeletion(bot, answered, message));
  });
  work(() => answered.catchUp());
}

/** Without its commands the bot still answers mentions, so a failure here is logged and not fatal. */
async function register(bot: Bot): Promise<void> {
  const { client, log } = bot;
  const offered = COMMANDS.filter((command) => command.isOffered?.(bot) ?? true);
  try {
    const { changed, commands } = await registerCommands(client, offered.map(commandBody));
    bot.commands.learn(commands);
    log.info({ changed }, "commands registered");
  } catch (error) {
    log.error({ err: error }, "the commands could not be registered");
  }
}
