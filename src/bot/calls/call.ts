import type { Interaction, Locale } from "discord.js";
import type { Texts } from "../locales/texts.ts";
import type { GuildSettings } from "../store/store.ts";
import type { Bot } from "./bot.ts";

/** One person's use of the bot: who it is, where, and in which language the reply is. */
export interface Call {
  readonly bot: Bot;
  readonly texts: Texts;
  readonly userId: string;
  readonly guildId: string | null;
  /** Left out where it is of no concern. */
  readonly channelId?: string | null;
  readonly settings: GuildSettings;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly arrived: number;
  /** Only this person sees the reply. */
  readonly isPrivate: boolean;
}

/**
 * The server whose managers may see what is kept of a call; null in direct messages, and where a person uses the bot in a
 * server that it is not in.
 */
export function managedServer({ bot, guildId }: Call): string | null {
  return guildId !== null && bot.client.guilds.cache.has(guildId) ? guildId : null;
}

/** The call behind an interaction; replies are in the server's language if it chose one, else in the user's. */
export function callOf(bot: Bot, interaction: Interaction, isPrivate: boolean): Call {
  const call = makeCall(bot, interaction.user.id, interaction.guildId, isPrivate, interaction.locale);
  return { ...call, channelId: interaction.channelId };
}

export function makeCall(
  bot: Bot,
  userId: string,
  guildId: string | null,
  isPrivate: boolean,
  locale: `${Locale}` | null,
): Call {
  const settings = bot.store.settingsOf(guildId);
  const texts = bot.commands.textsFor(settings.language ?? locale);
  return { bot, userId, guildId, isPrivate, settings, texts, arrived: performance.now() };
}
