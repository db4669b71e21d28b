import { LANGUAGE_CHOICES } from "../locales/locale.ts";
import type { Texts } from "../locales/texts.ts";
import type { GuildSettings } from "../store/store.ts";

export type SettingName = keyof GuildSettings;

/** How many channels of a list are named; there may be more. */
const CHANNELS_NAMED = 8;

/** What is set, in words for a server's managers. */
export function settingValue({ settings: texts }: Texts, settings: GuildSettings, name: SettingName): string {
  switch (name) {
    case "language":
      return LANGUAGE_CHOICES.find(({ value }) => value === settings.language)?.name ?? texts.eachOwn;
    case "count":
      return settings.count === null ? texts.asManyAsHelp : String(settings.count);
    case "threshold":
      return settings.threshold === 0 ? texts.ownJudgement : `${percent(settings.threshold)} %`;
    case "channelThreshold":
      return settings.channelThreshold === 0 ? texts.asElsewhere : `${percent(settings.channelThreshold)} %`;
    case "channels":
    case "deniedChannels":
      return channelList(settings[name]) || texts.none;
    case "allowedChannels":
      return channelList(settings[name]) || texts.everywhere;
    case "channelRole":
      return settings.channelRole === null ? texts.everybody : `<@&${settings.channelRole}>`;
    case "logChannel":
    case "digestChannel":
      return channelList([settings[name] ?? []].flat()) || texts.none;
    case "coolDownSeconds":
      return settings.coolDownSeconds === 0 ? texts.none : texts.seconds(settings.coolDownSeconds);
    case "privateByDefault":
    case "showRelated":
    case "threads":
    case "channelReaction":
      return settings[name] ? texts.yes : texts.no;
  }
}

/** A share of one, 0..1, in per cent with at most one decimal. */
export function percent(share: number): string {
  return String(Number((share * 100).toFixed(1)));
}

function channelList(ids: readonly string[]): string {
  const named = ids.slice(0, CHANNELS_NAMED).map((id) => `<#${id}>`);
  return [...named, ...(ids.length > named.length ? [`+${ids.length - named.length}`] : [])].join(" ");
}
