import type { APIEmbed } from "discord.js";
import type { StandInMessage } from "./world.ts";

/** How a person's message is written. */
export interface SayOptions {
  readonly replyTo?: StandInMessage;
  readonly webhook?: boolean;
  readonly id?: string;
  readonly embeds?: readonly APIEmbed[];
  /** Fields of a message of Discord's that a person's message has and a bot's reply has not. */
  readonly brings?: StandInMessage["brings"];
}

/** The locale of the person's client, and the person's permissions in the channel. */
export interface How {
  readonly locale?: string;
  readonly permissions?: bigint;
}
