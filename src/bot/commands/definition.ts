import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { en } from "../locales/en.ts";
import { TEXTS } from "../locales/locale.ts";
import type { CommandName, OptionTexts, Texts } from "../locales/texts.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";

/** A command as data; its names and descriptions in all languages come from the locales. */
export interface CommandDefinition {
  readonly name: CommandName;
  /** Where it is found: typed after a slash, or in a message's menu. */
  readonly kind: "slash" | "message";
  /** "managers": only in servers, and only for those who may manage them, unless the server decides otherwise. */
  readonly audience: "everyone" | "managers";
  readonly options: readonly OptionDefinition[];
  /** Instead of options. */
  readonly subcommands?: readonly SubcommandDefinition[];
}

export interface SubcommandDefinition {
  readonly name: string;
  readonly options: readonly OptionDefinition[];
}

/** An option; its name is the key of its texts in the locales. */
export type OptionDefinition = OptionBase &
  (
    | { readonly type: "text"; readonly longest?: number; readonly autocomplete?: true }
    | { readonly type: "number"; readonly least: number; readonly most: number }
    | { readonly type: "switch" }
    | { readonly type: "channel" }
    | { readonly type: "file" }
    | { readonly type: "choice"; readonly choices: readonly PlainChoice[] | "from-texts" }
  );

interface OptionBase {
  readonly name: string;
  readonly required?: true;
}

/** A choice that has the same name in all languages. */
export interface PlainChoice {
  readonly name: string;
  readonly value: string;
}

const EVERYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** What Discord is told about a command. */
export function commandBody(definition: CommandDefinition): RESTPostAPIApplicationCommandsJSONBody {
  const { name, kind, audience, options, subcommands } = definition;
  const named = localized((texts) => texts.commands[name].name, "name");
  const forManagers = audience === "managers";
  const common = {
    ...named,
    integration_types: forManagers
      ? [ApplicationIntegrationType.GuildInstall]
      : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: forManagers ? [InteractionContextType.Guild] : EVERYWHERE,
    ...(forManagers ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
  };
  if (kind === "message") return { ...common, type: ApplicationCommandType.Message };
  return {
    ...common,
    ...localized((texts) => texts.commands[name].description, "description"),
    type: ApplicationCommandType.ChatInput,
    options: subcommands
      ? subcommands.map((subcommand) => subcommandBody(name, subcommand))
      : options.map((option) => optionBody(name, option)),
  };
}

function subcommandBody(
  command: CommandName,
  { name, options }: SubcommandDefinition,
): APIApplicationCommandSubcommandOption {
  return {
    ...localized((texts) => optionTexts(texts, command, name).name, "name"),
    ...localized((texts) => optionTexts(texts, command, name).description, "description"),
    type: ApplicationCommandOptionType.Subcommand,
    options: options.map((option) => optionBody(command, option)),
  };
}

/** Texts of an option or a subcommand. */
function optionTexts(texts: Texts, command: CommandName, name: string): OptionTexts {
  const found = texts.commands[command].options[name];
  if (!found) throw new TypeError(`The option ${name} of /${command} has no texts in ${texts.locale}.`);
  return found;
}

function optionBody(command: CommandName, option: OptionDefinition): APIApplicationCommandBasicOption {
  const textsOf = (texts: Texts) => optionTexts(texts, command, option.name);
  const common = {
    ...localized((texts) => textsOf(texts).name, "name"),
    ...localized((texts) => textsOf(texts).description, "description"),
    required: option.required ?? false,
  };
  switch (option.type) {
    case "text": {
      const text = { ...common, min_length: 1, max_length: option.longest ?? OPTION_TEXT_LENGTH };
      return option.autocomplete
        ? { ...text, type: ApplicationCommandOptionType.String, autocomplete: true }
        : { ...text, type: ApplicationCommandOptionType.String };
    }
    case "number":
      return { ...common, type: ApplicationCommandOptionType.Integer, min_value: option.least, max_value: option.most };
    case "file":
      return { ...common, type: ApplicationCommandOptionType.Attachment };
    case "switch":
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case "channel": {
      const channel_types = [ChannelType.GuildText, ChannelType.GuildForum, ChannelType.GuildAnnouncement] as const;
      return { ...common, type: ApplicationCommandOptionType.Channel, channel_types: [...channel_types] };
    }
    case "choice":
      return { ...common, type: ApplicationCommandOptionType.String, choices: choicesOf(option.choices, textsOf) };
  }
}

function choicesOf(choices: readonly PlainChoice[] | "from-texts", textsOf: (texts: Texts) => OptionTexts) {
  if (choices !== "from-texts") return [...choices];
  return Object.keys(textsOf(en).choices ?? {}).map((value) => ({
    value,
    ...localized((texts) => textsOf(texts).choices?.[value] ?? value, "name"),
  }));
}

/** English, and what every other language says. */
function localized<K extends "name" | "description">(pick: (texts: Texts) => string, key: K) {
  const others = Object.entries(TEXTS).filter(([, texts]) => texts !== en);
  return {
    [key]: pick(en),
    [`${key}_localizations`]: Object.fromEntries(others.map(([code, texts]) => [code, pick(texts)])),
  } as Record<K, string> & Record<`${K}_localizations`, Record<string, string>>;
}
