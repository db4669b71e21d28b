import type { ChatInputCommandInteraction } from "discord.js";
import { makeCall } from "../calls/call.ts";
import { LANGUAGE_CHOICES } from "../locales/locale.ts";
import { wordsReply } from "../replies/reply.ts";
import type { GuildSettings } from "../store/store.ts";
import { MOST_QUOTATIONS } from "./ask.ts";
import { always, type PlainCommand } from "./command.ts";

/** The choice that replies to each user in their own language. */
const EACH_OWN = "auto";

export const manage: PlainCommand = {
  kind: "slash",
  name: "manage",
  audience: "managers",
  options: [
    { name: "channel", type: "channel" },
    { name: "language", type: "choice", choices: [{ name: "auto", value: EACH_OWN }, ...LANGUAGE_CHOICES] },
    { name: "count", type: "number", least: 0, most: MOST_QUOTATIONS },
    { name: "threshold", type: "number", least: 0, most: 100 },
    { name: "private", type: "switch" },
  ],
  isPrivate: always,
  async run(interaction, call) {
    const { bot, guildId } = call;
    if (guildId === null) return wordsReply(call.texts, call.texts.onlyInServers);
    const settings = await bot.store.changeSettings(guildId, changeOf(interaction, call.settings));
    const { texts } = makeCall(bot, call.userId, guildId, true, interaction.locale);
    const shown = texts.manage({
      channels: settings.channels.map((id) => `<#${id}>`).join(" ") || null,
      language: LANGUAGE_CHOICES.find(({ value }) => value === settings.language)?.name ?? null,
      count: settings.count,
      threshold: settings.threshold === 0 ? null : Math.round(settings.threshold * 100),
      privateByDefault: settings.privateByDefault,
    });
    const warning = settings.channels.length > 0 && !bot.seesAllMessages ? `\n⚠️ ${texts.needsMessageContent}` : "";
    return wordsReply(texts, shown + warning);
  },
};

/** The settings that the options change; naming a channel that is on the list takes it off. */
function changeOf({ options }: ChatInputCommandInteraction, { channels }: GuildSettings): Partial<GuildSettings> {
  const channel = options.getChannel("channel")?.id;
  const language = options.getString("language");
  const count = options.getInteger("count");
  const threshold = options.getInteger("threshold");
  const privateByDefault = options.getBoolean("private");
  return {
    ...(channel === undefined
      ? {}
      : { channels: channels.includes(channel) ? channels.filter((id) => id !== channel) : [...channels, channel] }),
    ...(language === null ? {} : { language: language === EACH_OWN ? null : language }),
    ...(count === null ? {} : { count: count === 0 ? null : count }),
    ...(threshold === null ? {} : { threshold: threshold / 100 }),
    ...(privateByDefault === null ? {} : { privateByDefault }),
  };
}
