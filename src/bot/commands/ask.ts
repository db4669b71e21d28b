import { answerReply } from "../answer-reply.ts";
import type { SlashCommand } from "./command.ts";

/** Quotations that an answer may page through: the best one and up to five more. */
export const MOST_QUOTATIONS = 6;
export const USUAL_QUOTATIONS = 5;

export const ask: SlashCommand = {
  definition: {
    name: "ask",
    options: [
      { name: "question", type: "text", required: true },
      { name: "private", type: "switch" },
      { name: "count", type: "number", least: 1, most: MOST_QUOTATIONS },
    ],
  },
  asks: true,
  isPrivate: (interaction) => interaction.options.getBoolean("private") ?? false,
  async run(interaction, call) {
    return answerReply(call, {
      text: interaction.options.getString("question", true),
      count: interaction.options.getInteger("count") ?? USUAL_QUOTATIONS,
    });
  },
};
