import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { Call } from "../calls/call.ts";
import type { Reply } from "../replies/reply.ts";
import type { GuildSettings } from "../store/store.ts";
import type { CommandDefinition } from "./definition.ts";

/** A slash command: data, and a function that makes its reply. Deferring, sending and errors are the dispatcher's. */
export interface SlashCommand {
  readonly definition: CommandDefinition;
  /** Whether it asks the engine a question, and so stands under the cool-down. */
  readonly asks?: true;
  /** Whether only the one who asked sees the reply. */
  isPrivate(interaction: ChatInputCommandInteraction, settings: GuildSettings): boolean;
  run(interaction: ChatInputCommandInteraction, call: Call): Promise<Reply>;
  /** Suggestions for what was typed so far. */
  complete?(typed: string, bot: Bot, guildId: string | null): Promise<readonly Choice[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly definition: CommandDefinition;
  run(interaction: MessageContextMenuCommandInteraction, call: Call): Promise<Reply>;
}

/** A suggestion: what is shown and what is sent, 1-100 characters each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export const always = () => true;
export const never = () => false;
