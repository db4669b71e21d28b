import { PermissionFlagsBits } from "discord.js";
import { vi } from "vitest";
import { type RunningBot, runBot } from "../../../src/bot/gateway/run-bot.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { keptLog } from "../quiet-log.ts";
import { type Scene, settingsFor, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { BREAD } from "./growing-engine.ts";

const LOOK_MS = 3 * 60_000;
export const WRITES = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** The bot looks whether there is anything new; timers are the test's. */
export async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(LOOK_MS);
}

/** What the bot has posted by itself into a channel. */
export function posted({ discord: { world } }: Scene, channelId: string): StandInMessage[] {
  return [...world.messages.values()].filter(
    (message) => message.channelId === channelId && message.interaction === null && message.author.id === world.bot.id,
  );
}

export function directChannel({ discord: { world } }: Scene, userId: string): string {
  return [...world.channels.values()].find(({ recipientId }) => recipientId === userId)?.id ?? "";
}

/** Somebody follows a question. @returns what they are answered */
export async function follow({ discord, channel, ann }: Scene, options: object = {}, user = ann): Promise<string> {
  return visibleText(
    await discord.command(user, channel, "follow", { question: BREAD, ...options }, { permissions: WRITES }),
  );
}

export async function states({ store, guild }: Scene): Promise<string[]> {
  return (await store.news.follows(guild.id)).map(({ state }) => state);
}

/** The bot once more, after it has ended, with what it has kept. */
export function startAgain({ discord: { world, apiUrl }, store }: Scene, engine: Engine): Promise<RunningBot> {
  return runBot({ ...settingsFor(world.token, apiUrl), store }, engine, keptLog());
}
