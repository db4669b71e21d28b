import type { Call } from "../calls/call.ts";
import { type ControlRow, type Reply, wordsReply } from "../replies/reply.ts";
import type { GuildSettings } from "../store/store.ts";
import { type SettingName, settingValue } from "./setting-values.ts";
import { SETTING_GROUP_NAMES, SETTINGS_ACTION, type SettingGroup } from "./settings-modal.ts";
import { mayWriteIn } from "./writable-channel.ts";

/** Which settings are shown under which heading, in this order. */
const SHOWN: Readonly<Record<SettingGroup, readonly SettingName[]>> = {
  answers: ["allowedChannels", "privateByDefault", "showRelated", "threads", "threshold", "language"],
  questions: ["channels", "channelThreshold", "channelRole", "channelReaction"],
  order: ["deniedChannels", "coolDownSeconds", "count", "logChannel", "digestChannel"],
};

/** All that is set, with a button for each form; `above` stands before it. */
export function settingsOverview(call: Call, settings: GuildSettings, above: readonly string[] = []): Reply {
  const { texts, userId } = call;
  const lines = SETTING_GROUP_NAMES.flatMap((group) => [
    `**${texts.settings.groups[group]}**`,
    ...SHOWN[group].map((name) => `- ${texts.settings.names[name]}: ${settingValue(texts, settings, name)}`),
  ]);
  const words = [...above, ...lines, ...warnings(call, settings).map((warning) => `⚠️ ${warning}`)].join("\n");
  return { ...wordsReply(texts, words), rows: [openingButtons(call, userId)] };
}

/** What was changed, a line each; none where everything stays as it was. */
export function changedLines({ texts }: Call, before: GuildSettings, after: GuildSettings): string[] {
  return Object.values(SHOWN)
    .flat()
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => `- ${texts.settings.names[name]}: ${settingValue(texts, after, name)}`);
}

function openingButtons({ texts }: Call, asker: string): ControlRow {
  return {
    kind: "buttons",
    buttons: SETTING_GROUP_NAMES.map((group, at) => ({
      label: texts.settings.groups[group],
      emoji: "⚙️",
      state: { action: SETTINGS_ACTION, asker, at, rest: "" },
    })),
  };
}

/** What is set and cannot work. */
function warnings({ bot, texts, guildId }: Call, settings: GuildSettings): string[] {
  const guild = guildId === null ? undefined : bot.client.guilds.cache.get(guildId);
  const mute = [settings.logChannel, settings.digestChannel].filter((id) => {
    const channel = id === null ? undefined : guild?.channels.cache.get(id);
    return channel !== undefined && !mayWriteIn(channel);
  });
  return [
    ...(settings.channels.length > 0 && !bot.seesAllMessages ? [texts.needsMessageContent] : []),
    ...[...new Set(mute)].map((id) => texts.settings.mayNotWrite(`<#${id}>`)),
  ];
}
