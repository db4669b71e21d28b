import type { ChatInputCommandInteraction } from "discord.js";
import type { Bot } from "../bot.ts";
import type { Texts } from "../locales/texts.ts";
import type { Reply } from "../reply.ts";
import type { CommandDefinition } from "./definition.ts";

/** A slash command: data, and a function that makes its reply. Deferring, sending and errors are the dispatcher's. */
export interface SlashCommand {
  readonly definition: CommandDefinition;
  /** Whether it asks the engine a question, and so stands under the cool-down. */
  readonly asks?: true;
  /** Whether only the one who asked sees the reply. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  run(interaction: ChatInputCommandInteraction, call: Call): Promise<Reply>;
}

/** Who wants something, and in which language. */
export interface Call {
  readonly bot: Bot;
  readonly texts: Texts;
  readonly userId: string;
}
