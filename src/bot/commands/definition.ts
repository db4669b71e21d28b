import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { OPTION_TEXT_LENGTH } from "../limits.ts";
import { en } from "../locales/en.ts";
import { TEXTS } from "../locales/locale.ts";
import type { CommandName, CommandTexts, Texts } from "../locales/texts.ts";

/** A command as data; its names and descriptions in all languages come from the locales. */
export interface CommandDefinition {
  readonly name: CommandName;
  readonly options: readonly OptionDefinition[];
}

export interface OptionDefinition {
  /** English name, and the key of its texts in the locales. */
  readonly name: string;
  readonly type: "text" | "number" | "switch";
  readonly required?: true;
  /** Least and greatest number, or length of a text. */
  readonly least?: number;
  readonly most?: number;
  readonly autocomplete?: true;
}

/** What Discord is told about a command. */
export function commandBody(definition: CommandDefinition): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...localized((texts) => texts.commands[definition.name]),
    options: definition.options.map((option) => optionBody(definition.name, option)),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

function optionBody(command: CommandName, option: OptionDefinition): APIApplicationCommandBasicOption {
  const common = {
    ...localized((texts) => {
      const found = texts.commands[command].options[option.name];
      if (!found) throw new TypeError(`The option ${option.name} of /${command} has no texts.`);
      return found;
    }),
    required: option.required ?? false,
  };
  switch (option.type) {
    case "text":
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        min_length: option.least ?? 1,
        max_length: option.most ?? OPTION_TEXT_LENGTH,
        ...(option.autocomplete ? { autocomplete: true } : {}),
      };
    case "number":
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.least === undefined ? {} : { min_value: option.least }),
        ...(option.most === undefined ? {} : { max_value: option.most }),
      };
    case "switch":
      return { ...common, type: ApplicationCommandOptionType.Boolean };
  }
}

/** English, and every other language that says it differently. */
function localized(pick: (texts: Texts) => Pick<CommandTexts, "name" | "description">) {
  const english = pick(en);
  const others = Object.entries(TEXTS).filter(([, texts]) => texts !== en);
  return {
    name: english.name,
    name_localizations: Object.fromEntries(others.map(([code, texts]) => [code, pick(texts).name])),
    description: english.description,
    description_localizations: Object.fromEntries(others.map(([code, texts]) => [code, pick(texts).description])),
  };
}
