import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { Call } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import type { Way } from "../calls/tally.ts";
import { en } from "../locales/en.ts";
import type { CommandName, Texts } from "../locales/texts.ts";
import type { Modal } from "../modals/modal.ts";
import type { Reply } from "../replies/reply.ts";
import type { GuildSettings } from "../store/store.ts";
import type { Option, Subcommand } from "./options/option.ts";

/**
 * A command: what Discord is told about it, and the function that makes its reply. Its names and descriptions are the
 * locales' texts under `name`; deferring, sending and errors are the dispatcher's.
 */
export type Command = SlashCommand | MessageCommand;

interface CommandBase {
  readonly name: CommandName;
  /** "managers": only in servers, and only for those who may manage them, unless the server decides otherwise. */
  readonly audience: "everyone" | "managers";
  /** Shows what is in the articles, and so is used only where a server wants that. */
  readonly showsArticles?: true;
  /** Whether this bot has the command; every bot has it unless this says no. */
  isOffered?(bot: Bot): boolean;
}

/** A command that is typed after a slash. */
export type SlashCommand = AskingCommand | PlainCommand;

interface SlashBase extends CommandBase {
  readonly kind: "slash";
  readonly options: readonly Option[];
  /** Instead of options. */
  readonly subcommands?: readonly Subcommand[];
  /** Whether only the person who used it sees the reply. */
  isPrivate(interaction: ChatInputCommandInteraction, settings: GuildSettings): boolean;
  /** Suggestions for what was typed so far. */
  complete?(typing: Typing): Promise<readonly Suggestion[]>;
  /**
   * A modal that comes at once, as Discord wants it, instead of a reply; null where this use of the command has none. What is
   * sent with it goes to the handler in `controls/on-modal.ts` that is named by its state's action.
   */
  opens?(interaction: ChatInputCommandInteraction, call: Call): Modal | null;
}

/** A command that asks the engine a question, and so is rate limited. */
export interface AskingCommand extends SlashBase {
  /** As what its questions are counted. */
  readonly asks: Extract<Way, "slash" | "lookup">;
  run(interaction: ChatInputCommandInteraction, call: AdmittedCall): Promise<Reply>;
}

export interface PlainCommand extends SlashBase {
  readonly asks?: never;
  run(interaction: ChatInputCommandInteraction, call: Call): Promise<Reply>;
}

/** A command in the menu of a message; it asks the engine, and only the person who used it sees the reply. */
export interface MessageCommand extends CommandBase {
  readonly kind: "message";
  run(interaction: MessageContextMenuCommandInteraction, call: AdmittedCall): Promise<Reply>;
}

/** What a person has typed so far of an option. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  readonly bot: Bot;
  readonly guildId: string | null;
  /** Of this person's language. */
  readonly texts: Texts;
}

/** A suggestion: what is shown and what is sent, 1-100 characters each. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

export const always = () => true;
/** As the option "private" says, else as the server has chosen. */
export function asChosen({ options }: ChatInputCommandInteraction, { privateByDefault }: GuildSettings): boolean {
  return options.getBoolean("private") ?? privateByDefault;
}
/** The option by which a person chooses. */
export const PRIVATE_OPTION: Option = { name: "private", type: "switch" };

/** The name under which Discord knows a command; translations of it are for people only. */
export function registeredName({ name }: Command): string {
  return en.commands[name].name;
}
