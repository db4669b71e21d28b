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
import type { CommandTexts } from "../locales/command-texts.ts";
import { en } from "../locales/en.ts";
import { TRANSLATIONS } from "../locales/locale.ts";
import type { CommandName, PartialTexts } from "../locales/texts.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";
import type { Command } from "./command.ts";
import type { Option, OptionChoice, Subcommand } from "./options/option.ts";

const EVERYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** What Discord is told about a command. */
export function commandBody(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const { name, kind, audience } = command;
  const forManagers = audience === "managers";
  const common = {
    ...localized("name", name, (texts) => texts.name),
    integration_types: forManagers
      ? [ApplicationIntegrationType.GuildInstall]
      : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: forManagers ? [InteractionContextType.Guild] : EVERYWHERE,
    ...(forManagers ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {}),
  };
  if (kind === "message") return { ...common, type: ApplicationCommandType.Message };
  const { options, subcommands } = command;
  return {
    ...common,
    ...localized("description", name, (texts) => texts.description),
    type: ApplicationCommandType.ChatInput,
    options: subcommands
      ? subcommands.map((subcommand) => subcommandBody(name, subcommand))
      : options.map((option) => optionBody(name, option)),
  };
}

function subcommandBody(command: CommandName, { name, options }: Subcommand): APIApplicationCommandSubcommandOption {
  return {
    ...localized("name", command, (texts) => texts.options?.[name]?.name),
    ...localized("description", command, (texts) => texts.options?.[name]?.description),
    type: ApplicationCommandOptionType.Subcommand,
    options: options.map((option) => optionBody(command, option)),
  };
}

function optionBody(command: CommandName, option: Option): APIApplicationCommandBasicOption {
  const common = {
    ...localized("name", command, (texts) => texts.options?.[option.name]?.name),
    ...localized("description", command, (texts) => texts.options?.[option.name]?.description),
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
    case "choice": {
      const choices = option.choices.map((choice) => choiceBody(command, option.name, choice));
      return { ...common, type: ApplicationCommandOptionType.String, choices };
    }
  }
}

function choiceBody(command: CommandName, option: string, choice: OptionChoice) {
  if (typeof choice !== "string") return choice;
  return { value: choice, ...localized("name", command, (texts) => texts.options?.[option]?.choices?.[choice]) };
}

/** Other locales of Discord in which a language is read: it shows them English where it is told of the first alone. */
const ALSO_READ_IN: Readonly<Record<string, string>> = { "es-ES": "es-419" };

/** Finds one text among those of a command, of which a language may lack any. */
type PickText = (texts: PartialTexts<CommandTexts>) => string | undefined;

/**
 * A text in English, and in every language that has it: where one has none, Discord shows the English.
 * @throws TypeError when English has none
 */
function localized<Key extends "name" | "description">(key: Key, command: CommandName, pick: PickText) {
  const english = pick(en.commands[command]);
  if (english === undefined)
    throw new TypeError(`A ${key} of the command ${command} is missing in locales/commands/en.ts.`);
  const translated = TRANSLATIONS.flatMap(([code, { commands }]) => {
    const text = pick(commands?.[command] ?? {});
    const codes = [code, ...(code in ALSO_READ_IN ? [ALSO_READ_IN[code] as string] : [])];
    return text === undefined ? [] : codes.map((locale) => [locale, text] as const);
  });
  return { [key]: english, [`${key}_localizations`]: Object.fromEntries(translated) } as Record<Key, string> &
    Record<`${Key}_localizations`, Record<string, string>>;
}
