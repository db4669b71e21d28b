import { ChannelType } from "discord.js";
import { LONGEST_PAUSE } from "../calls/question-pauses.ts";
import { LANGUAGE_CHOICES } from "../locales/locale.ts";
import type { Texts } from "../locales/texts.ts";
import type { Field } from "../modals/modal.ts";
import { MOST_CHOSEN } from "../modals/modal-limits.ts";
import type { Submission } from "../modals/submission.ts";
import type { GuildSettings } from "../store/store.ts";
import { percent, type SettingName } from "./setting-values.ts";

/** A field of a form for settings. */
export interface SettingField {
  /** The field with what is set. */
  field(shown: ShownSettings): Field;
  /** What was filled in, `null` where it cannot be meant; {} where there was no such field. */
  read(submission: Submission, settings: GuildSettings): Partial<GuildSettings> | null;
  /** Why it cannot be meant, after what was typed. */
  complaint?(texts: Texts): string;
}

/** What a form is made of. */
interface ShownSettings {
  readonly texts: Texts;
  readonly settings: GuildSettings;
  /** Which of these channels or roles there still are: Discord refuses a form with others. */
  existing(ids: readonly string[]): readonly string[];
}

/** Settings that are on or off. */
type SwitchName = "privateByDefault" | "showRelated" | "threads" | "channelReaction";
/** Lists of channels. */
type ChannelsName = "channels" | "allowedChannels" | "deniedChannels";

const SWITCHES = ["privateByDefault", "showRelated", "threads"] as const satisfies readonly SwitchName[];
/** The choices that leave it to each user, or to each answer. */
const AUTO = "auto";
/** The most quotations that an answer pages through. */
export const MOST_QUOTATIONS = 6;
/** Characters of a number that is typed. */
const NUMBER_LENGTH = 10;

/** Where messages are that ask something... */
const ASKED_IN = [ChannelType.GuildText, ChannelType.GuildForum, ChannelType.GuildAnnouncement] as const;
/** ...where commands may be used: a category stands for all of its channels... */
const USED_IN = [...ASKED_IN, ChannelType.GuildVoice, ChannelType.GuildStageVoice, ChannelType.GuildCategory] as const;
/** ...and where the bot may be told to write. */
const WRITTEN_IN = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

export const SETTING_FIELDS = {
  channels: channelsField("channels", ASKED_IN),
  allowedChannels: channelsField("allowedChannels", USED_IN),
  deniedChannels: channelsField("deniedChannels", USED_IN),
  manner: {
    field: ({ texts, settings }) => ({
      kind: "boxes",
      name: "manner",
      label: texts.settings.manner,
      options: SWITCHES.map((name) => ({ ...named(texts, name), value: name, isChosen: settings[name] })),
    }),
    read(submission) {
      const ticked = submission.chosen("manner");
      return ticked === null ? {} : Object.fromEntries(SWITCHES.map((name) => [name, ticked.includes(name)]));
    },
  },
  threshold: percentField("threshold"),
  channelThreshold: percentField("channelThreshold"),
  language: {
    field: ({ texts, settings }) => ({
      kind: "select",
      name: "language",
      ...named(texts, "language"),
      required: true,
      options: [
        { label: texts.settings.eachOwn, value: AUTO, isChosen: settings.language === null },
        ...LANGUAGE_CHOICES.map(({ name, value }) => ({ label: name, value, isChosen: value === settings.language })),
      ],
    }),
    read(submission) {
      const [language] = submission.chosen("language") ?? [];
      return language === undefined ? {} : { language: language === AUTO ? null : language };
    },
  },
  count: {
    field: ({ texts, settings }) => ({
      kind: "select",
      name: "count",
      ...named(texts, "count"),
      required: true,
      options: [
        { label: texts.settings.asManyAsHelp, value: AUTO, isChosen: settings.count === null },
        ...Array.from({ length: MOST_QUOTATIONS }, (_, index) => index + 1).map((count) => ({
          label: String(count),
          value: String(count),
          isChosen: count === settings.count,
        })),
      ],
    }),
    read(submission) {
      const [count] = submission.chosen("count") ?? [];
      return count === undefined ? {} : { count: count === AUTO ? null : Number(count) };
    },
  },
  coolDownSeconds: {
    field: ({ texts, settings }) => numberField(texts, "coolDownSeconds", String(settings.coolDownSeconds || "")),
    read(submission) {
      const seconds = typedNumber(submission.text("coolDownSeconds"), LONGEST_PAUSE);
      return seconds === undefined ? {} : seconds && { coolDownSeconds: Math.round(seconds.number) };
    },
    complaint: (texts) => texts.settings.noSeconds(LONGEST_PAUSE),
  },
  channelRole: {
    field: ({ texts, settings, existing }) => ({
      kind: "roles",
      name: "channelRole",
      ...named(texts, "channelRole"),
      chosen: existing([settings.channelRole ?? []].flat()),
      most: 1,
    }),
    read(submission) {
      const roles = submission.chosen("channelRole");
      return roles === null ? {} : { channelRole: roles[0] ?? null };
    },
  },
  channelReaction: {
    field: ({ texts, settings }) => ({
      kind: "box",
      name: "channelReaction",
      ...named(texts, "channelReaction"),
      isTicked: settings.channelReaction,
    }),
    read(submission) {
      const isTicked = submission.isTicked("channelReaction");
      return isTicked === null ? {} : { channelReaction: isTicked };
    },
  },
  logChannel: channelField("logChannel"),
  digestChannel: channelField("digestChannel"),
} satisfies Readonly<Record<string, SettingField>>;

