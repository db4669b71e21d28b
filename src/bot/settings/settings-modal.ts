import type { Call } from "../calls/call.ts";
import type { Modal } from "../modals/modal.ts";
import type { Submission } from "../modals/submission.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import type { GuildSettings } from "../store/store.ts";
import { SETTING_FIELDS, type SettingField, type SettingFieldName } from "./setting-fields.ts";

/** Settings that are changed together, in one form: it holds five fields at most. */
const SETTING_GROUPS = {
  answers: ["channels", "allowedChannels", "manner", "threshold", "language"],
  questions: ["channels", "channelThreshold", "channelRole", "channelReaction"],
  order: ["deniedChannels", "coolDownSeconds", "count", "logChannel", "digestChannel"],
} as const satisfies Readonly<Record<string, readonly SettingFieldName[]>>;

export type SettingGroup = keyof typeof SETTING_GROUPS;

export const SETTING_GROUP_NAMES = Object.keys(SETTING_GROUPS) as readonly SettingGroup[];

/** The action of a form's state; its place says which group it is. */
export const SETTINGS_ACTION = "settings";

/** A form with what is set. */
export function settingsModal({ bot, texts, settings, userId, guildId }: Call, group: SettingGroup): Modal {
  const guild = guildId === null ? undefined : bot.client.guilds.cache.get(guildId);
  const existing = (ids: readonly string[]) =>
    // A server that is out of order now has all of them still.
    guild?.available ? ids.filter((id) => guild.channels.cache.has(id) || guild.roles.cache.has(id)) : ids;
  return {
    title: texts.settings.groups[group],
    state: { action: SETTINGS_ACTION, asker: userId, at: SETTING_GROUP_NAMES.indexOf(group), rest: "" },
    fields: fieldsOf(group).map(({ field }) => field({ texts, settings, existing })),
  };
}

/** What was filled into a form: what it changes, and in words, as Markdown, what it leaves as it was and why. */
export interface FilledSettings {
  readonly change: Partial<GuildSettings>;
  readonly complaints: readonly string[];
}

export function readSettings({ texts, settings }: Call, group: SettingGroup, submission: Submission): FilledSettings {
  const parts = SETTING_GROUPS[group].map((name) => {
    const field: SettingField = SETTING_FIELDS[name];
    const read = field.read(submission, settings);
    if (read !== null) return { change: read, complaints: [] };
    const typed = escapeMarkdown(submission.text(name) ?? "");
    return { change: {}, complaints: [texts.settings.stays(typed, field.complaint?.(texts) ?? "", labelOf(name))] };
  });
  return {
    change: Object.assign({}, ...parts.map(({ change }) => change)),
    complaints: parts.flatMap(({ complaints }) => complaints),
  };

  function labelOf(name: SettingFieldName): string {
    return name === "manner" ? texts.settings.manner : texts.settings.names[name];
  }
}

function fieldsOf(group: SettingGroup): readonly SettingField[] {
  return SETTING_GROUPS[group].map((name) => SETTING_FIELDS[name]);
}
