import { askEngine } from "../calls/ask-engine.ts";
import { inQuestionLanguage } from "../calls/call.ts";
import { answerView } from "../replies/answer-view.ts";
import type { AskingCommand } from "./command.ts";

/** The most quotations that an answer pages through. */
export const MOST_QUOTATIONS = 6;

export const ask: AskingCommand = {
  kind: "slash",
  name: "ask",
  audience: "everyone",
  options: [
    { name: "question", type: "text", required: true },
    { name: "private", type: "switch" },
    { name: "count", type: "number", least: 1, most: MOST_QUOTATIONS },
  ],
  asks: "slash",
  isPrivate: (interaction, settings) => interaction.options.getBoolean("private") ?? settings.privateByDefault,
  async run(interaction, asked) {
    const text = interaction.options.getString("question", true);
    const call = inQuestionLanguage(asked, text);
    const count = interaction.options.getInteger("count");
    return answerView(call, await askEngine(call, { text, ...(count === null ? {} : { count }) }), text);
  },
};