export type SettingFieldName = keyof typeof SETTING_FIELDS;

/** Label and small print. */
function named({ settings }: Texts, name: SettingName): { label: string; description?: string } {
  const description = (settings.hints as Partial<Record<SettingName, string>>)[name];
  return { label: settings.names[name], ...(description === undefined ? {} : { description }) };
}

function channelsField(name: ChannelsName, types: readonly ChannelType[]): SettingField {
  return {
    field: ({ texts, settings, existing }) => ({
      kind: "channels",
      name,
      ...named(texts, name),
      types,
      chosen: existing(settings[name]).slice(0, MOST_CHOSEN),
      most: MOST_CHOSEN,
    }),
    read(submission, settings) {
      const chosen = submission.chosen(name);
      if (chosen === null) return {};
      // Those that the form had no room for stay.
      return { [name]: [...new Set([...chosen, ...settings[name].slice(MOST_CHOSEN)])] };
    },
  };
}

function channelField(name: "logChannel" | "digestChannel"): SettingField {
  return {
    field: ({ texts, settings, existing }) => ({
      kind: "channels",
      name,
      ...named(texts, name),
      types: WRITTEN_IN,
      chosen: existing([settings[name] ?? []].flat()),
      most: 1,
    }),
    read(submission) {
      const chosen = submission.chosen(name);
      return chosen === null ? {} : { [name]: chosen[0] ?? null };
    },
  };
}

function percentField(name: "threshold" | "channelThreshold"): SettingField {
  return {
    field: ({ texts, settings }) => numberField(texts, name, settings[name] === 0 ? "" : percent(settings[name])),
    read(submission) {
      const typed = typedNumber(submission.text(name), 100);
      return typed === undefined ? {} : typed && { [name]: typed.number / 100 };
    },
    complaint: (texts) => texts.settings.noPercentage,
  };
}

function numberField(texts: Texts, name: SettingName, value: string): Field {
  return { kind: "text", name, ...named(texts, name), lines: "one", longest: NUMBER_LENGTH, value };
}

/** "70", "70 %", "７０", "67,5": a number from 0 to `most`; 0 for nothing typed; null for anything else. */
function typedNumber(text: string | null, most: number): { readonly number: number } | null | undefined {
  if (text === null) return undefined;
  const plain = text.normalize("NFKC").replace(/[%\s]/g, "").replace(",", ".");
  if (plain !== "" && !/^\d{1,6}(\.\d{1,6})?$/.test(plain)) return null;
  const number = Number(plain);
  return number <= most ? { number } : null;
}
