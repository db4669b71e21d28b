import type { Interaction } from "discord.js";
import { replyLocale } from "../language/question-locale.ts";
import type { Texts } from "../locales/texts.ts";
import type { GuildSettings } from "../store/store.ts";
import type { Bot } from "./bot.ts";

/** One person's use of the bot: who it is, where, and in which language the reply is. */
export interface Call {
  readonly bot: Bot;
  readonly texts: Texts;
  /** Discord's locale of this person; null where it is not known. */
  readonly locale: string | null;
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

/** The call behind an interaction; replies are in the server's language if it chose one, else in the user's (see `inQuestionLanguage`). */
export function callOf(bot: Bot, interaction: Interaction, isPrivate: boolean): Call {
  bot.seenLocales.note(interaction.user.id, interaction.locale);
  const call = makeCall(bot, interaction.user.id, interaction.guildId, isPrivate, interaction.locale);
  return { ...call, channelId: interaction.channelId };
}

/** The call with its reply in the language of its question, where this is sure and the server chose none. */
export function inQuestionLanguage<C extends Call>(call: C, question: string): C {
  const locale = call.settings.language ?? replyLocale(question, call.locale);
  return { ...call, texts: call.bot.commands.textsFor(locale) };
}

export function makeCall(
  bot: Bot,
  userId: string,
  guildId: string | null,
  isPrivate: boolean,
  locale: string | null,
): Call {
  const settings = bot.store.settingsOf(guildId);
  const texts = bot.commands.textsFor(settings.language ?? locale);
  return { bot, userId, guildId, isPrivate, settings, texts, locale, arrived: performance.now() };
}
