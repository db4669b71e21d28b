import { type APIUser, ComponentType } from "discord.js";
import { type BotSettings, type RunningBot, runBot } from "../../src/bot/gateway/run-bot.ts";
import { openBotStore } from "../../src/bot/store/sqlite-store.ts";
import type { BotStore } from "../../src/bot/store/store.ts";
import type { Engine } from "../../src/retrieve/engine/engine.ts";
import { type KeptLog, keptLog } from "./quiet-log.ts";
import { everyComponent } from "./stand-in/components.ts";
import { DiscordStandIn } from "./stand-in/discord-stand-in.ts";
import type { StandInChannel, StandInGuild, StandInMessage } from "./stand-in/world.ts";
import { TinyEngine } from "./tiny-engine.ts";

/** A bot that is logged in to a stand-in, in a server with one channel, with a person in it. */
export interface Scene<E extends Engine = TinyEngine> extends AsyncDisposable {
  readonly discord: DiscordStandIn;
  readonly engine: E;
  readonly log: KeptLog;
  readonly store: BotStore;
  readonly bot: RunningBot;
  readonly guild: StandInGuild;
  readonly channel: StandInChannel;
  readonly ann: APIUser;
  readonly ben: APIUser;
}

interface Setting<E extends Engine> {
  readonly engine: E;
  readonly settings?: Partial<BotSettings>;
  /** Permission bits that the bot lacks in the channel. */
  readonly deny?: bigint;
}

export function openScene(): Promise<Scene>;
export function openScene(setting: Partial<Setting<TinyEngine>>): Promise<Scene>;
export function openScene<E extends Engine>(setting: Setting<E>): Promise<Scene<E>>;
export async function openScene(setting: Partial<Setting<Engine>> = {}): Promise<Scene<Engine>> {
  const discord = await DiscordStandIn.open();
  const { world } = discord;
  const guild = world.addGuild();
  const channel = world.addChannel({ guild, deny: setting.deny ?? 0n });
  const ann = world.addUser("ann");
  const ben = world.addUser("ben");
  const engine = setting.engine ?? new TinyEngine();
  const log = keptLog();
  const settings = { ...settingsFor(world.token, discord.apiUrl), ...setting.settings };
  const bot = await runBot(settings, engine, log);
  return {
    discord,
    engine,
    log,
    store: settings.store,
    bot,
    guild,
    channel,
    ann,
    ben,
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await discord.close();
    },
  };
}

/** Settings of a bot that forgets everything when it ends. */
export function settingsFor(token: string, apiUrl: string): BotSettings {
  return { token, apiUrl, store: openBotStore({ file: ":memory:" }), version: "0.0.0" };
}

/** A message's text as a reader sees it, without Markdown's marks: question, words, headlines, quotations, sources. */
export function visibleText(message: StandInMessage): string {
  return plain(shownMarkdown(message));
}

/** A message's text as it was sent, with Markdown's marks. */
export function shownMarkdown({ content, components }: StandInMessage): string {
  const texts = everyComponent(components).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay ? content : [],
  );
  return [content, ...texts].filter(Boolean).join("\n");
}

/** Markdown as its reader sees it: escapes undone; bold, quote bars and subtext marks gone. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^(> ?|-# |#{1,3} )/gm, "")
    .replace(/\\([^0-9A-Za-z\s])|\*\*/g, (_, escaped?: string) => escaped ?? "");
}
