import { askEngine } from "../calls/ask-engine.ts";
import { answerView } from "../replies/answer-view.ts";
import { MOST_QUOTATIONS } from "../settings/setting-fields.ts";
import type { AskingCommand } from "./command.ts";

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
  async run(interaction, call) {
    const text = interaction.options.getString("question", true);
    const count = interaction.options.getInteger("count");
    return answerView(call, await askEngine(call, { text, ...(count === null ? {} : { count }) }), text);
  },
};
